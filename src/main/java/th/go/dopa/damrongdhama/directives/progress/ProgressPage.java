package th.go.dopa.damrongdhama.directives.progress;

import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * How far a circular has come: the nation by provinces, or one province by districts.
 *
 * @param totals over all that is shown
 * @param branches the provinces; empty on the page of one
 * @param leaves the districts of one province
 */
public record ProgressPage(
        String here,
        String back,
        List<TabLink> tabs,
        String subject,
        String number,
        String due,
        List<Fact> totals,
        ProgressMap map,
        List<Branch> branches,
        List<Leaf> leaves) {

    /** A province in the list; counts of districts as "3 / 18". */
    public record Branch(
            String href,
            String name,
            String step,
            Tone tone,
            String sent,
            String read,
            String received,
            String reported,
            int late) {}

    /** A district in the list. */
    public record Leaf(String name, String read, String received, String assigned, String reported, boolean late) {}
}
