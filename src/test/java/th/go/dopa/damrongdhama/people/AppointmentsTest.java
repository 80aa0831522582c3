package th.go.dopa.damrongdhama.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

@DeskTest
class AppointmentsTest {

    private final World world;
    private final Accounts accounts;
    private final Appointments appointments;
    private final People people;
    private final Passes passes;
    private final Limits limits;
    private final Clock clock;
    private final JdbcClient jdbc;

    @Autowired
    AppointmentsTest(
            World world,
            Accounts accounts,
            Appointments appointments,
            People people,
            Passes passes,
            Limits limits,
            Clock clock,
            JdbcClient jdbc) {
        this.world = world;
        this.accounts = accounts;
        this.appointments = appointments;
        this.people = people;
        this.passes = passes;
        this.limits = limits;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void anAppointmentGivesItsRightsFromItsFirstDayToItsLast() {
        AccountId somchai = world.account("somchai");
        LocalDate today = Bangkok.today(clock);

        AppointmentId tomorrow = appoint(somchai, today.plusDays(1), null);
        AppointmentId over = appoint(somchai, today.minusDays(9), today.minusDays(1));
        AppointmentId lastDay = appoint(somchai, today.minusDays(9), today);

        assertThat(people.staff(lastDay).role()).isEqualTo(Role.CASE_OFFICER);
        assertThatThrownBy(() -> people.staff(tomorrow)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.staff(over)).isInstanceOf(NotFound.class);
        assertThat(appointments.held(somchai)).extracting(Appointment::id).containsExactly(lastDay);
    }

    @Test
    void onePersonActsInTwoDistrictsUnderEachAppointmentApart() {
        AccountId somchai = world.account("somchai");
        AppointmentId own = world.appoint(somchai, Role.DISTRICT_CHIEF, world.district("4701"), false);
        AppointmentId acting = appointments.appoint(
                world.administrator(),
                new NewAppointment(
                        somchai,
                        world.district("4702"),
                        Role.DISTRICT_CHIEF,
                        "position",
                        true,
                        false,
                        Bangkok.today(clock),
                        null,
                        "12/2569"));

        assertThat(people.staff(own).office()).isEqualTo(world.district("4701"));
        assertThat(people.staff(own).actingFor()).isFalse();
        assertThat(people.staff(acting).office()).isEqualTo(world.district("4702"));
        assertThat(people.staff(acting).actingFor()).isTrue();
    }

    @Test
    void nobodyChangesHisOwnAppointments() {
        Staff administrator = world.administrator();

        assertThatThrownBy(() ->
                        appointments.appoint(administrator, officer(administrator.account(), world.district("4701"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> appointments.end(administrator, administrator.appointment(), Bangkok.today(clock)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> accounts.reset(administrator, administrator.account()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anAdministratorReachesNoFurtherThanHisOffice() {
        AccountId somchai = world.account("somchai.far");
        Staff province = world.administrator(world.province("47"));
        Staff district = world.administrator(world.district("4701"));

        appointments.appoint(province, officer(somchai, world.district("4702")));
        appointments.appoint(district, officer(somchai, world.district("4701")));

        assertThatThrownBy(() -> appointments.appoint(province, officer(somchai, world.district("4801"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> appointments.appoint(district, officer(somchai, world.district("4702"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.reset(district, world.administrator().account()))
                .isInstanceOf(NotFound.class);
        assertThat(accounts.list(district, "somchai.far", null).items()).isEmpty();
        assertThat(accounts.list(province, "somchai.far", null).items()).hasSize(1);
        assertThat(appointments.list(district, null, null).items())
                .extracting(Appointment::office)
                .contains(world.district("4701"))
                .doesNotContain(world.district("4702"));
        assertThat(appointments.offices(district, "", 99)).hasSize(1);
    }

    @Test
    void onlyAnAdministratorAppoints() {
        Staff chief = world.chief("4701");

        assertThatThrownBy(() -> appointments.appoint(chief, officer(world.account("xyz"), chief.office())))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> accounts.open(chief, new NewAccount("somebody.new", "Somebody")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRoleIsOnlyThereAtItsKindOfOffice() {
        OfficeId agency = world.agency("4701");
        AccountId somchai = world.account("somchai");

        assertThat(world.agencyOfficer(agency).office()).isEqualTo(agency);
        assertThatThrownBy(() -> world.appoint(somchai, Role.DISTRICT_CHIEF, agency, false))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.appoint(somchai, Role.AUDITOR, world.district("4701"), true))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anEndedAppointmentGivesNothingFromThenOn() {
        Staff officer = world.officer("4701");

        appointments.end(
                world.administrator(),
                officer.appointment(),
                Bangkok.today(clock).minusDays(1));

        assertThatThrownBy(() -> people.staff(officer.appointment())).isInstanceOf(NotFound.class);
        assertThat(people.colleagues(officer.office(), Role.CASE_OFFICER))
                .extracting(Colleague::account)
                .doesNotContain(officer.account());
        assertThat(people.position(officer.appointment())).isEqualTo("CASE_OFFICER");
    }

    @Test
    void colleaguesAreThoseWhoHoldAPostHereToday() {
        Staff officer = world.officer("4701");
        Staff chief = world.chief("4701");
        Staff elsewhere = world.officer("4702");

        assertThat(people.colleagues(world.district("4701")))
                .extracting(Colleague::account)
                .contains(officer.account(), chief.account())
                .doesNotContain(elsewhere.account());
        assertThat(people.colleagues(world.district("4701"), Role.DISTRICT_CHIEF))
                .extracting(Colleague::account)
                .contains(chief.account())
                .doesNotContain(officer.account());
        assertThat(people.names(List.of(chief.account()))).containsEntry(chief.account(), chief.name());
        assertThat(people.name(chief.account())).isEqualTo(chief.name());
    }

    @Test
    void everyActIsInTheJournal() {
        Staff administrator = world.administrator();
        AccountId account = accounts.open(administrator, new NewAccount("Somebody.New", "Somebody"))
                .account();

        AppointmentId post = appointments.appoint(administrator, officer(account, world.district("4701")));
        appointments.end(administrator, post, Bangkok.today(clock));
        accounts.reset(administrator, account);
        accounts.lock(administrator, account);
        accounts.unlock(administrator, account);
        accounts.recognise(administrator, account, "sub-1");
        accounts.forgetSecondFactor(administrator, account);
        accounts.close(administrator, account);

        assertThat(jdbc.sql("select act from journal where account_id = :id order by id")
                        .param("id", administrator.account().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "account.opened",
                        "appointment.made",
                        "appointment.ended",
                        "account.password-reset",
                        "account.locked",
                        "account.unlocked",
                        "account.external-subject-recorded",
                        "account.second-factor-forgotten",
                        "account.closed");
        assertThatThrownBy(() -> accounts.close(administrator, account)).isInstanceOf(Refused.class);
    }

    @Test
    void aUserNameIsTakenOnce() {
        Staff administrator = world.administrator();
        accounts.open(administrator, new NewAccount("somebody.new", "Somebody"));

        assertThatThrownBy(() -> accounts.open(administrator, new NewAccount("SOMEBODY.new", "Another")))
                .isInstanceOf(Refused.class);
        assertThat(accounts.named(administrator, "Somebody.new")).isPresent();
    }

    @Test
    void aPassIsGoodForItsPurposeItsTimeAndItsUses() {
        Staff officer = world.officer("4701");
        OfficeId agency = world.agency("4701");
        IssuedPass pass = passes.issue(
                officer,
                PassPurpose.REFERRAL_ANSWER,
                "r-1",
                agency,
                clock.instant().plus(7, ChronoUnit.DAYS),
                1);

        assertThat(passes.open(pass.token(), PassPurpose.REFERRAL_ANSWER).subject())
                .isEqualTo("r-1");
        assertThatThrownBy(() -> passes.open(pass.token(), PassPurpose.VILLAGE_TASK))
                .isInstanceOf(NotFound.class);
        assertThat(passes.use(pass.token(), PassPurpose.REFERRAL_ANSWER)
                        .holder()
                        .office())
                .isEqualTo(agency);
        assertThatThrownBy(() -> passes.use(pass.token(), PassPurpose.REFERRAL_ANSWER))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRevokedPassAndOneThatIsOverAreNoPasses() {
        Staff officer = world.officer("4701");
        IssuedPass revoked = passes.issue(
                officer,
                PassPurpose.REPORT_BACK,
                "c-1",
                officer.office(),
                clock.instant().plusSeconds(60),
                5);
        IssuedPass over = passes.issue(
                officer,
                PassPurpose.REPORT_BACK,
                "c-1",
                officer.office(),
                clock.instant().minusSeconds(60),
                5);

        passes.revoke(officer, revoked.pass());

        assertThatThrownBy(() -> passes.open(revoked.token(), PassPurpose.REPORT_BACK))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> passes.open(over.token(), PassPurpose.REPORT_BACK))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLimitIsCountedForEachAddressApart() {
        assertThat(limits.take("test", "1.2.3.4", 2)).isTrue();
        assertThat(limits.take("test", "1.2.3.4", 2)).isTrue();
        assertThat(limits.take("test", "1.2.3.4", 2)).isFalse();
        assertThat(limits.take("test", "1.2.3.5", 2)).isTrue();
    }

    private AppointmentId appoint(AccountId account, LocalDate from, @Nullable LocalDate to) {
        return appointments.appoint(
                world.administrator(),
                new NewAppointment(
                        account, world.district("4701"), Role.CASE_OFFICER, "position", false, false, from, to));
    }

    private NewAppointment officer(AccountId account, OfficeId office) {
        return new NewAppointment(
                account, office, Role.CASE_OFFICER, "position", false, false, Bangkok.today(clock), null);
    }
}
