package th.go.dopa.damrongdhama.directives.reportback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
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
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.Revision;
import th.go.dopa.damrongdhama.directives.SealedReports;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.PassPurpose;
import th.go.dopa.damrongdhama.people.Passes;

/**
 * The reports of the offices on circulars (รายงานผลตามหนังสือเวียน): the one writer. A draft is kept as it is typed; what is confirmed goes direct to the
 * department, one ask or all of them, and adds up; a correction is one more confirmation and the earlier ones stay.
 */
@Component
public class Reports {

    private static final String COLUMNS = """
            select id, version, revision, receipt, confirmed_at, draft_form, draft_step, drafted_at, draft from report_back
             where circular_id = :circular and office_id = :office
            """;

    private final JdbcClient jdbc;
    private final SealedReports sealed;
    private final Receipts receipts;
    private final ReportPhotos photos;
    private final Deliveries deliveries;
    private final Passes passes;
    private final Journal journal;
    private final Clock clock;

    Reports(
            JdbcClient jdbc,
            SealedReports sealed,
            Receipts receipts,
            ReportPhotos photos,
            Deliveries deliveries,
            Passes passes,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.receipts = receipts;
        this.photos = photos;
        this.deliveries = deliveries;
        this.passes = passes;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a page sends: which page it is, how often it has sent, what version it showed, and all that is typed. */
    public record Typing(UUID form, int step, int version, Map<String, String> fields) {

        public Typing {
            fields = Map.copyOf(fields);
        }
    }

    /** The report as it stands; nothing as long as nobody has typed. */
    @Transactional(readOnly = true)
    public Optional<ReportBack> report(Reporter by) {
        return found(by, "");
    }

    /** Keeps what is typed; the same sent again, or an older one that comes late, changes nothing. */
    @Transactional
    public ReportBack keep(Reporter by, Typing typing) {
        ReportBack report = held(by);
        if (confirmed(report, typing.form())) {
            return report;
        }
        if (!report.open(typing.form(), typing.version())) {
            throw new Overtaken("report " + report.id());
        }
        if (typing.form().equals(report.form()) && typing.step() <= report.step()) {
            return report;
        }
        jdbc.sql("""
                        update report_back
                           set version = version + 1, draft_form = :form, draft_step = :step, drafted_at = :now, key_id = :key, draft = :draft
                         where id = :id
                        """)
                .param("form", typing.form())
                .param("step", typing.step())
                .param("now", now())
                .param("key", sealed.keyId())
                .param("draft", sealed.seal(report.id(), "draft", typing.fields()))
                .param("id", report.id())
                .update();
        return found(by, "").orElseThrow();
    }

    /** Hangs photos that wait under a key on the draft of an ask. */
    @Transactional
    public void hang(Reporter by, Asked asked, UUID staged) {
        photos.hang(held(by).id(), asked, staged);
    }

    /** Confirms answers, and sends them to the department; the same page sent twice is one confirmation. Gives the number of the receipt. */
    @Transactional
    public String confirm(Reporter by, Signing signing, List<Asked> asked, List<Answer> answers) {
        if (!by.confirms()) {
            throw new Refused("reportback.refused.chief");
        }
        ReportBack report = held(by);
        String already = report.receipt();
        if (already != null && confirmed(report, signing.form())) {
            return receipts.written(already);
        }
        if (!report.open(signing.form(), signing.version())) {
            throw new Overtaken("report " + report.id());
        }
        if (answers.isEmpty()) {
            throw new Refused("reportback.refused.empty");
        }
        String token = by.token();
        if (token != null) {
            passes.use(token, PassPurpose.REPORT_BACK);
        }
        Instant now = clock.instant();
        String receipt = already == null ? receipts.next(Bangkok.today(clock)) : already;
        int revision = report.revision() + 1;
        jdbc.sql("""
                        update report_back
                           set version = version + 1, revision = :revision, receipt = :receipt, confirmed_at = coalesce(confirmed_at, :now),
                               draft_form = null, draft_step = 0, drafted_at = null, draft = null
                         where id = :id
                        """)
                .param("revision", revision)
                .param("receipt", receipt)
                .param("now", now())
                .param("id", report.id())
                .update();
        sign(by, report.id(), revision, signing, answers, asked);
        photos.confirm(report.id(), revision, answers, report.typed());
        answers.forEach(answer -> write(by, report.id(), revision, answer, late(by, asked, answer)));
        deliveries.reported(by.actor(), by.circular().id(), by.delivery().office(), now, by.onBehalf());
        journal.note(by.actor(), "report.confirmed", new Subject("report", Long.toString(report.id())));
        return receipts.written(receipt);
    }

    /** Each confirmation of a report, the latest first. */
    @Transactional(readOnly = true)
    public List<Revision> history(ReportBack report) {
        return jdbc.sql("""
                        select revision, confirmed_at, pass_id, on_behalf, late, content from report_revision where report_id = :id order by revision desc
                        """)
                .param("id", report.id())
                .query((row, i) -> revision(report.id(), row))
                .list();
    }

    /** What was last confirmed to each ask. */
    public static List<Answer> latest(List<Revision> history) {
        Map<String, Answer> latest = new HashMap<>();
        history.forEach(revision -> revision.answers()
                .forEach(answer -> latest.putIfAbsent(answer.circular() + "-" + answer.position(), answer)));
        return List.copyOf(latest.values());
    }

    private void sign(
            Reporter by, long report, int revision, Signing signing, List<Answer> answers, List<Asked> asked) {
        jdbc.sql("""
                        insert into report_revision (report_id, revision, form_key, confirmed_at, confirmed_by, pass_id, on_behalf, late, key_id, content)
                        values (:report, :revision, :form, :now, :by, :pass, :onBehalf, :late, :key, :content)
                        """)
                .param("report", report)
                .param("revision", revision)
                .param("form", signing.form())
                .param("now", now())
                .param(
                        "by",
                        by.actor() instanceof Staff staff ? staff.appointment().value() : null)
                .param("pass", by.pass())
                .param("onBehalf", by.onBehalf())
                .param("late", answers.stream().anyMatch(answer -> late(by, asked, answer)))
                .param("key", sealed.keyId())
                .param(
                        "content",
                        sealed.seal(
                                report,
                                "revision" + revision,
                                new Revision.Sealed(signing.name(), signing.position(), answers)))
                .update();
    }

    private void write(Reporter by, long report, int revision, Answer answer, boolean late) {
        jdbc.sql("""
                        insert into report_answer (report_id, ask_circular_id, position, done, number, counted, photos, revision, confirmed_at, late, on_behalf)
                        values (:report, :circular, :position, :done, :number, :counted,
                                (select count(*) from report_photo p where p.report_id = :report and p.ask_circular_id = :circular
                                    and p.position = :position and p.since_revision is not null and p.until_revision is null),
                                :revision, :now, :late, :onBehalf)
                        on conflict (report_id, ask_circular_id, position) do update
                           set done = excluded.done, number = excluded.number, counted = excluded.counted, photos = excluded.photos,
                               revision = excluded.revision
                        """)
                .param("report", report)
                .param("circular", answer.circular().value())
                .param("position", answer.position())
                .param("done", answer.done())
                .param("number", answer.number())
                .param("counted", answer.counted())
                .param("revision", revision)
                .param("now", now())
                .param("late", late)
                .param("onBehalf", by.onBehalf())
                .update();
    }

    /** Whether today is after the day of an ask, or of the whole circular where it has none. */
    private boolean late(Reporter by, List<Asked> asked, Answer answer) {
        LocalDate due = asked.stream()
                .filter(answer::to)
                .findFirst()
                .map(one -> one.ask().due())
                .orElse(by.circular().due());
        return due != null && Bangkok.today(clock).isAfter(due);
    }

    /** Whether a page has already confirmed. */
    private boolean confirmed(ReportBack report, UUID form) {
        return jdbc.sql("select count(*) from report_revision where form_key = :form and report_id = :id")
                        .param("form", form)
                        .param("id", report.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The report, begun where there is none yet, and locked. */
    private ReportBack held(Reporter by) {
        jdbc.sql("""
                        insert into report_back (circular_id, office_id, version, revision, draft_step, key_id)
                        values (:circular, :office, 1, 0, 0, :key) on conflict (circular_id, office_id) do nothing
                        """)
                .param("circular", by.circular().id().value())
                .param("office", by.delivery().office().value())
                .param("key", sealed.keyId())
                .update();
        return found(by, " for update").orElseThrow();
    }

    private Optional<ReportBack> found(Reporter by, String locking) {
        return jdbc.sql(COLUMNS + locking)
                .param("circular", by.circular().id().value())
                .param("office", by.delivery().office().value())
                .query((row, i) -> row(row))
                .optional();
    }

    @SuppressWarnings("unchecked")
    private ReportBack row(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        byte[] draft = row.getBytes("draft");
        return new ReportBack(
                id,
                row.getInt("version"),
                row.getInt("revision"),
                row.getString("receipt"),
                instant(row, "confirmed_at"),
                row.getObject("draft_form", UUID.class),
                row.getInt("draft_step"),
                draft == null ? null : (Map<String, String>) sealed.open(id, "draft", draft, Map.class),
                instant(row, "drafted_at"));
    }

    private Revision revision(long report, ResultSet row) throws SQLException {
        int revision = row.getInt("revision");
        Revision.Sealed content =
                sealed.open(report, "revision" + revision, row.getBytes("content"), Revision.Sealed.class);
        return new Revision(
                revision,
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                row.getObject("pass_id") != null,
                row.getBoolean("on_behalf"),
                row.getBoolean("late"),
                content.name(),
                content.position(),
                content.answers());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
