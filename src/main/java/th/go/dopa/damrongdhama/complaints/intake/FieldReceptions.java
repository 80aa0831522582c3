package th.go.dopa.damrongdhama.complaints.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Option;

/** Cases that were received at an activity in the field (เรื่องที่รับในวันกิจกรรม); of activities only what the view tells is known here. */
@Component
public class FieldReceptions {

    /** So long after its day a case of an activity is still written down. */
    private static final int DAYS = 60;

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    FieldReceptions(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The activities of the person's office of the last two months, the latest first.
     *
     * @param day writes a day out
     */
    List<Option> offered(Staff by, Function<LocalDate, String> day) {
        LocalDate today = Bangkok.today(clock);
        return offered(by, today.minusDays(DAYS), today, day);
    }

    private List<Option> offered(Staff by, LocalDate from, LocalDate until, Function<LocalDate, String> day) {
        return jdbc.sql("""
                        select activity_id, held_on, name from activity_reception_fact
                         where office_id = :office and held_on between :from and :until
                         order by held_on desc, activity_id desc limit :most
                        """)
                .param("office", by.office().value())
                .param("from", from)
                .param("until", until)
                .param("most", MOST)
                .query((row, i) -> new Option(
                        row.getString("activity_id"),
                        day.apply(row.getObject("held_on", LocalDate.class)) + " " + row.getString("name")))
                .list();
    }

    /**
     * The activities at which a case can have been received: those of the office that holds it, from two months before the day of receipt up to that day, the
     * latest first; none for staff of another office.
     *
     * @param day writes a day out
     */
    public List<Option> possible(Staff by, Complaint complaint, Function<LocalDate, String> day) {
        LocalDate received = complaint.facts().receivedOn();
        return by.office().equals(complaint.standing().holder())
                ? offered(by, received.minusDays(DAYS), received, day)
                : List.of();
    }

    /** How the activity of the person's office is called at which a case was received; empty where it was at none, or at another's. */
    public Optional<String> at(Staff by, ComplaintId complaint) {
        return jdbc.sql("""
                        select f.name
                          from complaint_activity a join activity_reception_fact f on f.activity_id = a.activity_id
                         where a.complaint_id = :complaint and f.office_id = :office
                        """)
                .param("complaint", complaint.value())
                .param("office", by.office().value())
                .query(String.class)
                .optional();
    }

    /** Notes at which activity of the person's office a case was received; of another's, or of none, nothing is noted. */
    @Transactional
    void received(Staff by, ComplaintId complaint, String activity) {
        if (activity.matches("[1-9][0-9]{0,17}")) {
            jdbc.sql("""
                            insert into complaint_activity (complaint_id, activity_id)
                            select :complaint, activity_id from activity_reception_fact where activity_id = :activity and office_id = :office
                                on conflict (complaint_id) do nothing
                            """)
                    .param("complaint", complaint.value())
                    .param("activity", Long.parseLong(activity))
                    .param("office", by.office().value())
                    .update();
        }
    }

    /** The activity that is noted; "" for none. */
    String noted(ComplaintId complaint) {
        return jdbc.sql("select activity_id from complaint_activity where complaint_id = :complaint")
                .param("complaint", complaint.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Notes afterwards, or otherwise than before, where a case was received. */
    @Transactional
    void noteAgain(Staff by, Complaint complaint, String activity) {
        jdbc.sql("delete from complaint_activity where complaint_id = :complaint")
                .param("complaint", complaint.id().value())
                .update();
        received(by, complaint.id(), activity);
        journal.note(
                by,
                "complaint.reception-noted",
                new Subject("complaint", complaint.id().toString()));
    }
}
