package th.go.dopa.damrongdhama.complaints.outcome;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/** Thanks of a complainant to the centre that closed the case (คำขอบคุณ): once a receipt, read by the staff of the case alone, counted as evidence of praise. */
@Component
public class Thanks {

    /** How long they may be. */
    public static final int LONGEST = 500;

    private final Complaints complaints;
    private final JdbcClient jdbc;
    private final Clock clock;

    Thanks(Complaints complaints, JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says thanks for a closed case; a second time is refused. */
    @Transactional
    public void say(Citizen by, String words) {
        Complaint complaint = complaints.heldBy(by);
        String said = ThaiText.normalise(words).strip();
        if (!open(complaint) || said.isEmpty() || said.length() > LONGEST) {
            throw new Refused("complaints.refused.thanks");
        }
        int first = jdbc.sql("""
                        insert into complaint_thanks (complaint_id, office_id, words, thanked_on, thanked_at)
                        values (:complaint, :office, :words, :today, :now)
                            on conflict (complaint_id) do nothing
                        """)
                .param("complaint", complaint.id().value())
                .param("office", complaint.standing().holder().value())
                .param("words", said)
                .param("today", Bangkok.today(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 0) {
            throw new Refused("complaints.refused.thanked-already");
        }
    }

    /** Whether there is something to give thanks for: the case is closed. */
    public static boolean open(Complaint complaint) {
        return complaint.standing().status() == Status.CLOSED;
    }

    /** The thanks for a case. */
    public Optional<String> of(ComplaintId id) {
        return jdbc.sql("select words from complaint_thanks where complaint_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }
}
