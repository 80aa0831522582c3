package th.go.dopa.damrongdhama.activities;

import java.util.Arrays;
import java.util.List;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Visit;

/** What a centre does for being known (แท็บงานประชาสัมพันธ์): its activities, what is read aloud, what was told, what is printed and posted. */
public enum PublicityTabs {
    ACTIVITIES("/desk/activities"),
    SCRIPTS("/desk/broadcasts"),
    LOG("/desk/publicity"),
    POSTERS("/desk/posters");

    private final String href;

    PublicityTabs(String href) {
        this.href = href;
    }

    /** Those that the person may open, this one chosen; a province has activities and posters, but no villages that it asks. */
    public List<TabLink> tabs(Visit visit) {
        Staff staff = visit.staff();
        boolean province = staff != null && staff.role() == Role.PROVINCE_OFFICER;
        return Arrays.stream(values())
                .filter(tab -> (tab != SCRIPTS && tab != LOG) || !province)
                .map(tab -> new TabLink(tab.href, visit.t("publicity.tab." + tab), "", tab == this))
                .toList();
    }
}
