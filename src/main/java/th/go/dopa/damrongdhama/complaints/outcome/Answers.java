package th.go.dopa.damrongdhama.complaints.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Ending;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Refused;

/**
 * The complainant's word after a case was closed (ยืนยันผล): fixed, with a rating; or not fixed, and then the case is open again and the office sees
 * it at once. Closed is not fixed.
 */
@Component
public class Answers {

    private final Complaints complaints;

    Answers(Complaints complaints) {
        this.complaints = complaints;
    }

    /**
     * Answers a closed case, once.
     *
     * @param rating 1 to 5, or null
     * @param comment for the office
     */
    @Transactional
    public Complaint answer(Citizen by, Answer answer, @Nullable Integer rating, String comment) {
        Complaint held = complaints.heldBy(by);
        Ending ending = held.standing().ending();
        if (ending != null && ending.answer() != null) {
            throw new Refused("complaints.refused.answered-already");
        }
        List<Text> words = List.of(new Text(TextKind.COMMENT, Audience.CITIZEN, comment));
        return switch (answer) {
            case FIXED -> {
                Complaint complaint = held.after(Action.CONFIRM, by);
                yield complaints.change(
                        by,
                        complaint.with(complaint.standing().answered(answer, rating)),
                        new Happening.Confirmed(rating),
                        words);
            }
            case NOT_FIXED -> {
                Complaint complaint = held.after(Action.CONTRADICT, by);
                yield complaints.change(
                        by, complaint.with(held.standing().reopened()), new Happening.Contradicted(rating), words);
            }
        };
    }
}
