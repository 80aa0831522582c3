package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come, and what was found in its file.
 *
 * @param here the address of the page
 * @param asked whether the person has to say what the columns hold
 * @param refusal why the file was refused; "" when it was not
 * @param progress null when the system is not at work on it
 * @param outcome what became of the rows; null before they were taken in
 * @param leftOut how many rows were an example or a sum
 * @param shown the sort of rows that is listed
 * @param after below which row the list begins
 * @param next the address of the rows that follow; null at the end
 * @param first the address of the first rows; null where they are shown
 */
public record RunPage(
        String here,
        String file,
        String sent,
        RunState state,
        boolean asked,
        String refusal,
        @Nullable Progress progress,
        List<Count> counts,
        @Nullable Outcome outcome,
        int leftOut,
        Verdict shown,
        int after,
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

    /**
     * What became of the rows.
     *
     * @param there how many were in the system before
     * @param leftBehind how many were not taken in
     * @param back how many were taken back
     * @param kept how many could not be taken back, because somebody had worked on them
     */
    public record Outcome(int taken, int there, int leftBehind, int back, int kept) {}

    /** How many rows there are of a sort. */
    public record Count(Verdict verdict, int rows) {}

    /**
     * A row with what was found in it.
     *
     * @param hidden whether it is a secret matter that this person will not see
     */
    public record Line(int number, boolean hidden, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell with something the matter.
     *
     * @param whole all that stands in it now
     * @param alike in how many rows this writing waits to be decided
     * @param mendable whether this person may write it anew
     */
    public record Cell(Finding finding, String whole, int alike, boolean mendable) {

        public boolean twice() {
            return finding.flaw() == Flaw.TWICE;
        }
    }

    /** A heading of the file and what it stands for. */
    public record Pair(String written, Column column) {}

    /** Whether it may still be thrown away. */
    public boolean droppable() {
        return state == RunState.CHECKING || state == RunState.COLUMNS || state == RunState.CHECKED;
    }

    /** How many rows would be taken in. */
    public int good() {
        return counts.stream()
                .filter(count -> count.verdict().compareTo(Verdict.MENDED) <= 0)
                .mapToInt(Count::rows)
                .sum();
    }

    public int rows() {
        return counts.stream().mapToInt(Count::rows).sum();
    }
}
