package th.go.dopa.damrongdhama.commendations;

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
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.Staff;
import tools.jackson.databind.json.JsonMapper;

/** What was done with a commendation, by whom and when (ประวัติ); what it said before it was corrected stays readable. */
@Component
class CommendationHistory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    CommendationHistory(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Something that was done.
     *
     * @param before for what somebody was praised until then; null where nothing of it changed
     */
    record Past(String kind, String note, @Nullable Before before, long account, OffsetDateTime at) {}

    /** The words that were corrected. */
    record Before(String name, String reason, String resolution, String lesson) {}

    void happened(Staff by, CommendationId id, String kind, String note, @Nullable CommendationFacts before) {
        jdbc.sql("""
                        insert into commendation_happening (commendation_id, seq, kind, note, before, account_id, appointment_id, happened_at)
                        select :id, coalesce(max(seq), 0) + 1, :kind, :note, :before::jsonb, :account, :appointment, :now
                          from commendation_happening where commendation_id = :id
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("note", note)
                .param(
                        "before",
                        before == null
                                ? null
                                : JSON.writeValueAsString(new Before(
                                        before.name(), before.reason(), before.resolution(), before.lesson())))
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.note(by, "commendation." + kind.toLowerCase(Locale.ROOT), subject(id));
    }

    /** That the praised person agreed to be shown, or took it back: his own affair, noted in the journal alone. */
    void agreed(Staff by, CommendationId id, boolean agrees) {
        journal.note(by, agrees ? "commendation.consented" : "commendation.consent-taken-back", subject(id));
    }

    /** The latest first. */
    List<Past> of(CommendationId id) {
        return jdbc.sql("""
                        select kind, note, before, account_id, happened_at from commendation_happening
                         where commendation_id = :id order by seq desc
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

    private static @Nullable Before before(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Before.class);
    }

    private static Subject subject(CommendationId id) {
        return new Subject("commendation", id.toString());
    }
}
