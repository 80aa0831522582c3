package th.go.dopa.damrongdhama.publication.posters;

import java.util.List;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.web.TabLink;

/**
 * All that tells the people of the work of an office, in one place.
 *
 * @param exhibition the address of the hall's screen; "" for a province
 * @param page the public page of the office
 * @param feed the address of its feed
 */
public record PublicityPage(
        List<TabLink> tabs, String exhibition, String page, String feed, List<ShownActivity> activities) {

    public PublicityPage {
        tabs = List.copyOf(tabs);
        activities = List.copyOf(activities);
    }
}
