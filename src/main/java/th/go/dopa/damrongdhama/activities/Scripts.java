package th.go.dopa.damrongdhama.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.SpokenText;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** The texts that are read over the loudspeakers (บทเสียงตามสาย): the one writer. An office has one for each month and one for each activity; every save stays. */
@Component
public class Scripts {

    private static final int PAGE = 20;
    private static final int VERSIONS = 20;

    private static final String COLUMNS = "select id, office_id, version, month, activity_id, title, body from script ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Scripts(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins the text of a month; where there is one it is found and stays as it is. */
    @Transactional
    public ScriptId begin(Staff by, ThaiMonth month, String title, String body) {
        return begin(by, month, null, title, body);
    }

    /** Begins the text of a published activity of the person's own office; where there is one it is found and stays as it is. */
    @Transactional
    public ScriptId begin(Staff by, Activity activity, String title, String body) {
        if (!activity.office().equals(by.office())) {
            throw new NotFound("activity " + activity.id());
        }
        return begin(by, null, activity.id(), title, body);
    }

    /**
     * Changes what is read; numbers and short writing in it become words.
     *
     * @param drawn whether it was made anew from figures and activities
     */
    @Transactional
    public void rewrite(Staff by, ScriptId id, int version, String title, String body, boolean drawn) {
        seen(by, id);
        int changed = jdbc.sql("""
                        update script set version = version + 1, title = :title, body = :body where id = :id and version = :version
                        """)
                .param("title", title)
                .param("body", SpokenText.of(body))
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Overtaken("script " + id);
        }
        keep(by, id, drawn);
    }

    /** A text of the person's own office. */
    public Script seen(Staff by, ScriptId id) {
        Script script = script(id);
        if (!script.office().equals(by.office())) {
            throw new NotFound("script " + id);
        }
        return script;
    }

    /** A text, for who holds a task to read it. */
    public Script script(ScriptId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, i) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("script " + id));
    }

    /**
     * The texts of an office, the latest begun first.
     *
     * @param after the key at which the slice before ended; "" for the first
     */
    public Slice<Script> of(OfficeId office, String after) {
        return Slice.of(
                jdbc.sql(COLUMNS + "where office_id = :office and id < :below order by id desc limit :size")
                        .param("office", office.value())
                        .param("below", after.matches("[1-9][0-9]{0,17}") ? Long.parseLong(after) : Long.MAX_VALUE)
                        .param("size", PAGE + 1)
                        .query((row, i) -> read(row))
                        .list(),
                PAGE,
                script -> script.id().toString());
    }

    /** What it said before and now, the latest first, as far as anybody looks back. */
    public List<Script.Version> versions(Script script) {
        return jdbc.sql("""
                        select version, title, body, drawn, account_id, written_at from script_version
                         where script_id = :id order by version desc limit :most
                        """)
                .param("id", script.id().value())
                .param("most", VERSIONS)
                .query((row, i) -> new Script.Version(
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getBoolean("drawn"),
                        row.getLong("account_id"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The activities of an office that everybody may know of, held or to come, of which nothing is read yet; the latest first. */
    public List<Untold> untold(OfficeId office, LocalDate since) {
        return jdbc.sql("""
                        select a.id, a.name, a.held_on from activity a
                         where a.office_id = :office and a.state in ('PUBLISHED', 'ANNOUNCED') and a.held_on >= :since
                           and not exists (select from script s where s.activity_id = a.id)
                         order by a.held_on desc, a.id desc
                         limit 10
                        """)
                .param("office", office.value())
                .param("since", since)
                .query((row, i) -> new Untold(
                        new ActivityId(row.getLong("id")),
                        row.getString("name"),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    /** An activity of which nothing is read yet. */
    public record Untold(ActivityId activity, String name, LocalDate on) {}

    private ScriptId begin(
            Staff by, @Nullable ThaiMonth month, @Nullable ActivityId activity, String title, String body) {
        Optional<ScriptId> fresh = jdbc.sql("""
                        insert into script (office_id, month, activity_id, version, title, body)
                        values (:office, :month, :activity, 1, :title, :body)
                            on conflict do nothing
                        returning id
                        """)
                .param("office", by.office().value())
                .param("month", month == null ? null : month.first())
                .param("activity", activity == null ? null : activity.value())
                .param("title", title)
                .param("body", SpokenText.of(body))
                .query((row, i) -> new ScriptId(row.getLong("id")))
                .optional();
        fresh.ifPresent(id -> keep(by, id, true));
        return fresh.orElseGet(() -> jdbc.sql("""
                        select id from script where office_id = :office and (month = :month::date or activity_id = :activity::bigint)
                        """)
                .param("office", by.office().value())
                .param("month", month == null ? null : month.first())
                .param("activity", activity == null ? null : activity.value())
                .query((row, i) -> new ScriptId(row.getLong("id")))
                .single());
    }

    private void keep(Staff by, ScriptId id, boolean drawn) {
        jdbc.sql("""
                        insert into script_version (script_id, version, title, body, drawn, account_id, appointment_id, written_at)
                        select id, version, title, body, :drawn, :account, :appointment, :now from script where id = :id
                        """)
                .param("drawn", drawn)
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        journal.note(by, "script.written", new Subject("script", id.toString()));
    }

    private static Script read(ResultSet row) throws SQLException {
        LocalDate month = row.getObject("month", LocalDate.class);
        long activity = row.getLong("activity_id");
        return new Script(
                new ScriptId(row.getLong("id")),
                new OfficeId(row.getLong("office_id")),
                row.getInt("version"),
                month == null ? null : ThaiMonth.of(month),
                activity == 0 ? null : new ActivityId(activity),
                row.getString("title"),
                row.getString("body"));
    }
}
