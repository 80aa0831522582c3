package th.go.dopa.damrongdhama.people.sessions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.people.Appointments;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;

/** What everybody keeps for himself: his password, the post he acts under, where he is signed in. */
@Controller
@Open
class OwnAccountController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final Appointments appointments;

    OwnAccountController(SignIns signIns, Sessions sessions, Appointments appointments) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.appointments = appointments;
    }

    @GetMapping("/account/password")
    Page askPassword(Session session, @RequestParam(defaultValue = "") String to) {
        return mayChange(session) ? passwordPage(session, Form.empty(), to) : Page.to(OwnPath.next(session, to));
    }

    @PostMapping("/account/password")
    Page changePassword(Session session, Form form, SignIns.Browser browser) {
        String to = form.value("to");
        if (!mayChange(session)) {
            return Page.to(OwnPath.next(session, to));
        }
        Optional<String> fault = form.value("fresh").equals(form.value("again"))
                ? signIns.changePassword(session, form.value("old"), form.value("fresh"), browser)
                : Optional.of("people.password.again-differs");
        if (fault.isEmpty()) {
            return Page.to("/account/password/changed?to=" + OwnPath.of(to));
        }
        form.fault(field(fault.get()), fault.get());
        List.of("old", "fresh", "again").forEach(name -> form.set(name, ""));
        return passwordPage(session, form, to).status(422);
    }

    /** On to the next step, which is another now. */
    @GetMapping("/account/password/changed")
    Page changed(Session session, @RequestParam(defaultValue = "") String to) {
        return Page.to(OwnPath.next(session, to));
    }

    @GetMapping("/appointment")
    Page askAppointment(Session session, @RequestParam(defaultValue = "") String to) {
        return mayChoose(session)
                ? Page.show(
                        "people/appointment", new AppointmentPage(appointments.held(session.account()), OwnPath.of(to)))
                : Page.to(OwnPath.next(session, to));
    }

    @PostMapping("/appointment")
    Page choose(Session session, Form form) {
        if (!mayChoose(session)) {
            return Page.to(OwnPath.next(session, form.value("to")));
        }
        sessions.choose(session, appointment(form.value("appointment")));
        return Page.to("/appointment/chosen?to=" + OwnPath.of(form.value("to")));
    }

    /** On to the first page of the post that was chosen. */
    @GetMapping("/appointment/chosen")
    Page chosen(Session session, @RequestParam(defaultValue = "") String to) {
        return Page.to(OwnPath.next(session, to));
    }

    @GetMapping("/account")
    @ForStaff
    Page account() {
        return Page.to("/account/sessions");
    }

    @GetMapping("/account/sessions")
    @ForStaff
    Page list(Session session) {
        List<OpenSession> open = sessions.of(session);
        return Page.show("people/sessions", new SessionsPage(open, open.size() > 1));
    }

    @PostMapping("/account/sessions/ended")
    @ForStaff
    Page end(Session session, Form form) {
        String which = form.value("session");
        if (which.matches("[0-9]{1,18}")) {
            sessions.endOther(session, Long.parseLong(which));
        } else {
            sessions.endOthers(session);
        }
        return Page.to("/account/sessions");
    }

    private static boolean mayChange(Session session) {
        return session.stage() == Stage.PASSWORD || session.stage() == Stage.READY;
    }

    private static boolean mayChoose(Session session) {
        return session.stage() == Stage.APPOINTMENT || session.stage() == Stage.READY;
    }

    private static AppointmentId appointment(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("an appointment");
        }
        return new AppointmentId(Long.parseLong(typed));
    }

    private static String field(String fault) {
        return switch (fault) {
            case "people.password.old-wrong" -> "old";
            case "people.password.again-differs" -> "again";
            default -> "fresh";
        };
    }

    private static Page passwordPage(Session session, Form form, String to) {
        return Page.show("people/password", new PasswordPage(form, OwnPath.of(to), session.stage() == Stage.PASSWORD));
    }
}
