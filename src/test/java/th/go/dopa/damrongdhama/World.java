package th.go.dopa.damrongdhama;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.Accounts;
import th.go.dopa.damrongdhama.people.Appointments;
import th.go.dopa.damrongdhama.people.NewAccount;
import th.go.dopa.damrongdhama.people.NewAppointment;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.people.sessions.Sessions;
import th.go.dopa.damrongdhama.places.NewAgency;
import th.go.dopa.damrongdhama.places.Offices;

/** People and places for tests. Every call makes somebody new; posts began ten years ago. */
@Component
public class World {

    /** Everybody's password. */
    public static final String PASSWORD = "buffalo in the rice field";

    private static final Machine MAKER = new Machine("world");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Appointments appointments;
    private final People people;
    private final Offices offices;
    private final Sessions sessions;
    private final Clock clock;

    World(
            Accounts accounts,
            Appointments appointments,
            People people,
            Offices offices,
            Sessions sessions,
            Clock clock) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.people = people;
        this.offices = offices;
        this.sessions = sessions;
        this.clock = clock;
    }

    public Staff chief(String district) {
        return staff(Role.DISTRICT_CHIEF, district(district), false);
    }

    public Staff officer(String district) {
        return staff(Role.CASE_OFFICER, district(district), false);
    }

    /** A case officer who may look at identities. */
    public Staff revealingOfficer(String district) {
        return staff(Role.CASE_OFFICER, district(district), true);
    }

    public Staff clerk(String district) {
        return staff(Role.DESK_CLERK, district(district), false);
    }

    public Staff provinceOfficer(String province) {
        return staff(Role.PROVINCE_OFFICER, province(province), false);
    }

    public Staff dopaOfficer() {
        return staff(Role.DOPA_OFFICER, offices.dopa().id(), false);
    }

    public Staff agencyOfficer(OfficeId agency) {
        return staff(Role.AGENCY_OFFICER, agency, false);
    }

    public Staff auditor() {
        return staff(Role.AUDITOR, offices.dopa().id(), false);
    }

    public Staff administrator() {
        return staff(Role.ADMINISTRATOR, offices.dopa().id(), false);
    }

    public Staff administrator(OfficeId office) {
        return staff(Role.ADMINISTRATOR, office, false);
    }

    public OfficeId district(String code) {
        return offices.districtOffice(new AreaCode(code)).orElseThrow().id();
    }

    public OfficeId province(String code) {
        return offices.provinceOffice(new AreaCode(code)).orElseThrow().id();
    }

    /** A new agency that a district refers to. */
    public OfficeId agency(String district) {
        String name = "agency " + COUNT.incrementAndGet();
        return offices.add(MAKER, new NewAgency(district(district), name, name, null, null));
    }

    /** Somebody new who holds one post. */
    public Staff staff(Role role, OfficeId office, boolean mayReveal) {
        return people.staff(appoint(account(role.name()), role, office, mayReveal));
    }

    /** Somebody with a post of his own in a district who acts as its chief (รักษาราชการแทน). */
    public Staff acting(String district, String ownPosition, String chief) {
        AccountId account = account("acting");
        OfficeId office = district(district);
        appoint(account, Role.CASE_OFFICER, office, ownPosition, false);
        return people.staff(appoint(account, Role.DISTRICT_CHIEF, office, chief, true));
    }

    private AppointmentId appoint(AccountId account, Role role, OfficeId office, String position, boolean acting) {
        return appointments.appoint(
                MAKER,
                new NewAppointment(
                        account,
                        office,
                        role,
                        position,
                        acting,
                        false,
                        Bangkok.today(clock).minusYears(1),
                        null));
    }

    /** A new account whose owner has chosen {@link #PASSWORD}. */
    public AccountId account(String name) {
        String userName = name.toLowerCase(Locale.ROOT) + "." + COUNT.incrementAndGet() + "."
                + ProcessHandle.current().pid();
        AccountId account = accounts.open(MAKER, new NewAccount(userName, "Nai " + userName))
                .account();
        accounts.choosePassword(account, PASSWORD);
        return account;
    }

    /** One more post for somebody. */
    public AppointmentId appoint(AccountId account, Role role, OfficeId office, boolean mayReveal) {
        return appointments.appoint(
                MAKER,
                new NewAppointment(
                        account,
                        office,
                        role,
                        role.name(),
                        false,
                        mayReveal,
                        Bangkok.today(clock).minusYears(10),
                        null));
    }

    public String userName(AccountId account) {
        return accounts.account(MAKER, account).userName();
    }

    /** Signs somebody in, second factor and all; gives the cookie as it goes into a request: {@code name=value}. */
    public String signedIn(Staff staff) {
        String token = sessions.begin(staff.account(), "a test", true);
        sessions.choose(sessions.find(token).orElseThrow(), staff.appointment());
        return "desk=" + token;
    }
}
