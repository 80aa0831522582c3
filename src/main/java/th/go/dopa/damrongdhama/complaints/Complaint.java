package th.go.dopa.damrongdhama.complaints;

import java.time.LocalDate;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.LinkHolder;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * A complaint (เรื่องร้องเรียนร้องทุกข์) as it stands: codes and counts, no words and no names.
 *
 * @param version raised by every change; who acts on an older one is told what changed meanwhile
 */
public record Complaint(ComplaintId id, CaseNumber number, int version, Facts facts, Standing standing) {

    /** The case after a legal move, not yet kept; refuses what the enum of moves does not allow. */
    public Complaint after(Action action, Actor by) {
        if (!allows(action, by)) {
            throw new NotFound("the act " + action + " on complaint " + id + " for this actor");
        }
        if (!action.from().contains(standing.status())) {
            throw new Refused("complaints.refused.not-now", number.value());
        }
        Status next = action.to();
        return next == null ? this : with(standing.in(next));
    }

    /** Whether the person may do it now: exactly then there is a button for it. */
    public boolean offers(Action action, Actor by) {
        return allows(action, by) && action.from().contains(standing.status());
    }

    public Complaint with(Standing next) {
        return new Complaint(id, number, version, facts, next);
    }

    /** Whether it is in other hands than those of the office that recorded it. */
    public boolean transferred() {
        return !standing.holder().equals(facts.filedAt());
    }

    /** The message key of the plain words in which the complainant is told how it stands. */
    public String plainWords() {
        return transferred() && standing.status() == Status.NEW && standing.questionsOpen() == 0
                ? "complaints.standing.transferred"
                : standing.plainWords();
    }

    /** The same with another day by which it should be ended. */
    public Complaint dueOn(LocalDate day) {
        return new Complaint(id, number, version, facts.dueOn(day), standing);
    }

    public boolean open() {
        return standing.status().open();
    }

    /** Whether the person's post lets him do it at all, now or at another step. */
    public boolean allows(Action action, Actor by) {
        return switch (by) {
            case Staff staff ->
                action.roles().contains(staff.role())
                        && (action == Action.REPORT || staff.office().equals(standing.holder()))
                        && (action != Action.RETURN || transferred());
            case Citizen citizen -> action.byComplainant() && id.equals(citizen.complaint());
            case LinkHolder holder -> false;
            case Machine machine -> false;
        };
    }
}
