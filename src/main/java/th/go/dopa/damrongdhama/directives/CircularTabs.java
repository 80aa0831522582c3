package th.go.dopa.damrongdhama.directives;

import java.util.ArrayList;
import java.util.List;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Visit;

/** The lists of circulars of an office (แท็บหนังสือเวียน): those that came, those it wrote. */
public enum CircularTabs {
    INBOX("/desk/circulars"),
    WRITTEN("/desk/circulars/written");

    private final String href;

    CircularTabs(String href) {
        this.href = href;
    }

    public String href() {
        return href;
    }

    /** The tabs that are there for the person, with this one chosen. */
    public List<TabLink> tabs(Visit visit, Staff by) {
        List<TabLink> tabs = new ArrayList<>();
        for (CircularTabs tab : values()) {
            if (tab == INBOX ? by.role() != Role.DOPA_OFFICER : Circulars.writes(by)) {
                tabs.add(new TabLink(tab.href, visit.t("directives.tab." + tab), "", tab == this));
            }
        }
        return tabs;
    }
}
