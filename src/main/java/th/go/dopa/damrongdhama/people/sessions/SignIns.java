package th.go.dopa.damrongdhama.people.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Accounts;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.people.Passwords;

/**
 * Signing in (การเข้าสู่ระบบ). Not one transaction: guesses count before they are judged, and no connection is held while a password is
 * reckoned. Names that do not exist take the same way, words and time. Guesses made elsewhere never hold up a browser in which
 * the owner signed in before, so nobody can be locked out by others; from a new one he waits at most 15 minutes.
 */
@Component
public class SignIns {

    private static final Machine DOOR = new Machine("sign-in");

    /** A village may share one address, so that much is allowed from it in an hour. */
    private static final int FROM_AN_ADDRESS = 600;

    private static final int FREE_HERE = 5;
    private static final int FREE_ANYWHERE = 30;

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Limits limits;
    private final Guesses guesses;
    private final SecondFactors secondFactors;
    private final Sessions sessions;
    private final Journal journal;
    private final Clock clock;

    SignIns(
            JdbcClient jdbc,
            Passwords passwords,
            Accounts accounts,
            Limits limits,
            Guesses guesses,
            SecondFactors secondFactors,
            Sessions sessions,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.accounts = accounts;
        this.limits = limits;
        this.guesses = guesses;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    /** A name and a password were typed. */
    public SignIn signIn(String userName, String password, Browser browser) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        Optional<Login> login = login(name);
        Optional<SignIn> held = heldUp(browser.address(), keys(name, login, browser));
        if (held.isPresent()) {
            return held.get();
        }
        boolean right = passwords.matches(password, login.map(Login::hash).orElse(null));
        if (!right || login.isEmpty() || !login.get().usable()) {
            journal.note(DOOR, "sign-in.failed", subject(login.map(Login::account)));
            return new SignIn.Wrong();
        }
        keys(name, login, browser).forEach(key -> guesses.forget(key.who()));
        String token = sessions.begin(login.get().account(), browser.words(), false);
        return welcomed(sessions.find(token).orElseThrow(), token);
    }

    /** The code of an authenticator, or a recovery code, was typed. */
    public SignIn secondFactor(Session session, String code, Browser browser) {
        List<Key> keys = factorKeys(session.account(), browser);
        Optional<SignIn> held = heldUp(browser.address(), keys);
        if (held.isPresent()) {
            return held.get();
        }
        if (!secondFactors.take(session.account(), code)) {
            journal.note(DOOR, "sign-in.second-factor-failed", subject(Optional.of(session.account())));
            return new SignIn.Wrong();
        }
        keys.forEach(key -> guesses.forget(key.who()));
        String token = sessions.proved(session);
        return welcomed(sessions.find(token).orElseThrow(), token);
    }

    /**
     * The first code of a new authenticator was typed.
     *
     * @return the recovery codes, or nothing where the code was wrong
     */
    public Optional<List<String>> enrol(Session session, String code) {
        Optional<List<String>> codes = secondFactors.confirm(session.account(), code);
        if (codes.isPresent()) {
            journal.note(DOOR, "account.second-factor-enrolled", subject(Optional.of(session.account())));
        }
        return codes;
    }

    /**
     * One's own password is to be changed. All other sessions end.
     *
     * @return the message key of what is wrong with it, or nothing
     */
    public Optional<String> changePassword(Session session, String old, String fresh, Browser browser) {
        Login login = login(session.userName()).orElseThrow();
        if (heldUp(browser.address(), factorKeys(session.account(), browser)).isPresent()
                || !passwords.matches(old, login.hash())) {
            return Optional.of("people.password.old-wrong");
        }
        factorKeys(session.account(), browser).forEach(key -> guesses.forget(key.who()));
        Optional<String> fault =
                old.equals(fresh) ? Optional.of("people.password.same") : passwords.fault(fresh, session.userName());
        if (fault.isEmpty()) {
            accounts.choosePassword(session.account(), fresh);
            sessions.endOthers(session);
            journal.note(who(session), "account.password-changed", subject(Optional.of(session.account())));
        }
        return fault;
    }

    /**
     * The identity provider vouches for somebody whose subject id an administrator recorded. It stands for the password only: whose post needs
     * a second factor is still asked for it.
     *
     * @return the token for the cookie; nothing where nobody is known by that subject, or the account is locked or closed
     */
    public Optional<String> vouched(String externalSubject, Browser browser) {
        Optional<AccountId> account = jdbc.sql(
                        "select id from account where external_subject = :subject and locked_at is null and closed_at is null")
                .param("subject", externalSubject)
                .query(Long.class)
                .optional()
                .map(AccountId::new);
        if (account.isEmpty()) {
            journal.note(DOOR, "sign-in.external-failed", subject(account));
            return Optional.empty();
        }
        String token = sessions.begin(account.get(), browser.words(), false);
        welcomed(sessions.find(token).orElseThrow(), token);
        return Optional.of(token);
    }

    /** Signs out here. */
    public void signOut(Session session) {
        sessions.end(session);
        journal.note(who(session), "sign-out.done", subject(Optional.of(session.account())));
    }

    /** Remembers this browser as one of the owner's; gives the token for its cookie. */
    public String knowDevice(AccountId account) {
        String token = Sessions.token();
        jdbc.sql("insert into known_device (token_hash, account_id, seen_at) values (:hash, :account, :now)")
                .param("hash", Sessions.hash(token))
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    boolean knows(Optional<AccountId> account, @Nullable String device) {
        return device != null
                && account.isPresent()
                && jdbc.sql("update known_device set seen_at = :now where token_hash = :hash and account_id = :account")
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("hash", Sessions.hash(device))
                                .param("account", account.get().value())
                                .update()
                        == 1;
    }

    private SignIn welcomed(Session session, String token) {
        return switch (session.stage()) {
            case SECOND_FACTOR -> new SignIn.SecondFactorNeeded(token);
            case PASSWORD -> new SignIn.PasswordToChange(token);
            case ENROLMENT -> new SignIn.SecondFactorToEnrol(token);
            case APPOINTMENT, READY -> {
                journal.note(who(session), "sign-in.done", subject(Optional.of(session.account())));
                yield new SignIn.Welcome(token);
            }
        };
    }

    private static Actor who(Session session) {
        Staff staff = session.staff();
        return staff == null ? DOOR : staff;
    }

    private Optional<SignIn> heldUp(String address, List<Key> keys) {
        if (!limits.take("sign-in", address, FROM_AN_ADDRESS)) {
            return Optional.of(new SignIn.Wait(60));
        }
        return keys.stream()
                .map(key -> guesses.take(key.who(), key.free()))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .map(until -> new SignIn.Wait(minutes(until)));
    }

    private long minutes(Instant until) {
        return Math.max(
                1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
    }

    private List<Key> keys(String name, Optional<Login> login, Browser browser) {
        if (knows(login.map(Login::account), browser.device())) {
            return List.of(new Key("device|" + browser.device(), FREE_HERE));
        }
        return List.of(
                new Key("name|" + name + "|" + browser.address(), FREE_HERE), new Key("name|" + name, FREE_ANYWHERE));
    }

    private List<Key> factorKeys(AccountId account, Browser browser) {
        String which = knows(Optional.of(account), browser.device()) ? browser.device() : "";
        return Stream.of(new Key("factor|" + account + "|" + which, FREE_HERE)).toList();
    }

    private Optional<Login> login(String name) {
        return jdbc.sql("""
                        select a.id, w.hash, a.locked_at is null and a.closed_at is null as usable
                          from account a join account_password w on w.account_id = a.id where a.user_name = :name
                        """)
                .param("name", name)
                .query((row, number) ->
                        new Login(new AccountId(row.getLong("id")), row.getString("hash"), row.getBoolean("usable")))
                .optional();
    }

    private static Subject subject(Optional<AccountId> account) {
        return new Subject("account", account.map(AccountId::toString).orElse("unknown"));
    }

    private record Login(AccountId account, String hash, boolean usable) {}

    private record Key(String who, int free) {}

    /**
     * Where somebody signs in from.
     *
     * @param device the cookie of a browser in which an account signed in before
     * @param words a few words about the browser
     */
    public record Browser(String address, @Nullable String device, String words) {}
}
