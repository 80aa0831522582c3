package th.go.dopa.damrongdhama.exchange.imports;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of earlier complaints that an office sent (การนำเข้าเรื่องย้อนหลัง), each with how far it has come. The file itself lies sealed beside its
 * run, in the same transaction, until its rows were read; an office sees its own runs only.
 */
@Component
class Runs {

    private static final int LATEST = 20;
    private static final int LONGEST_NAME = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String COLUMNS = """
            select id, office_id, file_name, state, refusal, total, done, left_out, headings, heading_row, sent_by, sent_at, acting_as, changed_at
              from backlog_run
            """;

    private final RunRows rows;
    private final OwnHeadings own;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final Journal journal;
    private final Clock clock;

    Runs(RunRows rows, OwnHeadings own, JdbcClient jdbc, Keys keys, Journal journal, Clock clock) {
        this.rows = rows;
        this.own = own;
        this.jdbc = jdbc;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes a file to be checked; the same form sent twice is one run.
     *
     * @param understood whether its columns are; otherwise it waits until somebody says what they hold
     */
    @Transactional
    RunId begin(Staff by, UUID formKey, String name, byte[] file, boolean understood) {
        Optional<RunId> fresh = jdbc.sql("""
                        insert into backlog_run (office_id, form_key, file_name, state, done, left_out, key_id, file, sent_by, sent_at,
                                                 acting_as, changed_at)
                        values (:office, :form, :name, :state, 0, 0, :key, :file, :account, :now, :appointment, :now)
                            on conflict (form_key) do nothing
                        returning id
                        """)
                .param("office", by.office().value())
                .param("form", formKey)
                .param("state", (understood ? RunState.CHECKING : RunState.COLUMNS).name())
                .param("name", name.substring(Math.max(0, name.length() - LONGEST_NAME)))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("file", keys.encrypt(KeyPurpose.IDENTITY, file, context(formKey)))
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("now", now())
                .query((row, i) -> new RunId(row.getLong("id")))
                .optional();
        fresh.ifPresent(id -> journal.note(by, "backlog.sent", subject(id)));
        return fresh.or(() -> jdbc.sql("select id from backlog_run where form_key = :form and office_id = :office")
                        .param("form", formKey)
                        .param("office", by.office().value())
                        .query((row, i) -> new RunId(row.getLong("id")))
                        .optional())
                .orElseThrow(() -> new NotFound("the run of a form"));
    }

    /** A run of the person's own office. */
    Run run(Staff by, RunId id) {
        return jdbc.sql(COLUMNS + " where id = :id and office_id = :office")
                .param("id", id.value())
                .param("office", by.office().value())
                .query((row, i) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("run " + id));
    }

    /** A run of the person's own office that waits to be mended and taken in, held until the end of the transaction. */
    Run held(Staff by, RunId id) {
        Run run = run(by, id);
        boolean waits = jdbc.sql("select true from backlog_run where id = :id and state = 'CHECKED' for update")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!waits) {
            throw new Refused("exchange.refused-now");
        }
        return run;
    }

    /** The runs of the person's office, the latest first. */
    List<Run> latest(Staff by) {
        return jdbc.sql(COLUMNS + " where office_id = :office order by id desc limit :most")
                .param("office", by.office().value())
                .param("most", LATEST)
                .query((row, i) -> read(row))
                .list();
    }

    /** What waits for the system, the oldest first. */
    List<Run> waiting() {
        return jdbc.sql(COLUMNS + " where state in ('CHECKING', 'COMMITTING', 'UNDOING') order by id")
                .query((row, i) -> read(row))
                .list();
    }

    /** The file of a run, as long as its rows were not all read. */
    byte[] file(RunId id) {
        return jdbc.sql("select form_key, file from backlog_run where id = :id and file is not null")
                .param("id", id.value())
                .query((row, i) -> keys.decrypt(
                        KeyPurpose.IDENTITY, row.getBytes("file"), context(row.getObject("form_key", UUID.class))))
                .optional()
                .orElseThrow(() -> new NotFound("the file of run " + id));
    }

    /**
     * Somebody said which column holds what; now the file is checked. Said twice, it is checked once.
     *
     * @param headingRow where the headings stand
     * @param said what the headings mean, for this file and the next ones of the office
     */
    @Transactional
    void columnsChosen(Staff by, RunId id, int headingRow, Map<String, Optional<Column>> said) {
        Run run = run(by, id);
        int begun = jdbc.sql("""
                        update backlog_run set state = 'CHECKING', heading_row = :row, acting_as = :appointment, changed_at = :now
                         where id = :id and state = 'COLUMNS'
                        """)
                .param("row", headingRow)
                .param("appointment", by.appointment().value())
                .param("now", now())
                .param("id", id.value())
                .update();
        if (begun == 1) {
            own.keep(run.office(), said);
            journal.note(by, "backlog.columns-chosen", subject(id));
        }
    }

    /** Notes how many rows the step has to go through, once they were counted. */
    @Transactional
    void counted(RunId id, int total) {
        jdbc.sql("update backlog_run set total = :total, changed_at = :now where id = :id")
                .param("total", total)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /**
     * Goes on from one place to the next, in the caller's transaction.
     *
     * @return false when the run is not there any more where the caller left it: somebody else took it over, or stopped it
     */
    boolean goOn(RunId id, RunState state, int from, int to) {
        return jdbc.sql("""
                        update backlog_run set done = :to, changed_at = :now where id = :id and state = :state and done = :from
                        """)
                        .param("to", to)
                        .param("now", now())
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("from", from)
                        .update()
                == 1;
    }

    /** The check is over: the file is not needed any more. */
    @Transactional
    void checked(RunId id, Headings headings, int leftOut) {
        jdbc.sql("""
                        update backlog_run
                           set state = 'CHECKED', headings = :headings::jsonb, left_out = :leftOut, file = null, key_id = null, changed_at = :now
                         where id = :id and state = 'CHECKING'
                        """)
                .param("headings", JSON.writeValueAsString(headings))
                .param("leftOut", leftOut)
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /** The file turned out not to be readable to its end. */
    @Transactional
    void refused(RunId id, Unreadable.Why why) {
        jdbc.sql("""
                        update backlog_run set state = 'REFUSED', refusal = :why, file = null, key_id = null, changed_at = :now
                         where id = :id and state in ('CHECKING', 'COLUMNS')
                        """)
                .param("why", why.name())
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    /** Asks for the good rows to be taken in; asked for twice, they are taken in once. */
    @Transactional
    void commit(Staff by, RunId id) {
        Run run = run(by, id);
        int begun = jdbc.sql("""
                        update backlog_run
                           set state = 'COMMITTING', done = 0, acting_as = :appointment, changed_at = :now,
                               total = (select count(*) from backlog_row where run_id = :id and verdict in ('RIGHT', 'MENDED'))
                         where id = :id and state = 'CHECKED'
                        """)
                .param("appointment", by.appointment().value())
                .param("now", now())
                .param("id", run.id().value())
                .update();
        if (begun == 1) {
            journal.note(by, "backlog.asked-to-take-in", subject(id));
        } else if (run.state() != RunState.COMMITTING && run.state() != RunState.COMMITTED) {
            throw new Refused("exchange.refused-now");
        }
    }

    /** All good rows were taken in, in the caller's transaction. */
    void committed(Staff by, RunId id) {
        int over = jdbc.sql("""
                        update backlog_run set state = 'COMMITTED', headings = null, changed_at = :now
                         where id = :id and state = 'COMMITTING'
                        """).param("now", now()).param("id", id.value()).update();
        if (over == 0) {
            throw new Overtaken("run " + id);
        }
        journal.note(by, "backlog.taken-in", subject(id));
    }

    /** Asks for the cases of a run to be taken back; the number of those on which somebody has worked is said instead, if there are any. */
    @Transactional
    void undo(Staff by, RunId id) {
        Run run = run(by, id);
        if (run.state() == RunState.UNDOING || run.state() == RunState.UNDONE) {
            return;
        }
        int touched = rows.touched(id);
        if (touched > 0) {
            throw new Refused("exchange.refused-touched", touched);
        }
        int begun = jdbc.sql("""
                        update backlog_run
                           set state = 'UNDOING', done = 0, acting_as = :appointment, changed_at = :now,
                               total = (select count(*) from backlog_row where run_id = :id and state = 'TAKEN')
                         where id = :id and state = 'COMMITTED'
                        """)
                .param("appointment", by.appointment().value())
                .param("now", now())
                .param("id", id.value())
                .update();
        if (begun == 0) {
            throw new Refused("exchange.refused-now");
        }
        journal.note(by, "backlog.asked-to-take-back", subject(id));
    }

    /** All was taken back, in the caller's transaction. */
    void undone(Staff by, RunId id) {
        int over = jdbc.sql(
                        "update backlog_run set state = 'UNDONE', changed_at = :now where id = :id and state = 'UNDOING'")
                .param("now", now())
                .param("id", id.value())
                .update();
        if (over == 0) {
            throw new Overtaken("run " + id);
        }
        journal.note(by, "backlog.taken-back", subject(id));
    }

    /** Throws a run away that was not taken in: its file and rows go at once. */
    @Transactional
    void drop(Staff by, RunId id) {
        Run run = run(by, id);
        int dropped = jdbc.sql("""
                        update backlog_run set state = 'DROPPED', file = null, key_id = null, headings = null, changed_at = :now
                         where id = :id and state in ('CHECKING', 'COLUMNS', 'CHECKED')
                        """).param("now", now()).param("id", id.value()).update();
        if (dropped == 1) {
            rows.blank(id);
            journal.note(by, "backlog.dropped", subject(id));
        } else if (run.state() != RunState.DROPPED) {
            throw new Refused("exchange.refused-now");
        }
    }

    static Subject subject(RunId id) {
        return new Subject("backlog-run", id.toString());
    }

    static String context(UUID formKey) {
        return "backlog-file:" + formKey;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Run read(ResultSet row) throws SQLException {
        String refusal = row.getString("refusal");
        return new Run(
                new RunId(row.getLong("id")),
                new OfficeId(row.getLong("office_id")),
                row.getString("file_name"),
                RunState.valueOf(row.getString("state")),
                refusal == null ? null : Unreadable.Why.valueOf(refusal),
                row.getObject("total", Integer.class),
                row.getInt("done"),
                row.getInt("left_out"),
                headings(row.getString("headings")),
                row.getObject("heading_row", Integer.class),
                new AccountId(row.getLong("sent_by")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                new AppointmentId(row.getLong("acting_as")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Headings headings(@Nullable String kept) {
        return kept == null ? null : JSON.readValue(kept.getBytes(StandardCharsets.UTF_8), Headings.class);
    }
}
