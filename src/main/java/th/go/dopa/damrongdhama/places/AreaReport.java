package th.go.dopa.damrongdhama.places;

import java.util.List;

/**
 * What a list of areas changes, or would change (ผลการเทียบบัญชี).
 *
 * @param read how many areas the list holds
 * @param problems lines that cannot be taken; with any of them nothing is loaded
 */
public record AreaReport(int read, List<Change> changes, List<AreaList.Problem> problems) {

    public AreaReport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    public boolean loadable() {
        return problems.isEmpty();
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** One area that differs. */
    public record Change(Kind kind, String code, String before, String after) {}

    /** How an area differs from what is recorded. */
    public enum Kind {
        ADDED,
        RENAMED,
        /** Recorded as ended, and in the list again. */
        REVIVED,
        /** No longer in the list, though the list holds its level. */
        ENDED
    }
}
