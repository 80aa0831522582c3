package th.go.dopa.damrongdhama.directives;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.directives.Delivery.Step;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.received.Incoming;
import th.go.dopa.damrongdhama.letters.received.NewReceived;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetter;
import th.go.dopa.damrongdhama.letters.received.ReceivedLetters;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Offices;

/**
 * Circulars at the offices they were sent to (หนังสือเวียนถึงหน่วยงาน): read, received into the ทะเบียนหนังสือรับ once, routed, assigned. Each office sees its own
 * row; a secret one is there for the chief, and for whom it is assigned to.
 */
@Component
public class Deliveries {

    private static final int PAGE = 20;

    private static final String COLUMNS = """
            select d.circular_id, d.office_id, d.province_id, d.via_id, d.version, d.sent_at, d.read_at, d.read_by, d.corrected_at,
                   d.receive_number, d.received_at, d.received_by, d.desks, d.routed_at, d.routed_by, d.assigned_to, d.assigned_at,
                   d.assigned_by, d.forwarded_at, d.forwarded_by, d.reported_at, d.reported_for
              from circular_delivery d
            """;

    private final JdbcClient jdbc;
    private final Issues issues;
    private final ReceivedLetters received;
    private final Letterheads heads;
    private final Numbering numbering;
    private final Offices offices;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    Deliveries(
            JdbcClient jdbc,
            Issues issues,
            ReceivedLetters received,
            Letterheads heads,
            Numbering numbering,
            Offices offices,
            People people,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.received = received;
        this.heads = heads;
        this.numbering = numbering;
        this.offices = offices;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens it for reading: the first look, and the first at each correction, is kept with time and person. */
    @Transactional
    public Delivery read(Staff by, CircularId top) {
        issues.seen(by, top);
        int fresh = jdbc.sql("""
                        update circular_delivery
                           set read_at = coalesce(read_at, :now), read_by = coalesce(read_by, :by), corrected_at = null
                         where circular_id = :top and office_id = :office and (read_at is null or corrected_at is not null)
                        """)
                .param("now", now())
                .param("by", by.appointment().value())
                .param("top", top.value())
                .param("office", by.office().value())
                .update();
        if (fresh > 0) {
            journal.note(by, "circular.read", Circulars.subject(top));
        }
        return delivery(by, top);
    }

    /** Receives it into the register of letters received; twice is once. Gives the เลขรับ. */
    @Transactional
    public int receive(Staff by, CircularId top, @Nullable Integer typed) {
        Circular circular = issues.seen(by, top);
        Delivery delivery = held(by, top);
        Integer already = delivery.number();
        if (already != null) {
            return already;
        }
        if (circular.state() == CircularState.RECALLED) {
            throw new Refused("directives.refused.recalled");
        }
        Circular letter = issues.circular(delivery.via());
        Instant now = clock.instant();
        UUID once = UUID.nameUUIDFromBytes(("circular:" + top + ":" + by.office()).getBytes(StandardCharsets.UTF_8));
        var line = received.receive(
                by,
                new NewReceived(
                        circular.secret() ? ReceivedLetter.Series.SECRET : ReceivedLetter.Series.GENERAL,
                        typed,
                        now,
                        incoming(by, letter),
                        null,
                        List.of(),
                        once));
        int number = received.letter(by, line).number();
        jdbc.sql("""
                        update circular_delivery
                           set receive_number = :number, letter_id = :letter, received_at = :now, received_by = :by, version = version + 1
                         where circular_id = :top and office_id = :office
                        """)
                .param("number", number)
                .param("letter", line.value())
                .param("now", now())
                .param("by", by.appointment().value())
                .param("top", top.value())
                .param("office", by.office().value())
                .update();
        journal.note(by, "circular.received", Circulars.subject(top));
        return number;
    }

    /** Says where in the office it goes. */
    @Transactional
    public void route(Staff by, CircularId top, int version, List<String> desks) {
        ordered(by, top, version);
        if (desks.isEmpty()
                || desks.size() > Delivery.MOST_DESKS
                || desks.stream().anyMatch(desk -> desk.isBlank() || desk.length() > Delivery.LONGEST_DESK)) {
            throw new Refused("directives.refused.desks");
        }
        jdbc.sql("""
                        update circular_delivery set desks = :desks, routed_at = :now, routed_by = :by, version = version + 1
                         where circular_id = :top and office_id = :office
                        """)
                .param("desks", desks.toArray(String[]::new))
                .param("now", now())
                .param("by", by.appointment().value())
                .param("top", top.value())
                .param("office", by.office().value())
                .update();
        journal.note(by, "circular.routed", Circulars.subject(top));
    }

    /** Gives it to somebody of the office to work on. */
    @Transactional
    public void assign(Staff by, CircularId top, int version, AccountId to) {
        ordered(by, top, version);
        if (people.colleagues(by.office()).stream()
                .noneMatch(one -> one.account().equals(to))) {
            throw new Refused("directives.refused.stranger");
        }
        jdbc.sql("""
                        update circular_delivery set assigned_to = :to, assigned_at = :now, assigned_by = :by, version = version + 1
                         where circular_id = :top and office_id = :office
                        """)
                .param("to", to.value())
                .param("now", now())
                .param("by", by.appointment().value())
                .param("top", top.value())
                .param("office", by.office().value())
                .update();
        journal.note(by, "circular.assigned", Circulars.subject(top));
    }

    /**
     * Says that the report of an office came, in the transaction of the report; the first time counts.
     *
     * @param onBehalf whether its province made it
     */
    @Transactional
    public void reported(Actor by, CircularId top, OfficeId office, Instant at, boolean onBehalf) {
        int first = jdbc.sql("""
                        update circular_delivery set reported_at = :at, reported_for = :onBehalf
                         where circular_id = :top and office_id = :office and reported_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("onBehalf", onBehalf)
                .param("top", top.value())
                .param("office", office.value())
                .update();
        if (first > 0) {
            journal.note(by, "circular.reported", Circulars.subject(top));
        }
    }

    /** The row of the person's own office. */
    @Transactional(readOnly = true)
    public Delivery delivery(Staff by, CircularId top) {
        issues.seen(by, top);
        return at(top, by.office());
    }

    /** The row of any office, for who has shown otherwise that he may act for it. */
    @Transactional(readOnly = true)
    public Delivery at(CircularId top, OfficeId office) {
        return find(top, office, "");
    }

    /**
     * What came to the person's office, the latest first.
     *
     * @param below the key at which the slice before ended; "" for the first
     */
    @Transactional(readOnly = true)
    public Slice<Delivery> inbox(Staff by, String below) {
        return Slice.of(
                jdbc.sql(COLUMNS + """
                                  join circular c on c.id = d.circular_id
                                 where d.office_id = :office and d.circular_id < :below
                                   and (c.secrecy = 'OPEN' or :secrets or d.assigned_to = :account)
                                 order by d.circular_id desc limit :size
                                """)
                        .param("office", by.office().value())
                        .param("below", below.matches("[1-9][0-9]{0,17}") ? Long.parseLong(below) : Long.MAX_VALUE)
                        .param("secrets", Circulars.secretsShownTo(by))
                        .param("account", by.account().value())
                        .param("size", PAGE + 1)
                        .query((row, i) -> row(row))
                        .list(),
                PAGE,
                delivery -> delivery.circular().toString());
    }

    /** The circulars of some lines of an inbox, in one statement. */
    @Transactional(readOnly = true)
    public List<Circular> circulars(Slice<Delivery> inbox) {
        return issues.circulars(inbox.items().stream().map(Delivery::circular).toList());
    }

    private Incoming incoming(Staff by, Circular letter) {
        return new Incoming(
                numbering.plain(letter.number()),
                letter.dated(),
                letter.text().sender().office(),
                heads.of(by.office())
                        .map(Letterhead::sender)
                        .orElseGet(() -> offices.office(by.office()).nameTh()),
                letter.text().subject(),
                letter.urgency(),
                "");
    }

    /** Who routes and assigns: everybody who receives but the clerk; after it was received, and not past somebody else. */
    private void ordered(Staff by, CircularId top, int version) {
        if (by.role() == Role.DESK_CLERK) {
            throw new NotFound("circular " + top + " to route");
        }
        issues.seen(by, top);
        Delivery delivery = held(by, top);
        if (delivery.version() != version) {
            throw new Overtaken("circular " + top + " at an office");
        }
        if (delivery.received() == null) {
            throw new Refused("directives.refused.not-received");
        }
    }

    private Delivery held(Staff by, CircularId top) {
        return find(top, by.office(), " for update");
    }

    private Delivery find(CircularId top, OfficeId office, String locking) {
        return jdbc.sql(COLUMNS + " where d.circular_id = :top and d.office_id = :office" + locking)
                .param("top", top.value())
                .param("office", office.value())
                .query((row, i) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("circular " + top + " at office " + office));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Delivery row(ResultSet row) throws SQLException {
        long assignee = row.getLong("assigned_to");
        return new Delivery(
                new CircularId(row.getLong("circular_id")),
                new OfficeId(row.getLong("office_id")),
                new OfficeId(row.getLong("province_id")),
                new CircularId(row.getLong("via_id")),
                row.getInt("version"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                step(row, "read"),
                Issues.instant(row, "corrected_at"),
                (Integer) row.getObject("receive_number"),
                step(row, "received"),
                Arrays.asList((String[]) row.getArray("desks").getArray()),
                step(row, "routed"),
                assignee == 0 ? null : new AccountId(assignee),
                step(row, "assigned"),
                step(row, "forwarded"),
                Issues.instant(row, "reported_at"),
                row.getBoolean("reported_for"));
    }

    private static @Nullable Step step(ResultSet row, String name) throws SQLException {
        Instant at = Issues.instant(row, name + "_at");
        return at == null ? null : new Step(at, new AppointmentId(row.getLong(name + "_by")));
    }
}
