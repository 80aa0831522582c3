package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The small form of one act, as the page of a case shows it.
 *
 * @param slug the end of its address
 * @param title what it is called
 * @param lead one sentence that says what happens; "" for none
 * @param button what is pressed
 * @param version the version of the case that the person sees
 * @param formKey under which photos are sent
 * @param open whether it stands open from the start
 */
public record ActForm(
        String slug,
        String title,
        String lead,
        String button,
        String href,
        int version,
        String formKey,
        boolean open,
        Form form,
        Choices choices) {

    /** The name of one of its fields. */
    public String field(String name) {
        return slug + "." + name;
    }

    public boolean is(String other) {
        return slug.equals(other);
    }

    /** Whether any kind of order can be chosen in it. */
    public boolean anyOrder() {
        return is("proposal") || is("order");
    }

    /**
     * What can be chosen.
     *
     * @param pictures photos of the case that may be named as proof
     * @param proofNeeded whether closing as fixed takes a photo
     * @param sent how many photos were sent before and are still there
     */
    public record Choices(
            List<Option> kinds,
            List<Option> agencies,
            List<Option> colleagues,
            List<Option> refusals,
            List<Option> closings,
            List<CasePhoto> pictures,
            boolean proofNeeded,
            int sent) {

        public Choices {
            kinds = List.copyOf(kinds);
            agencies = List.copyOf(agencies);
            colleagues = List.copyOf(colleagues);
            refusals = List.copyOf(refusals);
            closings = List.copyOf(closings);
            pictures = List.copyOf(pictures);
        }
    }
}
