package th.go.dopa.damrongdhama.activities.publicity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.LinkHolder;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PublicityTaskId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.TellingId;
import th.go.dopa.damrongdhama.people.OpenedPass;
import th.go.dopa.damrongdhama.people.PassPurpose;
import th.go.dopa.damrongdhama.people.Passes;

/**
 * The publicity log (บันทึกการประชาสัมพันธ์): the one writer. A task is told once, whoever says so first; the same village, channel and day for one script is
 * one line. What was written down by mistake is taken back with a reason and counts no more.
 */
@Component
public class Tellings {

    private static final int PAGE = 30;

    private static final String COLUMNS = """
            select id, office_id, script_id, task_id, title, channel, told_by, subdistrict_code, moo, told_on, note, photo_id,
                   pass_id is not null as ticked, recorded_at, taken_back_why
              from publicity_telling
            """;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Passes passes;
    private final Attachments attachments;
    private final Journal journal;
    private final Clock clock;

    Tellings(JdbcClient jdbc, Tasks tasks, Passes passes, Attachments attachments, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.passes = passes;
        this.attachments = attachments;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes down that something was told, with the photo that waits under the form; the same form sent twice is one line. Where the head of the village
     * was asked to tell it and has not answered, this is the answer: what is ticked later from the paper is then no second line.
     */
    @Transactional
    public void record(Staff by, Telling.New telling, UUID formKey) {
        Task asked = telling.by() == Telling.By.HEAD ? tasks.open(telling).orElse(null) : null;
        put(by, by.office(), telling, asked, photo(formKey), formKey);
    }

    /**
     * Writes down what was reported at a meeting for many villages at once; those told already are left as they are.
     *
     * @return how many are new
     */
    @Transactional
    public int reported(
            Staff by, Script script, Collection<VillageKey> villages, Channel channel, LocalDate on, UUID formKey) {
        if (!script.office().equals(by.office())) {
            throw new NotFound("script " + script.id());
        }
        Map<VillageKey, Task> asked = tasks.of(script.id()).stream()
                .filter(task -> !task.local())
                .collect(Collectors.toMap(
                        task -> new VillageKey(task.subdistrict(), Objects.requireNonNull(task.moo())),
                        Function.identity()));
        int fresh = 0;
        for (VillageKey village : villages.stream().distinct().sorted().toList()) {
            Task task = asked.get(village);
            Task now = task == null ? null : tasks.locked(task.id());
            if (now == null || now.state() != Task.State.TOLD) {
                Telling.New told = new Telling.New(
                        script.id(),
                        script.title(),
                        channel,
                        Telling.By.HEAD,
                        village.subdistrict(),
                        village.moo(),
                        on,
                        "");
                fresh += put(by, by.office(), told, now, null, derived(formKey, village.toString())) ? 1 : 0;
            }
        }
        return fresh;
    }

    /** Writes down that a local government told it. */
    @Transactional
    public void reported(Staff by, Script script, Task task, Channel channel, LocalDate on, UUID formKey) {
        Task now = tasks.locked(task.id());
        if (now.state() == Task.State.TOLD) {
            throw new Refused("publicity.refused.answered");
        }
        put(by, by.office(), of(now, script, channel, on, ""), now, null, formKey);
    }

    /**
     * A village head or a local government ticks its own task through the link on its paper.
     *
     * @return false where it was told already
     */
    @Transactional
    public boolean tick(String token, Script script, Channel channel, String note, UUID formKey) {
        OpenedPass pass = passes.use(token, PassPurpose.VILLAGE_TASK);
        Task task = tasks.locked(Tasks.number(pass.subject()));
        if (task.state() == Task.State.TOLD || !task.script().equals(script.id())) {
            return false;
        }
        Telling.New told = of(task, script, channel, Bangkok.today(clock), note);
        return put(pass.holder(), task.office(), told, task, photo(formKey), formKey);
    }

    /** A local government says through its link that it cannot. */
    @Transactional
    public void decline(String token, String reason) {
        OpenedPass pass = passes.use(token, PassPurpose.VILLAGE_TASK);
        tasks.decline(pass.holder(), tasks.linked(pass.subject()), reason);
    }

    /** Takes a line back that is wrong; the task it was of is open again. */
    @Transactional
    public void takeBack(Staff by, TellingId id, String why) {
        Telling telling = seen(by, id);
        int taken = jdbc.sql("""
                        update publicity_telling set taken_back_at = :now, taken_back_why = :why where id = :id and taken_back_at is null
                        """)
                .param("now", now())
                .param("why", why)
                .param("id", id.value())
                .update();
        PublicityTaskId task = telling.task();
        if (taken == 1 && task != null) {
            tasks.askAgain(task);
        }
        journal.note(by, "publicity.taken-back", subject(id), why);
    }

    /** A line of the person's own office. */
    public Telling seen(Staff by, TellingId id) {
        return jdbc.sql(COLUMNS + "where id = :id and office_id = :office")
                .param("id", id.value())
                .param("office", by.office().value())
                .query((row, i) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("telling " + id));
    }

    /**
     * The log of an office, the latest day first.
     *
     * @param after the key at which the slice before ended; "" for the first
     */
    public Slice<Telling> of(OfficeId office, String after) {
        String[] key = after.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,18}") ? after.split("_", -1) : new String[] {};
        return Slice.of(
                jdbc.sql(COLUMNS + """
                                 where office_id = :office and (told_on, id) < (:on::date, :below)
                                 order by told_on desc, id desc limit :size
                                """)
                        .param("office", office.value())
                        .param("on", key.length == 2 ? key[0] : "9999-12-31")
                        .param("below", key.length == 2 ? Long.parseLong(key[1]) : Long.MAX_VALUE)
                        .param("size", PAGE + 1)
                        .query((row, i) -> read(row))
                        .list(),
                PAGE,
                telling -> telling.on() + "_" + telling.id());
    }

    /** All that counts for a script, the first day first. */
    public List<Telling> of(ScriptId script) {
        return jdbc.sql(COLUMNS + "where script_id = :script and taken_back_at is null order by told_on, id")
                .param("script", script.value())
                .query((row, i) -> read(row))
                .list();
    }

    /** How often a centre told something in a month, and in how many villages; a village told twice is one village. */
    public record Counted(int tellings, int villages) {}

    public Counted counted(OfficeId office, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select (select count(*) from publicity_fact where office_id = :office and told_on between :first and :last) as tellings,
                               (select count(distinct (subdistrict_code, moo)) from publicity_village_fact
                                 where office_id = :office and month between :first and :last) as villages
                        """)
                .param("office", office.value())
                .param("first", first)
                .param("last", last)
                .query((row, i) -> new Counted(row.getInt("tellings"), row.getInt("villages")))
                .single();
    }

    private boolean put(
            Actor by,
            OfficeId office,
            Telling.New telling,
            @Nullable Task task,
            @Nullable AttachmentId photo,
            UUID formKey) {
        ScriptId script = telling.script();
        AreaCode subdistrict = telling.subdistrict();
        List<TellingId> fresh = jdbc.sql("""
                        insert into publicity_telling (office_id, form_key, script_id, task_id, title, channel, told_by, subdistrict_code, moo,
                                                       told_on, note, photo_id, pass_id, account_id, recorded_at, taken_back_why)
                        values (:office, :form, :script, :task, :title, :channel, :by, :subdistrict, :moo, :on, :note, :photo, :pass,
                                :account, :now, '')
                            on conflict do nothing
                        returning id
                        """)
                .param("office", office.value())
                .param("form", formKey)
                .param("script", script == null ? null : script.value())
                .param("task", task == null ? null : task.id().value())
                .param("title", telling.title())
                .param("channel", telling.channel().name())
                .param("by", telling.by().name())
                .param("subdistrict", subdistrict == null ? null : subdistrict.value())
                .param("moo", telling.moo())
                .param("on", telling.on())
                .param("note", telling.note())
                .param("photo", photo == null ? null : photo.value())
                .param("pass", by instanceof LinkHolder holder ? holder.pass().value() : null)
                .param("account", by instanceof Staff staff ? staff.account().value() : null)
                .param("now", now())
                .query((row, i) -> new TellingId(row.getLong("id")))
                .list();
        fresh.forEach(id -> journal.note(by, "publicity.told", subject(id)));
        if (task != null) {
            tasks.told(task.id());
        }
        return !fresh.isEmpty();
    }

    private static Telling.New of(Task task, Script script, Channel channel, LocalDate on, String note) {
        return new Telling.New(
                script.id(),
                script.title(),
                channel,
                task.local() ? Telling.By.LOCAL : Telling.By.HEAD,
                task.subdistrict(),
                task.moo(),
                on,
                note);
    }

    /** The photo that waits under a form; more than one, or a document, is refused. */
    private @Nullable AttachmentId photo(UUID formKey) {
        List<Attachment> sent = attachments.claim(formKey.toString(), false);
        if (sent.size() > 1 || sent.stream().anyMatch(Attachment::document)) {
            throw new Refused("publicity.refused.photo");
        }
        return sent.isEmpty() ? null : sent.getFirst().id();
    }

    private static UUID derived(UUID formKey, String part) {
        return UUID.nameUUIDFromBytes((formKey + ":" + part).getBytes(StandardCharsets.UTF_8));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Subject subject(TellingId id) {
        return new Subject("publicity-telling", id.toString());
    }

    private static Telling read(ResultSet row) throws SQLException {
        long script = row.getLong("script_id");
        long task = row.getLong("task_id");
        long photo = row.getLong("photo_id");
        String subdistrict = row.getString("subdistrict_code");
        return new Telling(
                new TellingId(row.getLong("id")),
                new OfficeId(row.getLong("office_id")),
                script == 0 ? null : new ScriptId(script),
                task == 0 ? null : new PublicityTaskId(task),
                row.getString("title"),
                Channel.valueOf(row.getString("channel")),
                Telling.By.valueOf(row.getString("told_by")),
                subdistrict == null ? null : new AreaCode(subdistrict),
                row.getObject("moo", Integer.class),
                row.getObject("told_on", LocalDate.class),
                row.getString("note"),
                photo == 0 ? null : new AttachmentId(photo),
                row.getBoolean("ticked"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_back_why"));
    }
}
