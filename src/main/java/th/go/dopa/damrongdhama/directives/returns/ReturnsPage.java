package th.go.dopa.damrongdhama.directives.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.TabLink;

/**
 * What was reported on a circular: the nation by provinces, or one province by districts.
 *
 * @param here where this page is
 * @param whose the province; "" for the nation
 * @param asks the sums of each ask
 * @param book the bound paper of this province; "" for the nation
 * @param itself what this province reported of itself; "" where it did not, and for the nation
 * @param publishing null for who may not publish it
 */
public record ReturnsPage(
        String here,
        String back,
        List<TabLink> tabs,
        String subject,
        String number,
        String whose,
        List<Fact> facts,
        List<SumLine> asks,
        List<Area> areas,
        String workbook,
        String book,
        String itself,
        @Nullable Publishing publishing) {

    public ReturnsPage {
        tabs = List.copyOf(tabs);
        facts = List.copyOf(facts);
        asks = List.copyOf(asks);
        areas = List.copyOf(areas);
    }

    /**
     * A province, or a district.
     *
     * @param reported how far it is, as "12/18", of districts or of asks
     * @param late how many of it are late
     * @param book the bound paper of it; "" for a district
     */
    public record Area(String href, String name, String reported, int late, String book) {}

    /**
     * Whether everybody is shown the sums.
     *
     * @param act where the buttons send to
     * @param since when what is shown was published; "" where nothing is shown
     * @param shown the page of it
     */
    public record Publishing(String act, String since, String shown) {}
}
