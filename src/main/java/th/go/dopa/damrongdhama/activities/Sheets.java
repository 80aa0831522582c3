package th.go.dopa.damrongdhama.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * The sheets on which people write activities down (แบบที่กรอกค้างไว้): each remembers the key under which photos are sent, so that who closes the browser in the
 * field, or goes on at the desk, finds there what had arrived.
 */
@Component
class Sheets {

    /** As long as photos wait that staff sent. */
    private static final Duration KEPT = Attachments.STAFF_WAIT;

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Clock clock;

    Sheets(JdbcClient jdbc, Attachments attachments, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** A fresh sheet for an activity that is not recorded yet. */
    @Transactional
    UUID fresh(Staff by) {
        jdbc.sql("""
                        delete from activity_sheet where appointment_id = :appointment and begun_at < :before and activity_id is null
                        """)
                .param("appointment", by.appointment().value())
                .param("before", now().minus(KEPT))
                .update();
        return begin(by, null);
    }

    /** The sheet of an activity that was not recorded, on which photos wait; the latest where there are several. */
    Optional<UUID> waiting(Staff by) {
        List<UUID> sheets = jdbc.sql("""
                        select form_key from activity_sheet
                         where appointment_id = :appointment and begun_at >= :after and activity_id is null
                         order by begun_at desc limit 50
                        """)
                .param("appointment", by.appointment().value())
                .param("after", now().minus(KEPT))
                .query(UUID.class)
                .list();
        Set<UUID> used = attachments.waiting(sheets);
        return sheets.stream().filter(used::contains).findFirst();
    }

    /** The sheet on which a person adds photos to an activity: always the same. */
    @Transactional
    UUID of(Staff by, ActivityId activity) {
        return sheet(by, activity).orElseGet(() -> begin(by, activity));
    }

    /** From now on the sheet is that of what was recorded with it. */
    @Transactional
    void recorded(Staff by, UUID key, ActivityId activity) {
        jdbc.sql("""
                        update activity_sheet set activity_id = :activity
                         where form_key = :key and appointment_id = :appointment and activity_id is null
                        """)
                .param("activity", activity.value())
                .param("key", key)
                .param("appointment", by.appointment().value())
                .update();
    }

    private Optional<UUID> sheet(Staff by, ActivityId activity) {
        return jdbc.sql(
                        "select form_key from activity_sheet where appointment_id = :appointment and activity_id = :activity")
                .param("appointment", by.appointment().value())
                .param("activity", activity.value())
                .query(UUID.class)
                .optional();
    }

    private UUID begin(Staff by, @Nullable ActivityId activity) {
        UUID key = UUID.randomUUID();
        List<UUID> begun = jdbc.sql("""
                        insert into activity_sheet (form_key, appointment_id, activity_id, begun_at)
                        values (:key, :appointment, :activity, :now)
                            on conflict (appointment_id, activity_id) do nothing
                        returning form_key
                        """)
                .param("key", key)
                .param("appointment", by.appointment().value())
                .param("activity", activity == null ? null : activity.value())
                .param("now", now())
                .query(UUID.class)
                .list();
        return begun.isEmpty() && activity != null ? sheet(by, activity).orElse(key) : key;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
