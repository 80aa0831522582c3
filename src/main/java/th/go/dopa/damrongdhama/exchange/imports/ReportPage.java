package th.go.dopa.damrongdhama.exchange.imports;

import java.util.Arrays;
import java.util.List;

/**
 * What was found in a file of earlier complaints.
 *
 * @param leftOut how many rows were an example or a sum
 */
public record ReportPage(String file, Columns columns, Report report, int leftOut) {

    /**
     * How the file's columns were understood.
     *
     * @param unknown headings nobody knows
     */
    public record Columns(List<Pair> known, List<String> unknown) {}

    /** A heading of the file and what it stands for. */
    public record Pair(String written, Column column) {}

    ReportPage(String file, Headings headings, Report report, int leftOut) {
        this(
                file,
                new Columns(
                        Arrays.stream(Column.values())
                                .filter(headings.written()::containsKey)
                                .map(column -> new Pair(headings.written().getOrDefault(column, ""), column))
                                .toList(),
                        headings.left()),
                report,
                leftOut);
    }

    /** From the worst to the best. */
    public List<Verdict> sorts() {
        return List.of(Verdict.WRONG, Verdict.TO_DECIDE, Verdict.MENDED, Verdict.RIGHT);
    }
}
