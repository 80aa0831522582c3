package th.go.dopa.damrongdhama.directives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.notifications.Channel;
import th.go.dopa.damrongdhama.notifications.Outbox;

/**
 * Reminding offices whose report is missing (เตือนให้รายงาน): seven days and one day before the due day, on the day after it, and every week from
 * then on; each step once for each office. A province that has not carried the circular onward is reminded of that.
 */
@Component
public class Reminders {

    private static final int WEEK = 7;
    private static final int LONGEST = 365;
    private static final Machine MACHINE = new Machine("circular-reminders");

    private final JdbcClient jdbc;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Dispatch dispatch, Outbox outbox, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Puts what is due today; how many offices were reminded. */
    @Transactional
    public int work() {
        LocalDate today = Bangkok.today(clock);
        int reminded = 0;
        for (Due due : due(today)) {
            OptionalInt step = step((int) ChronoUnit.DAYS.between(due.on(), today));
            if (step.isPresent()) {
                reminded += remind(due, step.getAsInt());
            }
        }
        return reminded;
    }

    /** The step that a day stands at, as days from the due day; none before the first. */
    static OptionalInt step(int days) {
        if (days < -WEEK) {
            return OptionalInt.empty();
        }
        if (days < 1) {
            return OptionalInt.of(days < -1 ? -WEEK : -1);
        }
        return OptionalInt.of(1 + (days - 1) / WEEK * WEEK);
    }

    private record Due(CircularId circular, LocalDate on) {}

    private List<Due> due(LocalDate today) {
        return jdbc.sql("""
                        select id, due_on from circular
                         where state = 'SENT' and parent_id is null and due_on is not null and due_on between :from and :to
                         order by id
                        """)
                .param("from", today.minusDays(LONGEST))
                .param("to", today.plusDays(WEEK))
                .query((row, i) -> new Due(new CircularId(row.getLong("id")), row.getObject("due_on", LocalDate.class)))
                .list();
    }

    private int remind(Due due, int step) {
        List<Reminded> offices = jdbc.sql("""
                        with put as (
                            insert into circular_reminder (circular_id, office_id, step, put_at)
                            select d.circular_id, d.office_id, :step, :now
                              from circular_delivery d
                             where d.circular_id = :id and d.reported_at is null and d.sent_at < :day
                               and (d.office_id <> d.province_id
                                    or not exists (select from circular_delivery o
                                                    where o.circular_id = d.circular_id and o.province_id = d.province_id
                                                      and o.office_id <> o.province_id))
                                on conflict do nothing
                            returning office_id)
                        select put.office_id, h.email from put left join letterhead h on h.office_id = put.office_id
                        """)
                .param("step", step)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", due.circular().value())
                .param("day", due.on().plusDays(step).atStartOfDay(Bangkok.ZONE).toOffsetDateTime())
                .query((row, i) -> new Reminded(row.getString("email") == null ? "" : row.getString("email")))
                .list();
        if (!offices.isEmpty()) {
            outbox.putAll(offices.stream()
                    .map(Reminded::email)
                    .filter(Channel.EMAIL::takes)
                    .map(email -> dispatch.message(email, due.circular(), step < 0 ? "due-soon" : "overdue"))
                    .toList());
            journal.note(MACHINE, "circular.reminded", Circulars.subject(due.circular()));
        }
        return offices.size();
    }

    private record Reminded(String email) {}
}
