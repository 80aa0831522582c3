package th.go.dopa.damrongdhama.letters.received;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.ReceivedLetterId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.letters.Letters;
import th.go.dopa.damrongdhama.letters.Scans;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetter.Desk;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetter.Series;
import tools.jackson.databind.json.JsonMapper;

/**
 * Letters received (หนังสือรับ): each has the number of its office's ทะเบียนหนังสือรับ, by calendar year and none twice, the day and the hour, and the
 * desks it goes to. An office sees its own only; a secret one (ลับ) is not there for a clerk.
 */
@Component
public class ReceivedLetters {

    private static final int PAGE = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Scans scans;
    private final Journal journal;
    private final Clock clock;

    ReceivedLetters(JdbcClient jdbc, Keys keys, Scans scans, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.scans = scans;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes a letter into the register; the same form sent twice is one line. */
    @Transactional
    public ReceivedLetterId receive(Staff by, NewReceived came) {
        if (came.series() == Series.SECRET && !Letters.secretsShownTo(by)) {
            throw new Refused("letters.refused.secret");
        }
        if (came.at().isAfter(clock.instant())) {
            throw new Refused("letters.received.refused.ahead");
        }
        int year = came.at().atZone(Bangkok.ZONE).getYear();
        hold(by, came.series(), year);
        Optional<ReceivedLetterId> before = recorded(by, came);
        if (before.isPresent()) {
            return before.get();
        }
        int number = number(by, came.series(), year, came.number());
        ReceivedLetterId id = new ReceivedLetterId(jdbc.sql("select nextval('received_letter_id')")
                .query(Long.class)
                .single());
        if (write(by, id, came, year, number) == 0) {
            throw new Refused("letters.received.refused.number-taken", Integer.toString(number));
        }
        for (int place = 1; place <= came.desks().size(); place++) {
            jdbc.sql("insert into received_letter_desk (letter_id, place, desk) values (:id, :place, :desk)")
                    .param("id", id.value())
                    .param("place", place)
                    .param("desk", came.desks().get(place - 1))
                    .update();
        }
        note(by, "letter-received.recorded", id);
        return id;
    }

    /** Says that a desk has taken the letter. */
    @Transactional
    void taken(Staff by, ReceivedLetterId id, int place) {
        standing(by, id);
        int done = jdbc.sql("""
                        update received_letter_desk set taken_at = :now, taken_by = :by
                         where letter_id = :id and place = :place and taken_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.appointment().value())
                .param("id", id.value())
                .param("place", place)
                .update();
        if (done > 0) {
            note(by, "letter-received.taken", id);
        }
    }

    /** Says what was done with the letter (การปฏิบัติ). */
    @Transactional
    void acted(Staff by, ReceivedLetterId id, int version, String action) {
        ReceivedLetter letter = held(by, id, version);
        jdbc.sql("update received_letter set content = :content, key_id = :key, version = version + 1 where id = :id")
                .param("content", seal(id, letter.content().acted(action)))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("id", id.value())
                .update();
        note(by, "letter-received.acted", id);
    }

    /** Keeps the scan that waits under the key of a form; a later one takes its place. */
    @Transactional
    void scanned(Staff by, ReceivedLetterId id, int version, String formKey) {
        ReceivedLetter letter = held(by, id, version);
        AttachmentId scan = scans.kept(formKey, letter.series() == Series.SECRET);
        jdbc.sql("update received_letter set scan_id = :scan, version = version + 1 where id = :id")
                .param("scan", scan.value())
                .param("id", id.value())
                .update();
        note(by, "letter-received.scanned", id);
    }

    /** Takes a line back that was written by mistake, with the reason; its number stays taken and says so. */
    @Transactional
    void cancel(Staff by, ReceivedLetterId id, int version, String reason) {
        held(by, id, version);
        jdbc.sql("update received_letter set cancelled = :reason, version = version + 1 where id = :id")
                .param(
                        "reason",
                        keys.encrypt(
                                KeyPurpose.IDENTITY, reason.getBytes(StandardCharsets.UTF_8), context(id, "cancelled")))
                .param("id", id.value())
                .update();
        journal.note(by, "letter-received.cancelled", subject(id), reason);
    }

    /**
     * A register of the person's own office, the last number first.
     *
     * @param below reads on below this number
     */
    @Transactional(readOnly = true)
    public Slice<ReceivedLetter> register(Staff by, Series series, int year, int below) {
        if (series == Series.SECRET && !Letters.secretsShownTo(by)) {
            throw new NotFound("register " + series);
        }
        List<ReceivedLetter> bare = jdbc.sql("""
                        select * from received_letter
                         where office_id = :office and series = :series and year = :year and number < :below
                         order by number desc
                         limit :most
                        """)
                .param("office", by.office().value())
                .param("series", series.name())
                .param("year", year)
                .param("below", below)
                .param("most", PAGE + 1)
                .query((row, i) -> row(row, List.of()))
                .list();
        return Slice.of(bare, PAGE, letter -> Integer.toString(letter.number()));
    }

    /** A received letter of the person's own office, with its desks. */
    @Transactional(readOnly = true)
    public ReceivedLetter letter(Staff by, ReceivedLetterId id) {
        return find(by, id, "");
    }

    byte[] seal(ReceivedLetterId id, Incoming content) {
        return keys.encrypt(KeyPurpose.IDENTITY, JSON.writeValueAsBytes(content), context(id, "content"));
    }

    static String context(ReceivedLetterId id, String part) {
        return "received-letter:" + id + ":" + part;
    }

    private Optional<ReceivedLetterId> recorded(Staff by, NewReceived came) {
        return jdbc.sql("select id from received_letter where form_key = :form and office_id = :office")
                .param("form", came.formKey())
                .param("office", by.office().value())
                .query((row, i) -> new ReceivedLetterId(row.getLong("id")))
                .optional();
    }

    /** Holds the register: whoever asks at the same time waits until this line is kept or given up, and then sees it. */
    private void hold(Staff by, Series series, int year) {
        jdbc.sql("""
                        insert into received_register (office_id, series, year, last) values (:office, :series, :year, 0)
                            on conflict (office_id, series, year) do update set last = received_register.last
                        """)
                .param("office", by.office().value())
                .param("series", series.name())
                .param("year", year)
                .update();
    }

    /** The next number, or the one that was typed, after which the next ones follow. */
    private int number(Staff by, Series series, int year, @Nullable Integer typed) {
        int last = jdbc.sql("""
                        update received_register set last = case when :typed::integer is null then last + 1 else greatest(last, :typed::integer) end
                         where office_id = :office and series = :series and year = :year
                        returning last
                        """)
                .param("office", by.office().value())
                .param("series", series.name())
                .param("year", year)
                .param("typed", typed)
                .query(Integer.class)
                .single();
        return typed == null ? last : typed;
    }

    private int write(Staff by, ReceivedLetterId id, NewReceived came, int year, int number) {
        return jdbc.sql("""
                        insert into received_letter (id, office_id, series, year, number, received_at, version, case_number, key_id, content,
                                                     form_key, recorded_by, recorded_at)
                        values (:id, :office, :series, :year, :number, :at, 1, :case, :key, :content, :form, :by, :now)
                            on conflict (office_id, series, year, number) do nothing
                        """)
                .param("id", id.value())
                .param("office", by.office().value())
                .param("series", came.series().name())
                .param("year", year)
                .param("number", number)
                .param("at", came.at().atOffset(ZoneOffset.UTC))
                .param("case", came.caseNumber())
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("content", seal(id, came.content()))
                .param("form", came.formKey())
                .param("by", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private ReceivedLetter held(Staff by, ReceivedLetterId id, int version) {
        ReceivedLetter letter = standing(by, id);
        if (letter.version() != version) {
            throw new Overtaken("received letter " + id);
        }
        return letter;
    }

    private ReceivedLetter standing(Staff by, ReceivedLetterId id) {
        ReceivedLetter letter = find(by, id, " for update");
        if (!letter.standing()) {
            throw new Refused("letters.refused.not-now");
        }
        return letter;
    }

    private ReceivedLetter find(Staff by, ReceivedLetterId id, String locking) {
        List<Desk> desks = jdbc.sql("""
                        select place, desk, taken_at from received_letter_desk where letter_id = :id order by place
                        """)
                .param("id", id.value())
                .query((row, i) -> new Desk(row.getInt("place"), row.getString("desk"), instant(row, "taken_at")))
                .list();
        return jdbc.sql("""
                        select * from received_letter
                         where id = :id and office_id = :office and (series <> 'SECRET' or :secrets)
                        """ + locking)
                .param("id", id.value())
                .param("office", by.office().value())
                .param("secrets", Letters.secretsShownTo(by))
                .query((row, i) -> row(row, desks))
                .optional()
                .orElseThrow(() -> new NotFound("received letter " + id));
    }

    private ReceivedLetter row(ResultSet row, List<Desk> desks) throws SQLException {
        ReceivedLetterId id = new ReceivedLetterId(row.getLong("id"));
        byte[] cancelled = row.getBytes("cancelled");
        long scan = row.getLong("scan_id");
        byte[] content = keys.decrypt(KeyPurpose.IDENTITY, row.getBytes("content"), context(id, "content"));
        return new ReceivedLetter(
                id,
                Series.valueOf(row.getString("series")),
                row.getInt("number"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                JSON.readValue(content, Incoming.class),
                row.getString("case_number"),
                scan == 0 ? null : new AttachmentId(scan),
                cancelled == null
                        ? null
                        : new String(
                                keys.decrypt(KeyPurpose.IDENTITY, cancelled, context(id, "cancelled")),
                                StandardCharsets.UTF_8),
                new AppointmentId(row.getLong("recorded_by")),
                desks);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private void note(Staff by, String act, ReceivedLetterId id) {
        journal.note(by, act, subject(id));
    }

    private static Subject subject(ReceivedLetterId id) {
        return new Subject("received-letter", id.toString());
    }
}
