package th.go.dopa.damrongdhama.people.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;

/** Who is signed in (การเข้าใช้งาน): 30 minutes after the last page or 12 hours after the first it ends; all nodes read the same table. */
@Component
public class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String[] SECURED_ROLES = Arrays.stream(Role.values())
            .filter(Role::needsSecondFactor)
            .map(Role::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Journal journal;
    private final Clock clock;
    private final boolean secondFactorAsked;

    Sessions(
            JdbcClient jdbc,
            Offices offices,
            Journal journal,
            Clock clock,
            Environment environment,
            @Value("${damrongdhama.second-factor:true}") boolean secondFactorAsked) {
        if (!secondFactorAsked && !environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new IllegalStateException("damrongdhama.second-factor=false is for the profile demo only");
        }
        this.jdbc = jdbc;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
        this.secondFactorAsked = secondFactorAsked;
    }

    /**
     * Begins a session for whoever proved to be the owner of an account; a single post is taken up at once.
     *
     * @param secondFactor whether a second factor was proved too
     * @return the token for the cookie
     */
    @Transactional
    public String begin(AccountId account, String device, boolean secondFactor) {
        String token = token();
        jdbc.sql("""
                        insert into staff_session (token_hash, account_id, appointment_id, begun_at, seen_at, expires_at, second_factor_at, device)
                        select :hash, :account, case when count(*) = 1 then min(p.id) end, :now, :now, :expires, :proved, :device
                          from appointment p
                         where p.account_id = :account and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                        """)
                .param("hash", hash(token))
                .param("account", account.value())
                .param("today", Bangkok.today(clock))
                .param("now", at(clock.instant()))
                .param("expires", at(clock.instant().plus(LONGEST)))
                .param("proved", secondFactor ? at(clock.instant()) : null)
                .param("device", device.length() > 80 ? device.substring(0, 80) : device)
                .update();
        return token;
    }

    /** The second factor was proved: a new token, so that one seen before is worth nothing. */
    @Transactional
    public String proved(Session session) {
        jdbc.sql("update staff_session set second_factor_at = :now where id = :id")
                .param("now", at(clock.instant()))
                .param("id", session.id())
                .update();
        return renew(session);
    }

    /** Gives a session a new token; the old one is dead. */
    @Transactional
    public String renew(Session session) {
        String token = token();
        jdbc.sql("update staff_session set token_hash = :hash where id = :id")
                .param("hash", hash(token))
                .param("id", session.id())
                .update();
        return token;
    }

    /** Acts under another of one's posts from now on. */
    @Transactional
    public void choose(Session session, AppointmentId appointment) {
        int chosen = jdbc.sql("""
                        update staff_session set appointment_id = :appointment
                         where id = :session
                           and exists (select 1 from appointment p
                                        where p.id = :appointment and p.account_id = :account
                                          and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today))
                        """)
                .param("appointment", appointment.value())
                .param("session", session.id())
                .param("account", session.account().value())
                .param("today", Bangkok.today(clock))
                .update();
        if (chosen == 0) {
            throw new NotFound("appointment " + appointment + " of account " + session.account());
        }
    }

    @Transactional
    public void end(Session session) {
        jdbc.sql("delete from staff_session where id = :id")
                .param("id", session.id())
                .update();
    }

    /** Signs oneself out somewhere else. */
    @Transactional
    public void endOther(Session session, long other) {
        jdbc.sql("delete from staff_session where id = :other and account_id = :account")
                .param("other", other)
                .param("account", session.account().value())
                .update();
        noteEnded(session);
    }

    /** Signs oneself out everywhere else. */
    @Transactional
    public void endOthers(Session session) {
        jdbc.sql("delete from staff_session where id <> :own and account_id = :account")
                .param("own", session.id())
                .param("account", session.account().value())
                .update();
        noteEnded(session);
    }

    /** The session behind a token, if it is still good; being asked for keeps it alive. */
    @Transactional
    public Optional<Session> find(String token) {
        Instant now = clock.instant();
        Optional<Session> found = jdbc.sql("""
                        select s.id, s.account_id, a.user_name, a.name, s.seen_at, s.second_factor_at is not null as proved,
                               w.one_time, f.account_id is not null as enrolled,
                               p.id as appointment_id, p.office_id, p.role, p.acting_for, p.may_reveal,
                               exists (select 1 from appointment q
                                        where q.account_id = a.id and (q.may_reveal or q.role = any(:secured))
                                          and q.valid_from <= :today and (q.valid_to is null or q.valid_to >= :today)) as secured,
                               (select count(*) from appointment q
                                 where q.account_id = a.id
                                   and q.valid_from <= :today and (q.valid_to is null or q.valid_to >= :today)) as posts
                          from staff_session s
                          join account a on a.id = s.account_id
                          left join account_password w on w.account_id = a.id
                          left join second_factor f on f.account_id = a.id and f.confirmed_at is not null
                          left join appointment p on p.id = s.appointment_id
                                and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                         where s.token_hash = :hash and s.expires_at > :now and s.seen_at > :idle
                           and a.locked_at is null and a.closed_at is null
                        """)
                .param("secured", SECURED_ROLES)
                .param("today", Bangkok.today(clock))
                .param("hash", hash(token))
                .param("now", at(now))
                .param("idle", at(now.minus(IDLE)))
                .query((row, number) -> read(row))
                .optional();
        found.filter(session -> session.seenAt().isBefore(now.minus(SEEN_EVERY)))
                .ifPresent(session -> seen(session, now));
        return found;
    }

    /** One's own sessions, the last used first. */
    @Transactional(readOnly = true)
    public List<OpenSession> of(Session session) {
        return jdbc.sql("""
                        select id, device, begun_at, seen_at from staff_session
                         where account_id = :account and expires_at > :now and seen_at > :idle
                         order by seen_at desc, id desc limit 50
                        """)
                .param("account", session.account().value())
                .param("now", at(clock.instant()))
                .param("idle", at(clock.instant().minus(IDLE)))
                .query((row, number) -> new OpenSession(
                        row.getLong("id"),
                        row.getString("device"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getLong("id") == session.id()))
                .list();
    }

    private void seen(Session session, Instant now) {
        jdbc.sql("update staff_session set seen_at = :now where id = :id")
                .param("now", at(now))
                .param("id", session.id())
                .update();
    }

    private void noteEnded(Session session) {
        Staff staff = session.staff();
        if (staff != null) {
            journal.note(
                    staff,
                    "session.others-ended",
                    new Subject("account", session.account().toString()));
        }
    }

    private Session read(ResultSet row) throws SQLException {
        Stage stage = stage(row);
        return new Session(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("user_name"),
                row.getString("name"),
                stage,
                stage == Stage.READY ? staff(row) : null,
                row.getInt("posts"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private Stage stage(ResultSet row) throws SQLException {
        boolean proved = row.getBoolean("proved");
        if (row.getBoolean("enrolled") && !proved) {
            return Stage.SECOND_FACTOR;
        }
        if (row.getBoolean("one_time")) {
            return Stage.PASSWORD;
        }
        if (secondFactorAsked && row.getBoolean("secured") && !proved) {
            return Stage.ENROLMENT;
        }
        return row.getObject("appointment_id") == null ? Stage.APPOINTMENT : Stage.READY;
    }

    private @Nullable Staff staff(ResultSet row) throws SQLException {
        OfficeId office = new OfficeId(row.getLong("office_id"));
        return new Staff(
                new AccountId(row.getLong("account_id")),
                new AppointmentId(row.getLong("appointment_id")),
                office,
                Role.valueOf(row.getString("role")),
                row.getBoolean("acting_for"),
                row.getBoolean("may_reveal"),
                row.getString("name"),
                offices.office(office).nameTh());
    }

    static String token() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Tokens are long and random: a plain hash is enough to make a copy of the table worthless. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
