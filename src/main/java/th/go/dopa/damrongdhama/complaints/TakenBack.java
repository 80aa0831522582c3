package th.go.dopa.damrongdhama.complaints;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * Taking back what was taken in from an older register by mistake (เลิกการนำเข้า), as long as nobody worked on it: the cases are cancelled like any that was
 * recorded by mistake, their numbers are never used again, and the same lines may be taken in anew.
 */
@Component
public class TakenBack {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    TakenBack(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Cancels those on which nobody worked since; gives back which. */
    @Transactional
    public List<ComplaintId> takeBack(Staff by, List<ComplaintId> complaints) {
        List<Long> untouched = jdbc.sql("""
                        select c.id from complaint c join complaint_backlog b on b.complaint_id = c.id
                         where c.id = any (:complaints::bigint[]) and c.version = b.version
                         order by c.id for update of c
                        """)
                .param("complaints", complaints.stream().map(ComplaintId::value).toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (!untouched.isEmpty()) {
            cancel(by, untouched.toArray(Long[]::new));
            journal.note(
                    by,
                    "complaint.cancelled",
                    "complaint",
                    untouched.stream().map(id -> Long.toString(id)).toList());
        }
        return untouched.stream().map(ComplaintId::new).toList();
    }

    /** What had ended before left the hands of its office then, and does not leave them again. */
    private void cancel(Staff by, Long[] complaints) {
        jdbc.sql("""
                        insert into complaint_movement (complaint_id, office_id, moved_on, kind)
                        select id, holder_office_id, :today, 'OUT_CANCELLED' from complaint
                         where id = any (:complaints::bigint[]) and closed_on is null
                         order by id
                        """)
                .param("today", Bangkok.today(clock))
                .param("complaints", complaints)
                .update();
        jdbc.sql("""
                        update complaint
                           set status = 'CANCELLED', version = version + 1, closed_on = coalesce(closed_on, :today), closing_reason = null,
                               refusal_reason = null, changed_at = :now
                         where id = any (:complaints::bigint[])
                        """)
                .param("today", Bangkok.today(clock))
                .param("now", now())
                .param("complaints", complaints)
                .update();
        jdbc.sql("""
                        insert into complaint_happening (complaint_id, seq, kind, body, actor, account_id, appointment_id, office_id,
                                                         happened_at, recorded_at)
                        select id, version, :kind, :body::jsonb, :actor, :account, :appointment, :office, :now, :now
                          from complaint where id = any (:complaints::bigint[])
                        """)
                .params(Complaints.who(by))
                .param("kind", "cancelled")
                .param("body", HappeningTexts.write(new Happening.Cancelled()))
                .param("now", now())
                .param("complaints", complaints)
                .update();
        jdbc.sql("update complaint_sight set stage = 'DONE' where complaint_id = any (:complaints::bigint[])")
                .param("complaints", complaints)
                .update();
        jdbc.sql("delete from spent_form where complaint_id = any (:complaints::bigint[])")
                .param("complaints", complaints)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
