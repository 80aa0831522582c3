package th.go.dopa.damrongdhama.activities;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.Staff;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done with an activity, by whom and when (ประวัติ), for the staff alone. What a text said before it was changed stays, but for numbers of persons in it:
 * they are often why it was changed.
 */
@Component
class ActivityHistory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ActivityHistory(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Something that was done.
     *
     * @param before what was recorded until then; null where nothing of it changed
     */
    record Past(String kind, String note, @Nullable ActivityFacts before, long account, OffsetDateTime at) {}

    void happened(Staff by, ActivityId id, String kind, String note, @Nullable ActivityFacts before) {
        jdbc.sql("""
                        insert into activity_happening (activity_id, seq, kind, note, before, account_id, appointment_id, happened_at)
                        select :id, coalesce(max(seq), 0) + 1, :kind, :note, :before::jsonb, :account, :appointment, :now
                          from activity_happening where activity_id = :id
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("note", note)
                .param("before", before == null ? null : JSON.writeValueAsString(masked(before)))
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.note(
                by,
                "activity." + kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                new Subject("activity", id.toString()));
    }

    /** What nobody outside saw leaves nothing but a line in the journal. */
    void forget(Staff by, ActivityId id) {
        jdbc.sql("delete from activity_happening where activity_id = :id")
                .param("id", id.value())
                .update();
        journal.note(by, "activity.discarded", new Subject("activity", id.toString()));
    }

    /** The latest first. */
    List<Past> of(ActivityId id) {
        return jdbc.sql("""
                        select kind, note, before, account_id, happened_at from activity_happening where activity_id = :id order by seq desc
                        """)
                .param("id", id.value())
                .query((row, i) -> new Past(
                        row.getString("kind"),
                        row.getString("note"),
                        before(row.getString("before")),
                        row.getLong("account_id"),
                        row.getObject("happened_at", OffsetDateTime.class)))
                .list();
    }

    private static @Nullable ActivityFacts before(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ActivityFacts.class);
    }

    /** Who led it and with whom are named on purpose, and stay. */
    static ActivityFacts masked(ActivityFacts facts) {
        return new ActivityFacts(
                facts.kind(),
                Betrayal.masked(facts.name()),
                facts.nth(),
                facts.on(),
                facts.from(),
                facts.to(),
                facts.subdistrict(),
                facts.moo(),
                Betrayal.masked(facts.place()),
                facts.pin(),
                Betrayal.maskedButNames(facts.chair()),
                Betrayal.maskedButNames(facts.partners()),
                facts.reached(),
                facts.received(),
                Betrayal.masked(facts.done()),
                Betrayal.masked(facts.results()),
                facts.consent());
    }
}
