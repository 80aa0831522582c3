package th.go.dopa.damrongdhama.activities;

import java.util.Arrays;
import java.util.List;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Visit;

/** The lists of what a centre does for being known (แท็บงานประชาสัมพันธ์): its activities, what is read aloud, and what was told. */
public enum PublicityTabs {
    ACTIVITIES("/desk/activities"),
    SCRIPTS("/desk/broadcasts"),
    LOG("/desk/publicity");

    private final String href;

    PublicityTabs(String href) {
        this.href = href;
    }

    /** Those that the person may open, this one chosen; a province has activities, but no villages that it asks. */
    public List<TabLink> tabs(Visit visit) {
        Staff staff = visit.staff();
        boolean province = staff != null && staff.role() == Role.PROVINCE_OFFICER;
        return Arrays.stream(values())
                .filter(tab -> tab == ACTIVITIES || !province)
                .map(tab -> new TabLink(tab.href, visit.t("publicity.tab." + tab), "", tab == this))
                .toList();
    }
}
