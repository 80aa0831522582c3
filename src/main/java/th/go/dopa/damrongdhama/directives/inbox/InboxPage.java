package th.go.dopa.damrongdhama.directives.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;

/** The circulars that came to an office. */
public record InboxPage(
        List<TabLink> tabs, List<Line> lines, @Nullable String next) {

    /**
     * One of them.
     *
     * @param mark how urgent; "" for as usual
     * @param due by when a report is wanted; "" for no such day
     */
    public record Line(
            String href,
            String number,
            String from,
            String subject,
            String sent,
            String due,
            boolean late,
            String mark,
            String state,
            Tone tone) {}
}
