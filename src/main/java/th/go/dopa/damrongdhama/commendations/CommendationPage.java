package th.go.dopa.damrongdhama.commendations;

import java.util.List;
import java.util.Set;
import th.go.dopa.damrongdhama.kernel.Betrayal.Finding;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TimelineItem;

/**
 * A commendation as the staff of its offices see it.
 *
 * @param counted what the figures say, in a sentence
 * @param evidence numbers and where each leads; the address is "" where it leads nowhere
 * @param certificate its number; "" where none stands
 * @param verify the page that says whether it is genuine
 * @param findings what in the lesson may give a person away
 * @param meeting where its minutes are; "" where another office writes them
 */
public record CommendationPage(
        Form form,
        String here,
        String title,
        CommendationState state,
        int version,
        List<Fact> facts,
        String resolution,
        String lesson,
        boolean shared,
        String counted,
        List<CommendationListPage.Way> evidence,
        List<Picture> files,
        String certificate,
        String verify,
        Set<Step> steps,
        List<Finding> findings,
        String meeting,
        List<TimelineItem> past) {

    public CommendationPage {
        facts = List.copyOf(facts);
        evidence = List.copyOf(evidence);
        files = List.copyOf(files);
        steps = Set.copyOf(steps);
        findings = List.copyOf(findings);
        past = List.copyOf(past);
    }

    public boolean may(Step step) {
        return steps.contains(step);
    }

    /** A photo, or one page of a document with so many. */
    public record Picture(String small, String large, boolean document, int page, int pages) {}
}
