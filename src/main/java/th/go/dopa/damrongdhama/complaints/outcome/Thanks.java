package th.go.dopa.damrongdhama.complaints.outcome;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Standing;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/** Thanks of a complainant to the centre that closed the case (คำขอบคุณ): once a receipt, read by the staff of the case alone, counted as evidence of praise. */
@Component
public class Thanks {

    /** How long they may be. */
    public static final int LONGEST = 500;

    private final Complaints complaints;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Thanks(Complaints complaints, JdbcClient jdbc, Journal journal, Clock clock) {
        this.complaints = complaints;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What was said.
     *
     * @param takenDown whether somebody of the centre wrote it down for the complainant (จดตามคำบอก)
     */
    public record Said(String words, boolean takenDown) {}

    /** Says thanks for a closed case; a second time is refused. */
    @Transactional
    public void say(Citizen by, String words) {
        keep(complaints.heldBy(by), words, null);
    }

    /** Takes down what a complainant said at the counter or by telephone; nobody does it for his own work. */
    @Transactional
    public void takeDown(Staff by, CaseNumber number, String words) {
        Complaint complaint = complaints.held(by, number);
        mayTakeDown(by, complaint);
        keep(complaint, words, by.account());
        journal.note(
                by, "thanks.taken-down", new Subject("complaint", complaint.id().toString()));
    }

    /** Refuses whoever is not of the office that holds the case, and whoever it would be said to. */
    static void mayTakeDown(Staff by, Complaint complaint) {
        if (!complaint.standing().holder().equals(by.office())) {
            throw new NotFound("thanks of complaint " + complaint.id());
        }
        if (!open(complaint)) {
            throw new Refused("complaints.refused.thanks");
        }
        if (by.account().equals(complaint.standing().responsible())) {
            throw new Refused("complaints.refused.own-thanks");
        }
    }

    /** Whether the person may take down thanks for a case that has none yet. */
    public boolean offered(Staff by, Complaint complaint) {
        return open(complaint)
                && complaint.standing().holder().equals(by.office())
                && !by.account().equals(complaint.standing().responsible())
                && of(complaint).isEmpty();
    }

    private void keep(Complaint complaint, String words, @Nullable AccountId by) {
        String said = ThaiText.normalise(words).strip();
        if (!open(complaint) || said.isEmpty() || said.length() > LONGEST) {
            throw new Refused("complaints.refused.thanks");
        }
        int first = jdbc.sql("""
                        insert into complaint_thanks (complaint_id, office_id, words, thanked_on, thanked_at, taken_down_by)
                        values (:complaint, :office, :words, :today, :now, :by)
                            on conflict (complaint_id) do nothing
                        """)
                .param("complaint", complaint.id().value())
                .param("office", complaint.standing().holder().value())
                .param("words", said)
                .param("today", Bangkok.today(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .update();
        if (first == 0) {
            throw new Refused("complaints.refused.thanked-already");
        }
    }

    /** Whether there is something to give thanks for: the case is closed. */
    public static boolean open(Complaint complaint) {
        return complaint.standing().status() == Status.CLOSED;
    }

    /** The thanks for a case; of one that was never closed the database is not asked. */
    public Optional<Said> of(Complaint complaint) {
        Standing standing = complaint.standing();
        if (standing.ending() == null && standing.timesReopened() == 0) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select words, taken_down_by is not null as taken_down from complaint_thanks where complaint_id = :id")
                .param("id", complaint.id().value())
                .query((row, i) -> new Said(row.getString("words"), row.getBoolean("taken_down")))
                .optional();
    }
}
