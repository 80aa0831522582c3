package th.go.dopa.damrongdhama.statistics;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Tabular;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Visit;

/** The report and the agenda on paper (รายงานและระเบียบวาระเป็น PDF), A4, in Thai digits. */
@Component
class ReportPaper {

    private static final float NAME = 5;

    private final Papers papers;

    ReportPaper(Papers papers) {
        this.papers = papers;
    }

    void report(Visit visit, ReportPage page, OutputStream out) {
        try (Tabular paper = paper(visit, visit.t("statistics.title", page.month()) + " " + page.office(), out)) {
            paper.line(page.state());
            for (Fact fact : page.facts()) {
                paper.line(fact.label() + " " + fact.text());
            }
            page.notes().forEach(paper::line);
            for (Ledger ledger : page.ledgers()) {
                List<String> heads = new ArrayList<>(List.of(ledger.head()));
                heads.addAll(page.heads());
                table(paper, ledger.title(), heads, ledger.lines());
                paper.total(cells(ledger.total()));
            }
            page.tables().forEach(table -> table(paper, table.title(), table.heads(), table.lines()));
            table(
                    paper,
                    visit.t("statistics.missions"),
                    List.of(
                            visit.t("statistics.mission"),
                            visit.t("statistics.served"),
                            visit.t("statistics.became"),
                            visit.t("statistics.fresh-complaints")),
                    page.missions());
            paper.total(cells(page.missionTotal()));
        }
    }

    void agenda(Visit visit, AgendaPage page, OutputStream out) {
        try (Tabular paper = paper(visit, page.title(), out)) {
            paper.line(page.office());
            paper.section(visit.t("statistics.agenda.figures"));
            page.sums().forEach(sum -> paper.line(sum.name() + " " + sum.figure()));
            Table overdue = page.overdue();
            if (overdue != null) {
                table(paper, overdue.title(), overdue.heads(), overdue.lines());
            }
            List<AgendaPage.Late> late = page.late();
            if (late != null) {
                paper.section(visit.t("statistics.submitters"));
                late.forEach(one -> paper.line((one.name() + " " + one.said()).strip()));
            }
            told(visit, paper, "confirmed", page.confirmed());
            told(visit, paper, "waiting", page.waiting());
            paper.section(visit.t("statistics.agenda.praise"));
            Stream.concat(page.praised().stream(), page.below().stream())
                    .forEach(one -> paper.line(one.name() + " " + one.did() + " " + one.words()));
            if (page.praised().isEmpty() && page.below().isEmpty()) {
                paper.line(visit.t("statistics.agenda.nobody"));
            }
        }
    }

    private static void told(Visit visit, Tabular paper, String part, List<AgendaPage.Told> cases) {
        paper.section(visit.t("statistics.agenda." + part));
        if (cases.isEmpty()) {
            paper.line(visit.t("statistics.agenda.none"));
            return;
        }
        paper.table(List.of(
                new Tabular.Column(visit.t("statistics.agenda.number"), 3, Tabular.Kind.CODE),
                new Tabular.Column(visit.t("statistics.agenda.case"), NAME, Tabular.Kind.TEXT),
                new Tabular.Column(visit.t("statistics.agenda.said"), 4, Tabular.Kind.TEXT)));
        cases.forEach(one -> paper.row(List.of(one.number(), one.what(), one.said())));
    }

    private Tabular paper(Visit visit, String title, OutputStream out) {
        return papers.tabular(out, false, title, page -> visit.t("statistics.page", Integer.toString(page)));
    }

    private static void table(Tabular paper, String title, List<String> heads, List<Ledger.Line> lines) {
        paper.section(title);
        List<Tabular.Column> columns = new ArrayList<>();
        for (String head : heads) {
            columns.add(
                    columns.isEmpty()
                            ? new Tabular.Column(head, NAME, Tabular.Kind.TEXT)
                            : new Tabular.Column(head, heads.size() > 6 ? 1.5f : 2, Tabular.Kind.NUMBER));
        }
        paper.table(columns);
        lines.forEach(line -> paper.row(cells(line)));
    }

    private static List<String> cells(Ledger.Line line) {
        List<String> cells = new ArrayList<>(List.of((line.writtenName() + " " + line.mark()).strip()));
        line.figures().forEach(figure -> cells.add(figure.text()));
        return cells;
    }
}
