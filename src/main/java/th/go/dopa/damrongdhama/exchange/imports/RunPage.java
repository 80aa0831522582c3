package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come, and what was found in its file.
 *
 * @param here the address of the page
 * @param refusal why the file was refused; "" when it was not
 * @param progress null when the system is not at work on it
 * @param leftOut how many rows were an example or a sum
 * @param shown the sort of rows that is listed
 * @param next the address of the rows that follow; null at the end
 * @param first the address of the first rows; null where they are shown
 */
public record RunPage(
        String here,
        String file,
        String sent,
        RunState state,
        String refusal,
        @Nullable Progress progress,
        List<Count> counts,
        int leftOut,
        Verdict shown,
        List<Line> lines,
        @Nullable String next,
        @Nullable String first,
        List<Pair> columns,
        List<String> unknown) {

    public RunPage {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        unknown = List.copyOf(unknown);
    }

    /**
     * How far the step that runs now has come.
     *
     * @param total null until the rows were counted
     */
    public record Progress(int done, @Nullable Integer total) {

        public int percent() {
            return total == null || total == 0 ? 0 : (int) (100L * done / total);
        }
    }

    /** How many rows there are of a sort. */
    public record Count(Verdict verdict, int rows) {}

    /**
     * A row with what was found in it.
     *
     * @param hidden whether it is a secret matter that this person will not see
     */
    public record Line(int number, boolean hidden, List<Finding> findings) {

        public Line {
            findings = List.copyOf(findings);
        }
    }

    /** A heading of the file and what it stands for. */
    public record Pair(String written, Column column) {}

    public int rows() {
        return counts.stream().mapToInt(Count::rows).sum();
    }
}
