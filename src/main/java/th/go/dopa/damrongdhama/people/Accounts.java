package th.go.dopa.damrongdhama.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;

/** The accounts of people (บัญชีผู้ใช้): opened, locked and closed by an administrator within his reach, never by oneself. */
@Component
public class Accounts {

    private static final String COLUMNS = """
            select a.id, a.user_name, a.name, a.external_subject, a.opened_at, a.locked_at, a.closed_at,
                   exists (select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as second_factor
              from account a
            """;

    /** An account is in reach where none of its posts, of today or to come, lies outside. */
    private static final String IN_REACH = """
            and not exists (select 1 from appointment p join office o on o.id = p.office_id
                             where p.account_id = a.id and (p.valid_to is null or p.valid_to >= :today)
                               and ((:province::text is not null and o.province_code is distinct from :province)
                                 or (:district::text is not null and o.district_code is distinct from :district)))
            """;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Offices offices;
    private final Journal journal;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Passwords passwords, Offices offices, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens an account; its password is shown once and must be changed. */
    @Transactional
    public OpenedAccount open(Actor by, NewAccount fresh) {
        Reach.of(by, offices);
        AccountId id = jdbc.sql("""
                        insert into account (user_name, name, opened_at) values (:userName, :name, :now)
                        on conflict (user_name) do nothing returning id
                        """)
                .param("userName", fresh.userName())
                .param("name", fresh.name())
                .param("now", now())
                .query(Long.class)
                .optional()
                .map(AccountId::new)
                .orElseThrow(() -> new Refused("people.refused.user-name-taken"));
        String password = passwords.oneTime();
        keep(id, password, true);
        journal.note(by, "account.opened", subject(id));
        return new OpenedAccount(id, password);
    }

    /** Gives a new password, shown once, to somebody who lost the old one; he is signed out everywhere. */
    @Transactional
    public OpenedAccount reset(Actor by, AccountId id) {
        othersAccount(by, id);
        String password = passwords.oneTime();
        keep(id, password, true);
        signOut(id);
        journal.note(by, "account.password-reset", subject(id));
        return new OpenedAccount(id, password);
    }

    /** Forgets the second factor of somebody who lost the phone; the next sign-in enrols another. */
    @Transactional
    public void forgetSecondFactor(Actor by, AccountId id) {
        othersAccount(by, id);
        jdbc.sql("delete from recovery_code where account_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from second_factor where account_id = :id")
                .param("id", id.value())
                .update();
        signOut(id);
        journal.note(by, "account.second-factor-forgotten", subject(id));
    }

    /** Locks an account until it is unlocked; whoever is signed in with it is not any more. */
    @Transactional
    public void lock(Actor by, AccountId id) {
        othersAccount(by, id);
        mark(id, "update account set locked_at = coalesce(locked_at, :now) where id = :id and closed_at is null");
        signOut(id);
        journal.note(by, "account.locked", subject(id));
    }

    @Transactional
    public void unlock(Actor by, AccountId id) {
        othersAccount(by, id);
        mark(
                id,
                "update account set locked_at = null where id = :id and closed_at is null and :now::timestamptz is not null");
        journal.note(by, "account.unlocked", subject(id));
    }

    /** Closes an account for good; its name stays with what was done. */
    @Transactional
    public void close(Actor by, AccountId id) {
        othersAccount(by, id);
        mark(id, "update account set closed_at = :now where id = :id and closed_at is null");
        signOut(id);
        journal.note(by, "account.closed", subject(id));
    }

    /** Records under which subject id the identity provider knows the person; null takes it away. */
    @Transactional
    public void recognise(Actor by, AccountId id, @Nullable String externalSubject) {
        othersAccount(by, id);
        jdbc.sql("update account set external_subject = :subject where id = :id")
                .param("subject", externalSubject)
                .param("id", id.value())
                .update();
        journal.note(by, "account.external-subject-recorded", subject(id));
    }

    /** Takes a password that its owner chose and that {@link Passwords#fault} had nothing against. */
    @Transactional
    public void choosePassword(AccountId id, String password) {
        Account account = account(id);
        passwords.fault(password, account.userName()).ifPresent(fault -> {
            throw new Refused(fault);
        });
        keep(id, password, false);
    }

    /** The accounts within an administrator's reach whose name or user name holds some words, 50 at a time. */
    @Transactional(readOnly = true)
    public Slice<Account> list(Staff by, String words, @Nullable String after) {
        Reach reach = Reach.of(by, offices);
        List<Account> found = jdbc.sql(COLUMNS + """
                         where a.user_name > :after
                           and (:words = '' or position(:words in a.user_name) > 0 or position(:words in lower(a.name)) > 0)
                        """ + IN_REACH + " order by a.user_name limit 51")
                .param("after", after == null ? "" : after)
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .params(bounds(reach))
                .query((row, number) -> read(row))
                .list();
        return Slice.of(found, 50, Account::userName);
    }

    /** An account within an administrator's reach. */
    @Transactional(readOnly = true)
    public Account account(Actor by, AccountId id) {
        return jdbc.sql(COLUMNS + " where a.id = :id " + IN_REACH)
                .param("id", id.value())
                .params(bounds(Reach.of(by, offices)))
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** The account behind a user name that an administrator typed. */
    @Transactional(readOnly = true)
    public Optional<Account> named(Staff by, String userName) {
        Reach.of(by, offices);
        return jdbc.sql(COLUMNS + " where a.user_name = :userName")
                .param("userName", userName.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> read(row))
                .optional();
    }

    Account account(AccountId id) {
        return jdbc.sql(COLUMNS + " where a.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("account " + id));
    }

    private void othersAccount(Actor by, AccountId id) {
        account(by, id);
        if (by instanceof Staff staff && staff.account().equals(id)) {
            throw new Refused("people.refused.own-account");
        }
    }

    private void keep(AccountId id, String password, boolean oneTime) {
        jdbc.sql("""
                        insert into account_password (account_id, hash, one_time, set_at) values (:id, :hash, :oneTime, :now)
                        on conflict (account_id) do update set hash = :hash, one_time = :oneTime, set_at = :now
                        """)
                .param("id", id.value())
                .param("hash", passwords.hash(password))
                .param("oneTime", oneTime)
                .param("now", now())
                .update();
    }

    private void signOut(AccountId id) {
        jdbc.sql("delete from staff_session where account_id = :id")
                .param("id", id.value())
                .update();
    }

    private void mark(AccountId id, String sql) {
        int changed = jdbc.sql(sql).param("id", id.value()).param("now", now()).update();
        if (changed == 0) {
            throw new Refused("people.refused.account-closed");
        }
    }

    private Map<String, @Nullable Object> bounds(Reach reach) {
        Map<String, @Nullable Object> bounds = new HashMap<>();
        bounds.put("today", Bangkok.today(clock));
        bounds.put("province", reach.provinceCode());
        bounds.put("district", reach.districtCode());
        return bounds;
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getLong("id")),
                row.getString("user_name"),
                row.getString("name"),
                row.getString("external_subject"),
                row.getBoolean("second_factor"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "locked_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Subject subject(AccountId id) {
        return new Subject("account", id.toString());
    }
}
