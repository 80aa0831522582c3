package th.go.dopa.damrongdhama.directives.circulars;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * The circulars that an office wrote.
 *
 * @param headed whether the office has written down how its letters are headed
 */
public record WrittenListPage(
        List<TabLink> tabs,
        boolean headed,
        List<Line> lines,
        @Nullable String next) {

    /** One of them. */
    public record Line(String href, String number, String dated, String subject, String state, Tone tone) {}
}
