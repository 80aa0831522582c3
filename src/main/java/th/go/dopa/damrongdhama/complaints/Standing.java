package th.go.dopa.damrongdhama.complaints;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * How a case stands: its status, in whose hands it is, and what runs beside it.
 *
 * @param holder the office that is answerable for it
 * @param responsible who works on it (ผู้รับผิดชอบ)
 * @param proposed whether a proposal waits for the order
 * @param ending null while it is open
 */
public record Standing(
        Status status,
        OfficeId holder,
        @Nullable AccountId responsible,
        boolean proposed,
        int questionsOpen,
        int referralsOpen,
        int referralsAnswered,
        @Nullable Ending ending,
        int timesReopened) {

    static Standing fresh(OfficeId holder) {
        return new Standing(Status.NEW, holder, null, false, 0, 0, 0, null, 0);
    }

    /** In which list of the holder it lies. */
    public Stage stage() {
        return switch (status) {
            case NEW -> Stage.NEW;
            case CLOSED, NOT_ACCEPTED, CANCELLED -> Stage.DONE;
            case RECEIVED, IN_PROGRESS ->
                proposed ? Stage.ORDER : questionsOpen + referralsOpen > 0 ? Stage.WAITING : Stage.WORK;
        };
    }

    /** The message key of the plain words in which the complainant is told how it stands. */
    public String plainWords() {
        String word = switch (status) {
            case NEW -> questionsOpen > 0 ? "question" : "new";
            case RECEIVED, IN_PROGRESS -> running();
            case CLOSED -> ending != null && ending.answer() == Answer.FIXED ? "confirmed" : "closed";
            case NOT_ACCEPTED -> "not-accepted";
            case CANCELLED -> "cancelled";
        };
        return "complaints.standing." + word;
    }

    private String running() {
        if (questionsOpen > 0) {
            return "question";
        }
        if (referralsOpen > 0) {
            return "referred";
        }
        if (status == Status.RECEIVED) {
            return "received";
        }
        return timesReopened > 0 ? "reopened" : referralsAnswered > 0 ? "reported" : "in-progress";
    }

    Standing in(Status next) {
        return new Standing(
                next,
                holder,
                responsible,
                proposed,
                questionsOpen,
                referralsOpen,
                referralsAnswered,
                ending,
                timesReopened);
    }

    public Standing givenTo(@Nullable AccountId next) {
        return new Standing(
                status, holder, next, proposed, questionsOpen, referralsOpen, referralsAnswered, ending, timesReopened);
    }

    public Standing proposed(boolean waits) {
        return new Standing(
                status,
                holder,
                responsible,
                waits,
                questionsOpen,
                referralsOpen,
                referralsAnswered,
                ending,
                timesReopened);
    }

    public Standing questions(int open) {
        return new Standing(
                status, holder, responsible, proposed, open, referralsOpen, referralsAnswered, ending, timesReopened);
    }

    public Standing referrals(int open, int answered) {
        return new Standing(
                status, holder, responsible, proposed, questionsOpen, open, answered, ending, timesReopened);
    }

    /** Ended: nothing runs beside it any more. */
    Standing ended(Ending how) {
        return new Standing(status, holder, responsible, false, 0, 0, referralsAnswered, how, timesReopened);
    }

    public Standing answered(Answer said, @Nullable Integer rating) {
        Ending was = ending;
        if (was == null) {
            throw new IllegalStateException("answered before it ended");
        }
        return new Standing(
                status,
                holder,
                responsible,
                proposed,
                questionsOpen,
                referralsOpen,
                referralsAnswered,
                was.answered(said, rating),
                timesReopened);
    }

    /** In the hands of another office, where nobody works on it yet; what ran beside it has ended. */
    public Standing handedTo(OfficeId next) {
        return new Standing(status, next, null, false, 0, 0, referralsAnswered, ending, timesReopened);
    }

    /** Open again because the complainant said that it is not fixed. */
    public Standing reopened() {
        return new Standing(
                Status.IN_PROGRESS, holder, responsible, false, 0, 0, referralsAnswered, null, timesReopened + 1);
    }
}
