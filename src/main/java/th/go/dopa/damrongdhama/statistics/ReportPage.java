package th.go.dopa.damrongdhama.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.TabLink;

/**
 * The monthly report as a person reads and prints it.
 *
 * @param month such as "พฤศจิกายน 2569"
 * @param state how final the figures are, in words
 * @param previous the address of the month before; null at the beginning
 * @param next null for the month that runs
 * @param above the report of the office above, where the person may read it; null otherwise
 * @param years the fiscal years of receipt to choose from
 * @param heads the heads of the columns
 * @param missions services beside complaints: name, services, complaints that came of them, fresh complaints
 * @param notes what must be known to read the figures
 * @param adjustments what is corrected of the month before: type, what it had left, by how much, what is brought forward
 * @param register the address of the register book of the office and fiscal year
 * @param facts when the figures were made, and who reports them
 * @param tables the tables with columns of their own
 * @param file where the report is taken out as a workbook
 * @param pdf where it is printed from
 * @param agenda the agenda of the monthly meeting of the reader's office
 * @param submission where the report is submitted; null for who may not, or when it cannot be
 */
public record ReportPage(
        String month,
        String fiscalYear,
        String office,
        String state,
        @Nullable String previous,
        @Nullable String next,
        @Nullable TabLink above,
        List<TabLink> years,
        List<Sum> sums,
        List<String> heads,
        List<Ledger> ledgers,
        List<Ledger.Line> missions,
        Ledger.Line missionTotal,
        List<String> notes,
        List<Ledger.Line> adjustments,
        @Nullable String submission,
        String register,
        List<Fact> facts,
        List<Table> tables,
        String file,
        String pdf,
        String agenda) {

    public ReportPage {
        years = List.copyOf(years);
        sums = List.copyOf(sums);
        heads = List.copyOf(heads);
        ledgers = List.copyOf(ledgers);
        missions = List.copyOf(missions);
        notes = List.copyOf(notes);
        adjustments = List.copyOf(adjustments);
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
    }

    /** One of the figures that everybody asks for first. */
    public record Sum(String name, String figure) {}
}
