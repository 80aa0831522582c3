package th.go.dopa.damrongdhama.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Accounts;
import th.go.dopa.damrongdhama.people.Appointments;
import th.go.dopa.damrongdhama.people.NewAccount;
import th.go.dopa.damrongdhama.people.OpenedAccount;

@DeskTest
class SignInsTest {

    private static final Machine MAKER = new Machine("test");

    private final World world;
    private final Accounts accounts;
    private final Appointments appointments;
    private final SignIns signIns;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Tidying tidying;
    private final SettableClock clock;

    @Autowired
    SignInsTest(
            World world,
            Accounts accounts,
            Appointments appointments,
            SignIns signIns,
            Sessions sessions,
            SecondFactors secondFactors,
            Tidying tidying,
            Clock clock) {
        this.world = world;
        this.accounts = accounts;
        this.appointments = appointments;
        this.signIns = signIns;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.tidying = tidying;
        this.clock = (SettableClock) clock;
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void anOfficerSignsInWithNameAndPassword() {
        Staff officer = world.officer("4701");

        SignIn result = signIn(officer.account(), World.PASSWORD, home(null));

        assertThat(result).isInstanceOf(SignIn.Welcome.class);
        assertThat(session(result).staff()).isEqualTo(officer);
    }

    @Test
    void wrongPasswordUnknownNameLockedAndClosedAreAnsweredAlike() {
        Staff locked = world.officer("4701");
        Staff closed = world.officer("4701");
        accounts.lock(MAKER, locked.account());
        accounts.close(MAKER, closed.account());

        assertThat(List.of(
                        signIn(world.officer("4701").account(), "something else", home(null)),
                        signIns.signIn("nobody.here", World.PASSWORD, home(null)),
                        signIn(locked.account(), World.PASSWORD, home(null)),
                        signIn(closed.account(), World.PASSWORD, home(null))))
                .containsOnly(new SignIn.Wrong());
    }

    @Test
    void aOneTimePasswordMustBeChangedFirst() {
        OpenedAccount opened = accounts.open(MAKER, new NewAccount("newcomer.one", "Newcomer"));
        world.appoint(opened.account(), Role.DESK_CLERK, world.district("4701"), false);
        SignIn result = signIns.signIn("newcomer.one", opened.oneTimePassword(), home(null));
        Session session = session(result);

        assertThat(result).isInstanceOf(SignIn.PasswordToChange.class);
        assertThat(session.staff()).isNull();
        assertThat(change(session, opened, "short")).hasValue("people.password.short");
        assertThat(change(session, opened, "x newcomer.one x")).hasValue("people.password.name");
        assertThat(change(session, opened, "PASSWORD1234")).hasValue("people.password.common");
        assertThat(change(session, opened, "aaaaaaaaaaaaaaaa")).hasValue("people.password.common");
        assertThat(change(session, opened, opened.oneTimePassword())).hasValue("people.password.same");
        assertThat(change(session, opened, "a long passphrase of mine")).isEmpty();
        assertThat(session(result).staff()).isNotNull();
    }

    @Test
    void aChiefEnrolsASecondFactorAndIsAskedForItFromThenOn() {
        Staff chief = world.chief("4701");
        Session first = session(signIn(chief.account(), World.PASSWORD, home(null)));
        byte[] secret = secondFactors.propose(chief.account());

        assertThat(first.stage()).isEqualTo(Stage.ENROLMENT);
        assertThat(signIns.enrol(first, "000000")).isEmpty();
        List<String> recovery = signIns.enrol(first, codeNow(secret)).orElseThrow();

        SignIn second = signIn(chief.account(), World.PASSWORD, home(null));
        assertThat(second).isInstanceOf(SignIn.SecondFactorNeeded.class);
        assertThat(signIns.secondFactor(session(second), codeNow(secret), home(null)))
                .as("the code that enrolled it is not taken twice")
                .isEqualTo(new SignIn.Wrong());
        later(Duration.ofSeconds(60));
        SignIn welcome = signIns.secondFactor(session(second), codeNow(secret), home(null));
        assertThat(session(welcome).staff()).isEqualTo(chief);

        SignIn third = signIn(chief.account(), World.PASSWORD, home(null));
        assertThat(signIns.secondFactor(session(third), recovery.getFirst().toUpperCase(Locale.ROOT), home(null)))
                .isInstanceOf(SignIn.Welcome.class);
        SignIn fourth = signIn(chief.account(), World.PASSWORD, home(null));
        assertThat(signIns.secondFactor(session(fourth), recovery.getFirst(), home(null)))
                .as("a recovery code is good once")
                .isEqualTo(new SignIn.Wrong());
    }

    @Test
    void whoeverMayRevealNeedsASecondFactorToo() {
        assertThat(signIn(world.revealingOfficer("4701").account(), World.PASSWORD, home(null)))
                .isInstanceOf(SignIn.SecondFactorToEnrol.class);
    }

    @Test
    void theTokenSeenBeforeTheSecondFactorIsWorthNothingAfterIt() {
        Staff chief = world.chief("4701");
        SignIn before = signIn(chief.account(), World.PASSWORD, home(null));
        String fresh = sessions.proved(session(before));

        assertThat(sessions.find(token(before))).isEmpty();
        assertThat(sessions.find(fresh)).isPresent();
    }

    @Test
    void guessesWaitLongerAndLongerButNeverMoreThanAQuarterOfAnHour() {
        Staff officer = world.officer("4701");
        for (int guess = 0; guess < 6; guess++) {
            assertThat(signIn(officer.account(), "guess number " + guess, home(null)))
                    .isEqualTo(new SignIn.Wrong());
        }
        assertThat(signIn(officer.account(), World.PASSWORD, home(null))).isEqualTo(new SignIn.Wait(1));

        for (int more = 0; more < 20; more++) {
            later(Duration.ofMinutes(16));
            assertThat(signIn(officer.account(), "guess", home(null))).isEqualTo(new SignIn.Wrong());
        }

        assertThat(signIn(officer.account(), World.PASSWORD, home(null))).isEqualTo(new SignIn.Wait(15));
        later(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(signIn(officer.account(), World.PASSWORD, home(null))).isInstanceOf(SignIn.Welcome.class);
        assertThat(signIn(officer.account(), "guess", home(null)))
                .as("a right password clears the count")
                .isEqualTo(new SignIn.Wrong());
    }

    @Test
    void aNameThatDoesNotExistWaitsAsOneThatDoes() {
        for (int guess = 0; guess < 6; guess++) {
            signIns.signIn("nobody.here", "guess", home(null));
        }

        assertThat(signIns.signIn("nobody.here", "guess", home(null))).isEqualTo(new SignIn.Wait(1));
    }

    @Test
    void guessesFromElsewhereHoldUpNeitherAnotherAddressNorAKnownBrowser() {
        Staff officer = world.officer("4701");
        String device = signIns.knowDevice(officer.account());
        for (int guess = 0; guess < 50; guess++) {
            signIn(officer.account(), "guess", new SignIns.Browser("9.9.9." + guess / 4, null, "?"));
        }

        assertThat(signIn(officer.account(), World.PASSWORD, home(null)))
                .as("a new browser waits a little")
                .isInstanceOf(SignIn.Wait.class);
        assertThat(signIn(officer.account(), World.PASSWORD, home(device))).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aSessionEndsHalfAnHourAfterTheLastPageAndTwelveHoursAfterTheFirst() {
        String cookie = world.signedIn(world.officer("4701"));
        String token = cookie.substring(cookie.indexOf('=') + 1);

        for (int page = 0; page < 28; page++) {
            later(Duration.ofMinutes(25));
            assertThat(sessions.find(token)).isPresent();
        }
        later(Duration.ofMinutes(25));
        assertThat(sessions.find(token)).as("twelve hours are over").isEmpty();

        String idle = world.signedIn(world.officer("4701")).substring(5);
        later(Duration.ofMinutes(31));
        assertThat(sessions.find(idle)).isEmpty();
        tidying.tidy();
        assertThat(sessions.find(idle)).isEmpty();
    }

    @Test
    void aLockedAccountAndAnEndedPostAreOutWithTheNextPage() {
        Staff first = world.officer("4701");
        Staff second = world.officer("4701");
        String one = world.signedIn(first).substring(5);
        String two = world.signedIn(second).substring(5);

        accounts.lock(MAKER, first.account());
        appointments.end(MAKER, second.appointment(), Bangkok.today(clock).minusDays(1));

        assertThat(sessions.find(one)).isEmpty();
        assertThat(sessions.find(two).orElseThrow().stage()).isEqualTo(Stage.APPOINTMENT);
    }

    @Test
    void whoHoldsTwoPostsChoosesAndSeesWhereElseHeIsSignedIn() {
        Staff officer = world.officer("4701");
        world.appoint(officer.account(), Role.CASE_OFFICER, world.district("4702"), false);
        Session here = session(signIn(officer.account(), World.PASSWORD, home(null)));
        signIn(officer.account(), World.PASSWORD, home(null));

        assertThat(here.stage()).isEqualTo(Stage.APPOINTMENT);
        sessions.choose(here, officer.appointment());
        assertThat(sessions.of(here)).hasSize(2);
        sessions.endOthers(here);
        assertThat(sessions.of(here)).extracting(OpenSession::own).containsExactly(true);
    }

    private SignIn signIn(AccountId account, String password, SignIns.Browser browser) {
        return signIns.signIn(world.userName(account), password, browser);
    }

    private Optional<String> change(Session session, OpenedAccount opened, String fresh) {
        return signIns.changePassword(session, opened.oneTimePassword(), fresh, home(null));
    }

    private Session session(SignIn result) {
        return sessions.find(token(result)).orElseThrow();
    }

    private static String token(SignIn result) {
        return switch (result) {
            case SignIn.Welcome welcome -> welcome.token();
            case SignIn.SecondFactorNeeded needed -> needed.token();
            case SignIn.SecondFactorToEnrol toEnrol -> toEnrol.token();
            case SignIn.PasswordToChange toChange -> toChange.token();
            case SignIn.Wrong wrong -> throw new AssertionError("wrong");
            case SignIn.Wait wait -> throw new AssertionError("wait");
        };
    }

    private String codeNow(byte[] secret) {
        return Totp.code(secret, clock.instant().getEpochSecond() / Totp.STEP_SECONDS);
    }

    private void later(Duration time) {
        Instant then = clock.instant().plus(time);
        clock.set(then);
    }

    private static SignIns.Browser home(@Nullable String device) {
        return new SignIns.Browser("10.1.2.3", device, "Chrome · Android");
    }
}
