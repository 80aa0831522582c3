package th.go.dopa.damrongdhama.activities;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TimelineItem;

/**
 * An activity as the staff of its centre see it.
 *
 * @param key under which new photos wait
 * @param deeds what this person may do now
 * @param betrayals what in its words may give a person away
 * @param publicly its address for everybody; "" while it is not public
 */
public record ActivityPage(
        Form form,
        String here,
        String title,
        ActivityState state,
        int version,
        List<Fact> facts,
        String done,
        String results,
        List<ActivityPhoto> photos,
        UUID key,
        Set<Deed> deeds,
        Set<Betrayal> betrayals,
        String publicly,
        List<TimelineItem> past) {

    public ActivityPage {
        facts = List.copyOf(facts);
        photos = List.copyOf(photos);
        deeds = Set.copyOf(deeds);
        betrayals = Set.copyOf(betrayals);
        past = List.copyOf(past);
    }

    public boolean may(Deed deed) {
        return deeds.contains(deed);
    }
}
