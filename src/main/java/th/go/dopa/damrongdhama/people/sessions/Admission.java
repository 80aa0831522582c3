package th.go.dopa.damrongdhama.people.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.web.Page;

/** Letting somebody in at the press of a button (เข้าระบบสาธิต): there is no such thing but where everybody is invented. */
@Component
@Profile("demo")
public class Admission {

    private static final Machine DEMO = new Machine("demo");

    private final Sessions sessions;
    private final Journal journal;

    Admission(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /** Begins a session of the account and goes to its first page. */
    public Page admit(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        String token = sessions.begin(account, "demo", true);
        journal.note(DEMO, "sign-in.demo", new Subject("account", account.toString()));
        Cookies.putSession(request, response, token);
        return Page.to(OwnPath.next(sessions.find(token).orElseThrow(), ""));
    }
}
