package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * A case on one page (หน้าเรื่อง), as far as the person may see it, with exactly the acts that he may do now.
 *
 * @param done what was just done; "" for nothing
 * @param next what comes next, in a sentence
 * @param proposal what waits for the order, if the person is of the office
 * @param acts what the person may do now, the likeliest first
 * @param fields the four fields that are never merged, and what goes with them
 * @param papers letters and forms, for the staff of the office; null for others
 * @param publication where it is decided whether everybody sees the case; "" for who may not
 * @param reception where it is noted at which activity the case was received; "" where none is possible
 * @param thanks where thanks that were spoken are taken down; "" for who may not, and where there are some already
 * @param around what was said beside the story
 */
public record CasePage(
        CaseHead head,
        String done,
        String next,
        @Nullable OpenProposal proposal,
        List<ActForm> acts,
        List<Fact> fields,
        List<Clock> clocks,
        String story,
        List<Fact> around,
        List<Fact> place,
        List<CasePhoto> photos,
        List<Fact> accused,
        Complainant complainant,
        List<Referral> referrals,
        @Nullable CasePapers papers,
        String publication,
        String reception,
        String thanks,
        List<Moment> history) {

    public CasePage {
        acts = List.copyOf(acts);
        fields = List.copyOf(fields);
        clocks = List.copyOf(clocks);
        around = List.copyOf(around);
        place = List.copyOf(place);
        photos = List.copyOf(photos);
        accused = List.copyOf(accused);
        referrals = List.copyOf(referrals);
        history = List.copyOf(history);
    }

    /** A limit. */
    public record Clock(String label, String date, String left, Tone tone) {}

    /**
     * The complainant: masked, until a look is written down.
     *
     * @param summary such as "ระบุชื่อ · มีโทรศัพท์"
     * @param shown the data, while a look is good
     * @param until how long they are shown; "" when they are not
     * @param look the form of the request; null when the person may not look
     */
    public record Complainant(
            String summary,
            List<String> wishes,
            List<Fact> shown,
            String until,
            @Nullable Form look,
            String href) {

        public Complainant {
            wishes = List.copyOf(wishes);
            shown = List.copyOf(shown);
        }
    }

    /** An agency that the case was sent to. */
    public record Referral(String agency, String sent, String due, String state, Tone tone) {}

    /**
     * A proposal that waits for the order.
     *
     * @param order what is proposed, in one line
     * @param details what goes with it: what agencies are asked, what the complainant will be told
     * @param proof photos that go with it
     * @param form set when the person may order as proposed
     */
    public record OpenProposal(
            String opinion,
            String by,
            String order,
            List<Fact> details,
            List<CasePhoto> proof,
            String href,
            int version,
            @Nullable Form form) {

        public OpenProposal {
            details = List.copyOf(details);
            proof = List.copyOf(proof);
        }
    }
}
