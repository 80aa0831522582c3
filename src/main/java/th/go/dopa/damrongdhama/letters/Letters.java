package th.go.dopa.damrongdhama.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * Letters sent (หนังสือส่ง): drafted, looked at, printed with blank number and date, signed in ink, given number and date, and frozen from then on. An
 * office sees its own letters only; a secret one (ลับ) is not there for a clerk.
 */
@Component
public class Letters {

    private final JdbcClient jdbc;
    private final Shelves shelves;
    private final Registers registers;
    private final Letterheads heads;
    private final Papers papers;
    private final Scans scans;
    private final Keys keys;
    private final List<Consequence> consequences;
    private final Journal journal;
    private final Clock clock;

    Letters(
            JdbcClient jdbc,
            Shelves shelves,
            Registers registers,
            Letterheads heads,
            Papers papers,
            Scans scans,
            Keys keys,
            List<Consequence> consequences,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.shelves = shelves;
        this.registers = registers;
        this.heads = heads;
        this.papers = papers;
        this.scans = scans;
        this.keys = keys;
        this.consequences = List.copyOf(consequences);
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether secret letters are there for the person at all. */
    public static boolean secretsShownTo(Staff by) {
        return by.role() != Role.DESK_CLERK;
    }

    /** Writes a draft of the person's own office; the same form sent twice is one draft. */
    @Transactional
    public LetterId draft(Staff by, NewLetter written) {
        Series series = Series.of(written.content());
        if (series == Series.SECRET && !secretsShownTo(by)) {
            throw new Refused("letters.refused.secret");
        }
        if (written.personal() && !by.mayReveal()) {
            throw new Refused("letters.refused.personal");
        }
        LetterId id = new LetterId(
                jdbc.sql("select nextval('letter_id')").query(Long.class).single());
        int fresh = jdbc.sql("""
                        insert into letter (id, office_id, series, state, version, about, personal, form_key, key_id, content, drafted_by,
                                            drafted_at)
                        values (:id, :office, :series, 'DRAFT', 1, :about, :personal, :form, :key, :content, :by, :now)
                            on conflict (form_key) do nothing
                        """)
                .param("id", id.value())
                .param("office", by.office().value())
                .param("series", series.name())
                .param("about", written.about())
                .param("personal", written.personal())
                .param("form", written.formKey())
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("content", shelves.seal(id, written.content()))
                .param("by", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 0) {
            return shelves.drafted(by, written.formKey()).orElseThrow(() -> new NotFound("the letter of a form"));
        }
        note(by, "letter.drafted", id);
        return id;
    }

    /** Changes what a letter says, as long as it has no number; what was printed of it is void. */
    @Transactional
    public void redraft(Staff by, LetterId id, int version, Correspondence content) {
        Letter letter = held(by, id, version);
        if (!letter.open() || Series.of(content) != letter.series()) {
            throw new Refused("letters.refused.not-now");
        }
        jdbc.sql("""
                        update letter set state = 'DRAFT', version = version + 1, content = :content, key_id = :key where id = :id
                        """)
                .param("content", shelves.seal(id, content))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("id", id.value())
                .update();
        note(by, "letter.redrafted", id);
    }

    /** Says that the letter goes to the printer with blank number and date, to be signed in ink. */
    @Transactional
    public void print(Staff by, LetterId id, int version) {
        Letter letter = held(by, id, version);
        if (!letter.open()) {
            throw new Refused("letters.refused.not-now");
        }
        jdbc.sql("update letter set state = 'PRINTED', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        note(by, "letter.printed", id);
    }

    /** Gives a signed letter the number and the date that the central register of the office gave it. */
    @Transactional
    public void issue(Staff by, LetterId id, int version, int number, LocalDate date) {
        if (ownRegister(by)) {
            throw new Refused("letters.refused.own-register");
        }
        if (date.isAfter(Bangkok.today(clock))) {
            throw new Refused("letters.refused.date-ahead");
        }
        Letter letter = signed(by, id, version);
        registers.typed(by, letter.series(), date.getYear(), number, id);
        freeze(by, letter, number, date);
    }

    /** Gives a signed letter the next number of our register, and today's date; says which number. */
    @Transactional
    public int issue(Staff by, LetterId id, int version) {
        if (!ownRegister(by)) {
            throw new Refused("letters.refused.central-register");
        }
        Letter letter = signed(by, id, version);
        LocalDate today = Bangkok.today(clock);
        int number = registers.give(by, letter.series(), today.getYear(), id);
        freeze(by, letter, number, today);
        return number;
    }

    /** Keeps the scan of the signed letter that waits under the key of a form; a later one takes its place. */
    @Transactional
    public void scanned(Staff by, LetterId id, int version, String formKey) {
        Letter letter = held(by, id, version);
        AttachmentId scan = scans.kept(formKey, letter.series() == Series.SECRET);
        if (letter.state() != LetterState.ISSUED) {
            throw new Refused("letters.refused.scan");
        }
        jdbc.sql("update letter set scan_id = :scan, version = version + 1 where id = :id")
                .param("scan", scan.value())
                .param("id", id.value())
                .update();
        note(by, "letter.scanned", id);
    }

    /** Takes a letter back, with the reason; its number stays taken and says so. */
    @Transactional
    public void cancel(Staff by, LetterId id, int version, String reason) {
        Letter letter = held(by, id, version);
        if (reason.strip().length() < 5) {
            throw new Refused("letters.refused.cancel-reason");
        }
        if (letter.state() == LetterState.CANCELLED) {
            throw new Refused("letters.refused.not-now");
        }
        shelves.cancelled(id, reason.strip());
        journal.note(by, "letter.cancelled", subject(id), reason.strip());
        follow(by, id);
    }

    /** A letter of the person's own office. */
    @Transactional(readOnly = true)
    public Letter letter(Staff by, LetterId id) {
        return shelves.letter(by, id, false);
    }

    /** The same with its words: one that names a complainant only for who may look at identities, and the look is written down. */
    @Transactional
    public Letter opened(Staff by, LetterId id) {
        Letter letter = letter(by, id);
        if (letter.personal()) {
            if (!by.mayReveal()) {
                throw new Refused("letters.refused.personal");
            }
            note(by, "letter.looked", id);
        }
        return letter;
    }

    /** The paper: frozen where it has a number, else as it would be printed now, with blank number and date. */
    @Transactional
    public byte[] pdf(Staff by, LetterId id) {
        return paper(opened(by, id));
    }

    byte[] paper(Letter letter) {
        if (letter.sha256() == null) {
            return papers.pdf(letter.content());
        }
        byte[] frozen = shelves.frozen(letter.id());
        if (!letter.sha256().equals(HexFormat.of().formatHex(sha256(frozen)))) {
            throw new IllegalStateException("the frozen PDF of letter " + letter.id() + " is not what was kept");
        }
        return frozen;
    }

    /** The envelope of a letter to the outside. */
    @Transactional
    public byte[] envelope(Staff by, LetterId id) {
        if (!(opened(by, id).content() instanceof OfficialLetter letter)) {
            throw new NotFound("an envelope of letter " + id);
        }
        return papers.pdf(new Envelope(letter.urgency(), letter.number(), letter.sender(), letter.to()));
    }

    private Letter signed(Staff by, LetterId id, int version) {
        Letter letter = held(by, id, version);
        if (letter.state() != LetterState.PRINTED) {
            throw new Refused("letters.refused.not-printed");
        }
        return letter;
    }

    private Letter held(Staff by, LetterId id, int version) {
        Letter letter = shelves.letter(by, id, true);
        if (letter.version() != version) {
            throw new Overtaken("letter " + id);
        }
        return letter;
    }

    private void freeze(Staff by, Letter letter, int number, LocalDate date) {
        Correspondence issued = letter.content().issued(number, date);
        byte[] pdf = papers.pdf(issued);
        jdbc.sql("""
                        update letter
                           set state = 'ISSUED', version = version + 1, content = :content, pdf = :pdf, pdf_sha256 = :hash,
                               key_id = :key, dated_on = :date, issued_at = :now
                         where id = :id
                        """)
                .param("content", shelves.seal(letter.id(), issued))
                .param("pdf", keys.encrypt(KeyPurpose.IDENTITY, pdf, Shelves.context(letter.id(), "pdf")))
                .param("hash", sha256(pdf))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("date", date)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", letter.id().value())
                .update();
        note(by, "letter.issued", letter.id());
        follow(by, letter.id());
    }

    private void follow(Staff by, LetterId id) {
        Letter now = shelves.letter(by, id, false);
        consequences.forEach(one -> one.follow(by, now));
    }

    private boolean ownRegister(Staff by) {
        return heads.of(by.office())
                .orElseThrow(() -> new NotFound("letterhead " + by.office()))
                .ownRegister();
    }

    private void note(Staff by, String act, LetterId id) {
        journal.note(by, act, subject(id));
    }

    private static Subject subject(LetterId id) {
        return new Subject("letter", id.toString());
    }

    private static byte[] sha256(byte[] pdf) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(pdf);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
