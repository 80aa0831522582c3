package th.go.dopa.damrongdhama.statistics;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes a report out as a workbook (รายงานเป็น Excel): the table, the line, and its figures as numbers, under the heads of each table. */
@Component
class ReportFile {

    private static final int WIDE = 44;

    /** The heads of the columns that all ledgers share. */
    List<ListFile.Head> heads(Visit visit) {
        List<ListFile.Head> heads = new ArrayList<>();
        heads.add(new ListFile.Head(visit.t("statistics.file.table"), WIDE));
        heads.add(new ListFile.Head(visit.t("statistics.file.line"), WIDE));
        Ledger.HEADS.forEach(head -> heads.add(new ListFile.Head(visit.t("statistics.head." + head))));
        return heads;
    }

    void write(Visit visit, ReportPage page, ListFile out) {
        for (Ledger ledger : page.ledgers()) {
            ledger.lines().forEach(line -> write(out, ledger.title(), line));
            write(out, ledger.title(), ledger.total());
        }
        for (Table table : page.tables()) {
            out.text(table.title());
            table.heads().forEach(out::text);
            out.end();
            table.lines().forEach(line -> write(out, table.title(), line));
        }
        out.text(visit.t("statistics.missions"))
                .text(visit.t("statistics.mission"))
                .text(visit.t("statistics.served"))
                .text(visit.t("statistics.became"))
                .text(visit.t("statistics.fresh-complaints"))
                .end();
        page.missions().forEach(line -> write(out, visit.t("statistics.missions"), line));
        write(out, visit.t("statistics.missions"), page.missionTotal());
    }

    private static void write(ListFile out, String table, Ledger.Line line) {
        out.text(table).text(line.writtenName());
        line.figures().forEach(figure -> out.number(figure.count()));
        out.end();
    }
}
