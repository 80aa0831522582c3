package th.go.dopa.damrongdhama.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The tables of a report beside its ledgers (ตารางประกอบ), domain §5.5: each earlier year, the year so far, and what agencies owe. */
@Component
class Tables {

    /** So many lines are read out in a meeting. */
    private static final int READ_OUT = 12;

    private final MonthlyReports reports;
    private final Ledgers ledgers;
    private final Offices offices;

    Tables(MonthlyReports reports, Ledgers ledgers, Offices offices) {
        this.reports = reports;
        this.ledgers = ledgers;
        this.offices = offices;
    }

    /** Those that have something to say. */
    List<Table> of(Visit visit, Report report) {
        return Stream.of(earlierYears(visit, report), yearSoFar(visit, report), overdue(visit, report))
                .filter(table -> !table.lines().isEmpty())
                .toList();
    }

    /** Of each fiscal year: all that came, what was ended before, what was in hand, what ended now, what is left. */
    private Table earlierYears(Visit visit, Report report) {
        Map<Integer, Integer> came = report.cameByYear();
        Map<Integer, Tally> tallies = report.byYear();
        List<Ledger.Line> lines = new ArrayList<>();
        for (int year : new TreeSet<>(came.keySet()).descendingSet()) {
            Tally tally = tallies.getOrDefault(year, Tally.NONE);
            int all = came.getOrDefault(year, 0);
            // A case that was ended and opened again within the month was ended once too often for a table of cases.
            int ended = Math.min(tally.ended(), all - tally.left());
            int inHand = tally.left() + ended;
            lines.add(line(
                    visit.t("statistics.year", Integer.toString(year)),
                    all,
                    all - inHand,
                    inHand,
                    ended,
                    tally.left()));
        }
        return table(visit, "earlier", lines, "year", "came", "settled", "in-hand", "ended-now", "left");
    }

    private Table yearSoFar(Visit visit, Report report) {
        Map<String, String> names = ledgers.types();
        Map<String, ToDate> soFar = report.sinceTheYearBegan();
        Map<String, Tally> now = report.by(Dimension.TYPE, Report.EVERY_YEAR);
        List<Ledger.Line> lines = new ArrayList<>();
        soFar.forEach((key, one) -> {
            Tally month = now.getOrDefault(key, Tally.NONE);
            String name = key.equals(Cell.SECRET) ? visit.t("statistics.secret") : names.getOrDefault(key, key);
            if (one.fresh() + one.ended() > 0) {
                lines.add(line(name, month.fresh(), one.fresh(), month.ended(), one.ended()));
            }
        });
        ToDate total = soFar.values().stream().reduce(ToDate.NONE, ToDate::plus);
        Tally month = report.total(Report.EVERY_YEAR);
        if (!lines.isEmpty()) {
            lines.add(line(visit.t("statistics.total"), month.fresh(), total.fresh(), month.ended(), total.ended()));
        }
        return table(visit, "so-far", lines, "type", "fresh-now", "fresh-so-far", "ended-now", "ended-so-far");
    }

    /** What agencies owe, in Thai digits, to be read out: the latest of them, the others in one line; null for nothing. */
    @Nullable
    Table overdueInThai(Visit visit, Report report) {
        List<Overdue> all = reports.overdue(report);
        List<Ledger.Line> lines = new ArrayList<>();
        all.stream().limit(READ_OUT).forEach(one -> lines.add(line(one)));
        all.stream()
                .skip(READ_OUT)
                .reduce(Overdue::plus)
                .ifPresent(rest -> lines.add(
                        line(visit.t("statistics.agenda.more", all.size() - READ_OUT), rest.count(), rest.days())));
        return lines.isEmpty()
                ? null
                : new Table(
                        visit.t("statistics.table.overdue"),
                        heads(visit, "agency", "late", "longest"),
                        lines.stream().map(Ledger.Line::inThai).toList(),
                        "");
    }

    private Table overdue(Visit visit, Report report) {
        List<Ledger.Line> lines =
                reports.overdue(report).stream().map(this::line).toList();
        return table(visit, "overdue", lines, "agency", "late", "longest");
    }

    private Ledger.Line line(Overdue one) {
        return line(offices.office(one.office()).nameTh(), one.count(), one.days());
    }

    private static Table table(Visit visit, String name, List<Ledger.Line> lines, String... heads) {
        return new Table(
                visit.t("statistics.table." + name), heads(visit, heads), lines, visit.t("statistics.hint." + name));
    }

    private static List<String> heads(Visit visit, String... heads) {
        return Stream.of(heads)
                .map(head -> visit.t("statistics.column." + head))
                .toList();
    }

    private static Ledger.Line line(String name, int... figures) {
        return new Ledger.Line(
                name,
                "",
                "",
                Tone.NEUTRAL,
                java.util.Arrays.stream(figures).mapToObj(Ledger.Figure::of).toList());
    }
}
