package th.go.dopa.damrongdhama.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * Reading the journal (การตรวจบันทึกการใช้งาน), the newest lines first. Each look is a line itself. An auditor of the department reads all
 * of it, one of a province or district what was done at the offices there.
 */
@Component
public class JournalLines {

    private static final int SIZE = 50;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Names names;
    private final Verifier verifier;

    JournalLines(JdbcClient jdbc, Journal journal, Names names, Verifier verifier) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.names = names;
        this.verifier = verifier;
    }

    /** Reads some lines, 50 at a time. */
    @Transactional
    public Slice<JournalEntry> read(Staff by, JournalQuestion question, @Nullable String after) {
        planAnew();
        Slice<Found> found = Slice.of(find(by, question, Key.of(after)), SIZE, one -> Key.of(one.line()));
        noteLook(by, question);
        Map<Long, String> people = named(found.items(), JournalLine::account, names::accounts);
        Map<Long, String> offices = named(found.items(), JournalLine::office, names::offices);
        return new Slice<>(
                found.items().stream().map(one -> entry(one, people, offices)).toList(), found.next());
    }

    /** Whether somebody reads, and may verify, the whole journal. */
    public boolean readsAll(Staff by) {
        return names.officesWithin(by).isEmpty();
    }

    /**
     * Reads the whole journal against its chain.
     *
     * @param anchor a head noted before, or null
     */
    public Verification verify(Staff by, @Nullable String anchor) {
        if (!readsAll(by)) {
            throw new NotFound("the whole journal");
        }
        Verification verification = verifier.verify(anchor);
        journal.note(by, "journal.verified", new Subject("journal", "chain"));
        return verification;
    }

    /** Which index serves depends on what is asked: the plan is made for this question, not once for all. */
    private void planAnew() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private List<Found> find(Staff by, JournalQuestion question, @Nullable Key before) {
        return jdbc.sql("select " + JournalLine.COLUMNS + """
                             , r.body as reason, r.blanked_at is not null as blanked
                          from journal j
                          left join journal_reason r on r.journal_id = j.id
                         where (:account::bigint is null or j.account_id = :account)
                           and (:act = '' or starts_with(j.act, :act))
                           and (:kind = '' or j.subject_kind = :kind)
                           and (:id = '' or j.subject_id = :id)
                           and (:offices::bigint[] is null or j.office_id = any(:offices))
                           and (:from::timestamptz is null or j.noted_at >= :from)
                           and (:below::timestamptz is null or j.noted_at < :below)
                           and (:at::timestamptz is null or (j.noted_at, j.id) < (:at, :line))
                         order by j.noted_at desc, j.id desc
                         limit :most
                        """)
                .params(asked(question))
                .param(
                        "offices",
                        names.officesWithin(by)
                                .map(ids -> ids.toArray(Long[]::new))
                                .orElse(null))
                .param("at", before == null ? null : before.at())
                .param("line", before == null ? 0 : before.line())
                .param("most", SIZE + 1)
                .query((row, i) -> new Found(JournalLine.read(row), row.getString("reason"), row.getBoolean("blanked")))
                .list();
    }

    private static Map<String, @Nullable Object> asked(JournalQuestion question) {
        LocalDate to = question.to();
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("account", question.account());
        asked.put("act", question.act());
        asked.put("kind", question.kind());
        asked.put("id", question.id());
        asked.put("from", morning(question.from()));
        asked.put("below", to == null ? null : morning(to.plusDays(1)));
        return asked;
    }

    private void noteLook(Staff by, JournalQuestion question) {
        Subject subject = new Subject("journal", "lines");
        String noted = question.noted();
        if (noted.isEmpty()) {
            journal.note(by, "journal.read", subject);
        } else {
            journal.note(by, "journal.read", subject, noted);
        }
    }

    private static JournalEntry entry(Found found, Map<Long, String> people, Map<Long, String> offices) {
        Long account = found.line().account();
        Long office = found.line().office();
        return new JournalEntry(
                found.line(),
                account == null ? null : people.getOrDefault(account, "#" + account),
                office == null ? null : offices.getOrDefault(office, "#" + office),
                found.reason(),
                found.blanked());
    }

    private static Map<Long, String> named(
            List<Found> found,
            Function<JournalLine, @Nullable Long> id,
            Function<Collection<Long>, Map<Long, String>> names) {
        return names.apply(found.stream()
                .map(Found::line)
                .map(id)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static @Nullable OffsetDateTime morning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Bangkok.ZONE).toOffsetDateTime();
    }

    private record Found(JournalLine line, @Nullable String reason, boolean blanked) {}

    /** After which line the next slice begins: its moment in microseconds, and its number. */
    private record Key(OffsetDateTime at, long line) {

        static String of(JournalLine line) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, line.notedAt()) + "-" + line.id();
        }

        static @Nullable Key of(@Nullable String typed) {
            if (typed == null || !typed.matches("[0-9]{1,17}-[0-9]{1,18}")) {
                return null;
            }
            int dash = typed.indexOf('-');
            Instant at = Instant.EPOCH.plus(Long.parseLong(typed.substring(0, dash)), ChronoUnit.MICROS);
            return new Key(at.atOffset(ZoneOffset.UTC), Long.parseLong(typed.substring(dash + 1)));
        }
    }
}
