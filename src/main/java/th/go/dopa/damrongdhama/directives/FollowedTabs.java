package th.go.dopa.damrongdhama.directives;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Visit;

/** What is followed of a circular that was sent (แท็บติดตามหนังสือเวียน): how far it has come, and what was reported. */
public enum FollowedTabs {
    PROGRESS,
    RETURNS;

    /** Both tabs, with this one chosen. */
    public List<TabLink> tabs(Visit visit, Circular circular) {
        return Stream.of(values())
                .map(tab -> new TabLink(tab.href(circular), visit.t("directives.followed." + tab), "", tab == this))
                .toList();
    }

    /** Where its page begins. */
    public String href(Circular circular) {
        return "/desk/circulars/" + circular.id() + "/" + name().toLowerCase(Locale.ROOT);
    }
}
