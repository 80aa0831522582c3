package th.go.dopa.damrongdhama.people;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.places.Offices;

/** On the first start, when nobody has an account: one administrator at the department, with a one-time password on the console only. */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    private static final String USER_NAME = "admin";
    private static final Machine FIRST_START = new Machine("first-start");

    /** Two nodes that start at once make one administrator. */
    private static final long LOCK = 7_201_000_000_001L;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Appointments appointments;
    private final Offices offices;
    private final Clock clock;
    private final TransactionTemplate together;

    FirstAdministrator(
            JdbcClient jdbc,
            Accounts accounts,
            Appointments appointments,
            Offices offices,
            Clock clock,
            TransactionTemplate together) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.appointments = appointments;
        this.offices = offices;
        this.clock = clock;
        this.together = together;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        together.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> number)
                    .list();
            if (jdbc.sql("select not exists (select 1 from account)")
                    .query(Boolean.class)
                    .single()) {
                print(make());
            }
            return status;
        });
    }

    private OpenedAccount make() {
        OpenedAccount opened = accounts.open(FIRST_START, new NewAccount(USER_NAME, USER_NAME));
        appointments.appoint(
                FIRST_START,
                new NewAppointment(
                        opened.account(),
                        offices.dopa().id(),
                        Role.ADMINISTRATOR,
                        "Administrator",
                        false,
                        false,
                        Bangkok.today(clock),
                        null));
        return opened;
    }

    /** The console only: a log would keep it. */
    private static void print(OpenedAccount opened) {
        System.out.printf(
                "%n  First start: sign in at /sign-in as  %s  with the one-time password  %s%n%n",
                USER_NAME, opened.oneTimePassword());
    }
}
