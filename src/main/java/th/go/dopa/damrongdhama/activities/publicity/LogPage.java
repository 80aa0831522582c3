package th.go.dopa.damrongdhama.activities.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.TabLink;

/**
 * The publicity log of a centre.
 *
 * @param counted how often and in how many villages it told something this month and last
 * @param next where the list goes on; null at its end
 */
public record LogPage(
        List<TabLink> tabs,
        List<String> counted,
        List<Line> lines,
        @Nullable String next) {

    public LogPage {
        tabs = List.copyOf(tabs);
        counted = List.copyOf(counted);
        lines = List.copyOf(lines);
    }

    /**
     * A line of it.
     *
     * @param takenBack whether it was taken back
     */
    public record Line(
            String href,
            String on,
            String title,
            String channel,
            String by,
            String where,
            boolean photo,
            boolean takenBack) {}
}
