package th.go.dopa.damrongdhama.directives;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.letters.Scans;
import th.go.dopa.damrongdhama.letters.Secrecy;

/**
 * Circulars (หนังสือเวียน): the one writer. The department writes to provinces, a province to its districts, by letters of its own or by a covering letter
 * that carries the department's onward; both are drafted, sent once under a number of the register, corrected and recalled.
 */
@Component
public class Circulars {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int CODE = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Issues issues;
    private final Asks asks;
    private final Dispatch dispatch;
    private final OutgoingNumbers numbers;
    private final Enclosures enclosures;
    private final Attachments attachments;
    private final Scans scans;
    private final Keys keys;
    private final Journal journal;
    private final Clock clock;

    Circulars(
            JdbcClient jdbc,
            Issues issues,
            Asks asks,
            Dispatch dispatch,
            OutgoingNumbers numbers,
            Enclosures enclosures,
            Attachments attachments,
            Scans scans,
            Keys keys,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.asks = asks;
        this.dispatch = dispatch;
        this.numbers = numbers;
        this.enclosures = enclosures;
        this.attachments = attachments;
        this.scans = scans;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether somebody writes circulars at all: the department and provinces, never a district. */
    public static boolean writes(Staff by) {
        return by.role() == Role.DOPA_OFFICER || by.role() == Role.PROVINCE_OFFICER;
    }

    /** Whether secret circulars are there for the person; whoever one is assigned to sees that one besides. */
    public static boolean secretsShownTo(Staff by) {
        return writes(by) || by.role() == Role.DISTRICT_CHIEF;
    }

    /** Writes a draft; the same form sent twice is one draft, and an office carries a circular onward once. */
    @Transactional
    public CircularId draft(Staff by, NewCircular written) {
        if (!writes(by)) {
            throw new NotFound("a circular to write");
        }
        CircularId parent = written.parent();
        if (parent != null) {
            carried(by, parent, written);
        }
        CircularId id = new CircularId(
                jdbc.sql("select nextval('circular_id')").query(Long.class).single());
        int fresh = jdbc.sql("""
                        insert into circular (id, code, office_id, parent_id, state, version, issue, secrecy, urgency, number_code, due_on,
                                              key_id, content, form_key, drafted_by, drafted_at)
                        values (:id, :code, :office, :parent, 'DRAFT', 1, 1, :secrecy, :urgency, :number, :due, :key, :content, :form, :by, :now)
                            on conflict do nothing
                        """)
                .param("id", id.value())
                .param("code", code())
                .param("office", by.office().value())
                .param("parent", parent == null ? null : parent.value())
                .param("secrecy", written.secrecy().name())
                .param("urgency", written.urgency().name())
                .param("number", written.code())
                .param("due", due(written.asks()))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("content", issues.sealed(id, "content", written.text()))
                .param("form", written.formKey())
                .param("by", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 0) {
            return drafted(by, written);
        }
        asks.write(id, written.asks());
        enclosures.keep(id, written);
        note(by, "circular.drafted", id);
        return id;
    }

    /** Changes what a draft says and asks; files that wait under the form are added. */
    @Transactional
    public void redraft(Staff by, CircularId id, int version, NewCircular written) {
        Circular circular = held(by, id, version, CircularState.DRAFT);
        if (circular.secrecy() != written.secrecy() && circular.covering()) {
            throw new Refused("directives.refused.secrecy");
        }
        jdbc.sql("""
                        update circular set version = version + 1, secrecy = :secrecy, urgency = :urgency, due_on = :due, key_id = :key,
                               content = :content
                         where id = :id
                        """)
                .param("secrecy", written.secrecy().name())
                .param("urgency", written.urgency().name())
                .param("due", due(written.asks()))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("content", issues.sealed(id, "content", written.text()))
                .param("id", id.value())
                .update();
        asks.write(id, written.asks());
        enclosures.keep(id, written);
        AttachmentId scan = circular.scan();
        if (scan != null && written.secrecy() != Secrecy.OPEN) {
            attachments.seal(List.of(scan));
        }
        note(by, "circular.redrafted", id);
    }

    /** Keeps the scan of the paper on which it came or was signed; a later one takes its place. */
    @Transactional
    public void scanned(Staff by, CircularId id, int version, String formKey) {
        Circular circular = issues.own(by, id);
        if (circular.version() != version) {
            throw new Overtaken("circular " + id);
        }
        AttachmentId scan = scans.kept(formKey, circular.secret());
        jdbc.sql("update circular set scan_id = :scan, scan_issue = issue, version = version + 1 where id = :id")
                .param("scan", scan.value())
                .param("id", id.value())
                .update();
        note(by, "circular.scanned", id);
    }

    /**
     * Sends it, with its number and date, to every office it is for, at once.
     *
     * @param given the number and date of the paper; null where our register gives the next number, and today
     * @return how many offices got it
     */
    @Transactional
    public int send(Staff by, CircularId id, int version, Recipients to, @Nullable Given given) {
        Circular circular = held(by, id, version, CircularState.DRAFT);
        if (circular.covering() && issues.circular(circular.top()).state() != CircularState.SENT) {
            throw new Refused("directives.refused.recalled");
        }
        Given number = numbers.number(by, circular, given);
        Instant now = clock.instant();
        jdbc.sql("""
                        update circular
                           set state = 'SENT', version = version + 1, running = :running, dated_on = :dated, sent_by = :by, sent_at = :now
                         where id = :id
                        """)
                .param("running", number.number())
                .param("dated", number.date())
                .param("by", by.appointment().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        issues.keep(by, circular, 1, circular.text(), now);
        int offices = dispatch.deliver(by, circular, to, now);
        note(by, circular.covering() ? "circular.forwarded" : "circular.sent", id);
        return offices;
    }

    /**
     * Issues it anew: words and days may change, what is to be reported stays. Everybody who has it is told.
     *
     * @param given the number and date that a covering letter should have had; null where they stay
     */
    @Transactional
    public void correct(
            Staff by,
            CircularId id,
            int version,
            CircularText text,
            List<Ask> asked,
            String changed,
            @Nullable Given given) {
        Circular circular = held(by, id, version, CircularState.SENT);
        if (changed.strip().length() < 5) {
            throw new Refused("directives.refused.changed");
        }
        CircularText now = circular.text().corrected(text, changed.strip());
        asks.correct(id, asked);
        Given number = given == null ? null : numbers.mended(by, circular, given);
        jdbc.sql("""
                        update circular
                           set version = version + 1, issue = issue + 1, due_on = :due, key_id = :key, content = :content,
                               running = coalesce(:running, running), dated_on = coalesce(:dated, dated_on)
                         where id = :id
                        """)
                .param("running", number == null ? null : number.number())
                .param("dated", number == null ? null : number.date())
                .param("due", due(asked))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("content", issues.sealed(id, "content", now))
                .param("id", id.value())
                .update();
        issues.keep(by, circular, circular.issue() + 1, now, clock.instant());
        dispatch.corrected(circular, clock.instant());
        note(by, "circular.corrected", id);
    }

    /** Takes it back, with the reason, as long as nobody has reported; the covering letters go with it. */
    @Transactional
    public void recall(Staff by, CircularId id, int version, String reason) {
        Circular circular = held(by, id, version, CircularState.SENT);
        if (reason.strip().length() < 5) {
            throw new Refused("directives.refused.reason");
        }
        if (circular.covering()) {
            throw new Refused("directives.refused.covering");
        }
        if (dispatch.reported(id)) {
            throw new Refused("directives.refused.reported");
        }
        jdbc.sql("""
                        update circular set state = 'RECALLED', version = version + 1, recalled_by = :by, recalled_at = :now
                         where (id = :id or parent_id = :id) and state = 'SENT'
                        """)
                .param("by", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        dispatch.tell(circular, "recalled");
        journal.note(by, "circular.recalled", subject(id), reason.strip());
    }

    /** A circular that the person may see: of the own office, or one that came to it. */
    @Transactional(readOnly = true)
    public Circular seen(Staff by, CircularId id) {
        return issues.seen(by, id);
    }

    /** The same, to look at its paper: of a secret one every such look is kept. */
    @Transactional
    public Circular looked(Staff by, CircularId id) {
        Circular circular = issues.seen(by, id);
        if (circular.secret()) {
            note(by, "circular.paper-opened", id);
        }
        return circular;
    }

    /** The circular under a public code, for who comes by its QR; a covering letter leads to what it carries. */
    @Transactional(readOnly = true)
    public Circular coded(String code) {
        Circular circular = issues.coded(code);
        return circular.covering() ? issues.circular(circular.top()) : circular;
    }

    /** The circular that an earlier letter is, where one bears its number and the person may see it. */
    @Transactional(readOnly = true)
    public Optional<CircularId> numbered(Staff by, String code, int running) {
        return issues.numbered(code, running).stream()
                .filter(id -> visible(by, id))
                .findFirst();
    }

    /** The covering letter by which the person's office carries a circular onward, drafted or sent. */
    @Transactional(readOnly = true)
    public Optional<CircularId> covering(Staff by, CircularId top) {
        return jdbc.sql("select id from circular where parent_id = :top and office_id = :office")
                .param("top", top.value())
                .param("office", by.office().value())
                .query((row, i) -> new CircularId(row.getLong("id")))
                .optional();
    }

    /** What the person's office wrote itself, the latest begun first. */
    @Transactional(readOnly = true)
    public Slice<Circular> written(Staff by, String below) {
        return issues.of(by, below);
    }

    /** What it said at each issue, the latest first. */
    @Transactional(readOnly = true)
    public List<Issued> history(Circular circular) {
        return issues.history(circular.id());
    }

    private boolean visible(Staff by, CircularId id) {
        try {
            return issues.seen(by, id).id().equals(id);
        } catch (NotFound hidden) {
            return false;
        }
    }

    private void carried(Staff by, CircularId parent, NewCircular written) {
        Circular above = issues.seen(by, parent);
        if (above.covering() || above.office().equals(by.office())) {
            throw new NotFound("circular " + parent + " to carry onward");
        }
        if (above.state() != CircularState.SENT) {
            throw new Refused("directives.refused.recalled");
        }
        if (above.secrecy() != written.secrecy()) {
            throw new Refused("directives.refused.secrecy");
        }
    }

    private CircularId drafted(Staff by, NewCircular written) {
        CircularId parent = written.parent();
        return jdbc.sql("""
                        select id from circular where office_id = :office and (form_key = :form or parent_id = :parent::bigint)
                        """)
                .param("office", by.office().value())
                .param("form", written.formKey())
                .param("parent", parent == null ? null : parent.value())
                .query((row, i) -> new CircularId(row.getLong("id")))
                .optional()
                .orElseThrow(() -> new NotFound("the circular of a form"));
    }

    private Circular held(Staff by, CircularId id, int version, CircularState state) {
        if (!writes(by)) {
            throw new NotFound("circular " + id);
        }
        Circular circular = issues.own(by, id);
        if (circular.version() != version) {
            throw new Overtaken("circular " + id);
        }
        if (circular.state() != state) {
            throw new Refused("directives.refused.not-now");
        }
        return circular;
    }

    private static @Nullable LocalDate due(List<Ask> asks) {
        return asks.stream()
                .map(Ask::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private void note(Staff by, String act, CircularId id) {
        journal.note(by, act, subject(id));
    }

    static Subject subject(CircularId id) {
        return new Subject("circular", id.toString());
    }
}
