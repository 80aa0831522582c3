package th.go.dopa.damrongdhama.activities.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.PublicityTaskId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.PassPurpose;
import th.go.dopa.damrongdhama.people.Passes;

/** Asking for a script to be read (มอบหมายกำนัน ผู้ใหญ่บ้าน และขอความร่วมมือ อปท.): each village and each local government once a script, with a link of its own. */
@Component
public class Tasks {

    /** So long after the day it is due the link on the paper still ticks: meetings are monthly. */
    private static final int LINK_DAYS = 60;
    /** A tick that was taken back by the office may come again. */
    private static final int LINK_USES = 5;

    private static final String COLUMNS = """
            select id, office_id, script_id, subdistrict_code, moo, agency_id, state, reason, due_on, pass_id, letter_id, letter_on, answered_at
              from publicity_task
            """;

    private final JdbcClient jdbc;
    private final Passes passes;
    private final Journal journal;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Passes passes, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.passes = passes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Assigns the heads of villages; who is assigned already stays so.
     *
     * @return how many are new
     */
    @Transactional
    public int assign(Staff by, Script script, Collection<VillageKey> villages, LocalDate due) {
        own(by, script);
        int fresh = 0;
        for (VillageKey village : villages.stream().distinct().sorted().toList()) {
            fresh += ask(by, script, village.subdistrict(), village.moo(), null, due)
                            .isPresent()
                    ? 1
                    : 0;
        }
        journal.note(by, "publicity.assigned", new Subject("script", script.id().toString()));
        return fresh;
    }

    /** Asks a local government for a subdistrict; nothing where it is asked already. Its letter is drafted apart. */
    @Transactional
    public Optional<PublicityTaskId> askLocal(
            Staff by, Script script, AreaCode subdistrict, OfficeId agency, LocalDate due) {
        own(by, script);
        return ask(by, script, subdistrict, null, agency, due);
    }

    @Transactional
    void lettered(PublicityTaskId id, LetterId letter) {
        jdbc.sql("update publicity_task set letter_id = :letter where id = :id")
                .param("letter", letter.value())
                .param("id", id.value())
                .update();
    }

    /** Writes down the day of a letter, or that it was taken back ({@code null}). */
    @Transactional
    void dated(OfficeId office, LetterId letter, @Nullable LocalDate on) {
        jdbc.sql("update publicity_task set letter_on = :on where letter_id = :letter and office_id = :office")
                .param("on", on)
                .param("letter", letter.value())
                .param("office", office.value())
                .update();
    }

    /** Writes down that a local government cannot do it, and why. */
    @Transactional
    public void decline(Actor by, Task task, String reason) {
        Task now = locked(task.id());
        if (!now.local() || now.state() != Task.State.ASKED) {
            throw new Refused("publicity.refused.answered");
        }
        answered(now.id(), Task.State.DECLINED, reason);
        journal.note(by, "publicity.declined", subject(now.id()));
    }

    void told(PublicityTaskId id) {
        answered(id, Task.State.TOLD, "");
    }

    /** After what was written down as told turned out wrong. */
    void askAgain(PublicityTaskId id) {
        jdbc.sql("update publicity_task set state = 'ASKED', reason = '', answered_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** All who were asked to read a script, by subdistrict and village. */
    public List<Task> of(ScriptId script) {
        return jdbc.sql(COLUMNS + "where script_id = :script order by subdistrict_code, moo nulls last, id")
                .param("script", script.value())
                .query((row, i) -> read(row))
                .list();
    }

    /** A task of the person's own office. */
    public Task seen(Staff by, PublicityTaskId id) {
        Task task = one(id, "");
        if (!task.office().equals(by.office())) {
            throw new NotFound("task " + id);
        }
        return task;
    }

    /** The task that a link was issued for. */
    Task linked(String subject) {
        return one(number(subject), "");
    }

    Task locked(PublicityTaskId id) {
        return one(id, " for update");
    }

    /** The task of the head of a village that is not answered yet, locked; nothing where he was not asked to tell this. */
    Optional<Task> open(Telling.New telling) {
        ScriptId script = telling.script();
        AreaCode subdistrict = telling.subdistrict();
        if (script == null || subdistrict == null || telling.moo() == null) {
            return Optional.empty();
        }
        return jdbc.sql(COLUMNS + """
                         where script_id = :script and subdistrict_code = :subdistrict and moo = :moo and state = 'ASKED' for update
                        """)
                .param("script", script.value())
                .param("subdistrict", subdistrict.value())
                .param("moo", telling.moo())
                .query((row, i) -> read(row))
                .optional();
    }

    static PublicityTaskId number(String subject) {
        return new PublicityTaskId(Long.parseLong(subject.substring(subject.indexOf(':') + 1)));
    }

    private Optional<PublicityTaskId> ask(
            Staff by,
            Script script,
            AreaCode subdistrict,
            @Nullable Integer moo,
            @Nullable OfficeId agency,
            LocalDate due) {
        Optional<PublicityTaskId> fresh = jdbc.sql("""
                        insert into publicity_task (office_id, script_id, whom, subdistrict_code, moo, agency_id, state, reason, due_on, asked_by, asked_at)
                        values (:office, :script, :whom, :subdistrict, :moo, :agency, 'ASKED', '', :due, :by, :now)
                            on conflict do nothing
                        returning id
                        """)
                .param("office", by.office().value())
                .param("script", script.id().value())
                .param("whom", moo == null ? "LOCAL" : "HEAD")
                .param("subdistrict", subdistrict.value())
                .param("moo", moo)
                .param("agency", agency == null ? null : agency.value())
                .param("due", due)
                .param("by", by.appointment().value())
                .param("now", now())
                .query((row, i) -> new PublicityTaskId(row.getLong("id")))
                .optional();
        fresh.ifPresent(id -> link(by, id, due));
        return fresh;
    }

    private void link(Staff by, PublicityTaskId id, LocalDate due) {
        Instant expires = due.plusDays(LINK_DAYS).atStartOfDay(Bangkok.ZONE).toInstant();
        PassId pass = passes.issueForPaper(
                by, PassPurpose.VILLAGE_TASK, "publicity-task:" + id, by.office(), expires, LINK_USES);
        jdbc.sql("update publicity_task set pass_id = :pass where id = :id")
                .param("pass", pass.value())
                .param("id", id.value())
                .update();
    }

    private void answered(PublicityTaskId id, Task.State state, String reason) {
        jdbc.sql("update publicity_task set state = :state, reason = :reason, answered_at = :now where id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    private Task one(PublicityTaskId id, String lock) {
        return jdbc.sql(COLUMNS + "where id = :id" + lock)
                .param("id", id.value())
                .query((row, i) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("task " + id));
    }

    private static void own(Staff by, Script script) {
        if (!script.office().equals(by.office())) {
            throw new NotFound("script " + script.id());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Subject subject(PublicityTaskId id) {
        return new Subject("publicity-task", id.toString());
    }

    private static Task read(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        long agency = row.getLong("agency_id");
        long letter = row.getLong("letter_id");
        return new Task(
                new PublicityTaskId(row.getLong("id")),
                new OfficeId(row.getLong("office_id")),
                new ScriptId(row.getLong("script_id")),
                new AreaCode(row.getString("subdistrict_code")),
                row.getObject("moo", Integer.class),
                agency == 0 ? null : new OfficeId(agency),
                Task.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("due_on", LocalDate.class),
                new PassId(row.getLong("pass_id")),
                letter == 0 ? null : new LetterId(letter),
                row.getObject("letter_on", LocalDate.class),
                answered == null ? null : answered.toInstant());
    }
}
