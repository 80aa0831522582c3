package th.go.dopa.damrongdhama.directives.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The circulars whose sums everybody is shown.
 *
 * @param next the following page; null where this is the last
 */
public record SummaryListPage(List<Line> lines, @Nullable String next) {

    public SummaryListPage {
        lines = List.copyOf(lines);
    }

    /** A circular, who wrote it, and as of when its sums are. */
    public record Line(String href, String number, String subject, String of, String asof) {}
}
