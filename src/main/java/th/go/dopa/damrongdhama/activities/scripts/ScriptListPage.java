package th.go.dopa.damrongdhama.activities.scripts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * The texts of a centre.
 *
 * @param months those for which there is none yet, the latest first
 * @param untold published activities of which nothing is read yet; value: the id
 * @param next where the list goes on; null at its end
 */
public record ScriptListPage(
        List<TabLink> tabs,
        List<Line> lines,
        List<Option> months,
        List<Option> untold,
        @Nullable String next) {

    public ScriptListPage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
        months = List.copyOf(months);
        untold = List.copyOf(untold);
    }

    /** A text in the list. */
    public record Line(String href, String title, String reading, Tone tone) {}
}
