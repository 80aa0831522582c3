package th.go.dopa.damrongdhama.activities;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.kernel.Betrayal.Finding;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TimelineItem;

/**
 * An activity as the staff of its centre see it.
 *
 * @param map where a map shows its pin; "" where it has none
 * @param cases the numbers of those that were received there
 * @param key under which new photos wait
 * @param staged those that wait there, sent and not saved yet
 * @param deeds what this person may do now
 * @param findings what in its words may give a person away
 * @param ripe whether its day has come
 * @param publicly its address for everybody; "" while it is not public
 */
public record ActivityPage(
        Form form,
        String here,
        String title,
        ActivityState state,
        int version,
        List<Fact> facts,
        String map,
        List<String> cases,
        String done,
        String results,
        List<ActivityPhoto> photos,
        UUID key,
        List<Attachment> staged,
        Set<Deed> deeds,
        List<Finding> findings,
        boolean ripe,
        String publicly,
        List<TimelineItem> past) {

    public ActivityPage {
        cases = List.copyOf(cases);
        facts = List.copyOf(facts);
        photos = List.copyOf(photos);
        staged = List.copyOf(staged);
        deeds = Set.copyOf(deeds);
        findings = List.copyOf(findings);
        past = List.copyOf(past);
    }

    public boolean may(Deed deed) {
        return deeds.contains(deed);
    }

    /** Whether more people will see it by something that this person may do. */
    public boolean mayShow() {
        return deeds.stream().anyMatch(Deed::shows);
    }
}
