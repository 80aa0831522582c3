package th.go.dopa.damrongdhama.people.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.people.Account;
import th.go.dopa.damrongdhama.people.Accounts;
import th.go.dopa.damrongdhama.people.Appointment;
import th.go.dopa.damrongdhama.people.Appointments;
import th.go.dopa.damrongdhama.people.NewAppointment;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;

/** Appointments, as an administrator keeps them. */
@Controller
@ForStaff(Role.ADMINISTRATOR)
class AppointmentsController {

    private static final int OFFICES_SHOWN = 20;

    private final Appointments appointments;
    private final Accounts accounts;
    private final Offices offices;
    private final Clock clock;

    AppointmentsController(Appointments appointments, Accounts accounts, Offices offices, Clock clock) {
        this.appointments = appointments;
        this.accounts = accounts;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/admin/appointments")
    Page list(
            Staff staff,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(required = false) @Nullable String after) {
        Office at = office.isEmpty() ? null : offices.office(officeId(office));
        return Page.show(
                "people/appointments",
                new AppointmentsPage(appointments.list(staff, at == null ? null : at.id(), after), at));
    }

    @GetMapping("/admin/appointments/new")
    Page ask(
            Staff staff,
            @RequestParam(name = "user-name", defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String office) {
        return page(staff, Form.empty(), userName, q, office);
    }

    @PostMapping("/admin/appointments")
    Page appoint(Staff staff, Form form) {
        Optional<NewAppointment> fresh = read(staff, form);
        if (fresh.isPresent()) {
            try {
                appointments.appoint(staff, fresh.get());
                return Page.to("/admin/accounts/" + fresh.get().account());
            } catch (Refused refused) {
                form.fault("role", refused.key());
            }
        }
        return page(staff, form, form.value("user-name"), "", form.value("office"))
                .status(422);
    }

    @GetMapping("/admin/appointments/{id}")
    Page one(Staff staff, @PathVariable String id) {
        return endPage(staff, Form.empty(), appointmentId(id));
    }

    @PostMapping("/admin/appointments/{id}/end")
    Page end(Staff staff, @PathVariable String id, Form form) {
        Appointment appointment = appointments.appointment(staff, appointmentId(id));
        Optional<LocalDate> lastDay = form.value("when").equals("now")
                ? Optional.of(Bangkok.today(clock).minusDays(1))
                : date(form, "last-day");
        if (lastDay.isEmpty()) {
            form.fault("last-day", "people.appointment.date-bad");
            return endPage(staff, form, appointment.id()).status(422);
        }
        try {
            appointments.end(staff, appointment.id(), lastDay.get());
        } catch (Refused refused) {
            form.fault("last-day", refused.key());
            return endPage(staff, form, appointment.id()).status(422);
        }
        return Page.to("/admin/appointments");
    }

    private Optional<NewAppointment> read(Staff staff, Form form) {
        Optional<Account> account = accounts.named(staff, form.value("user-name"));
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(form.value("role")))
                .findFirst();
        Optional<LocalDate> from = date(form, "from");
        Optional<LocalDate> to = date(form, "to");
        demand(form, account.isPresent(), "user-name", "people.appointment.user-name-unknown");
        demand(form, role.isPresent(), "role", "people.appointment.role-missing");
        demand(form, !form.value("position").isEmpty(), "position", "people.appointment.position-missing");
        demand(form, from.isPresent(), "from", "people.appointment.date-bad");
        demand(form, to.isPresent() || !given(form, "to"), "to", "people.appointment.date-bad");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.fault("to", "people.appointment.to-before-from");
        }
        if (form.faulty() || account.isEmpty() || role.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        String order = form.value("order");
        return Optional.of(new NewAppointment(
                account.get().id(),
                officeId(form.value("office")),
                role.get(),
                form.value("position"),
                form.value("acting-for").equals("yes"),
                form.value("may-reveal").equals("yes"),
                from.get(),
                to.orElse(null),
                order.isEmpty() ? null : order));
    }

    private Page page(Staff staff, Form form, String userName, String words, String office) {
        Office chosen = office.isEmpty() ? null : offices.office(officeId(office));
        List<Office> found = words.isBlank() ? List.of() : appointments.offices(staff, words, OFFICES_SHOWN);
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> chosen != null && Appointments.fits(role, chosen.kind()))
                .toList();
        return Page.show("people/newappointment", new NewAppointmentPage(form, userName, words, found, chosen, roles));
    }

    private Page endPage(Staff staff, Form form, AppointmentId id) {
        Appointment appointment = appointments.appointment(staff, id);
        return Page.show(
                "people/endappointment",
                new EndAppointmentPage(form, appointment, staff.account().equals(appointment.account())));
    }

    private static Optional<LocalDate> date(Form form, String name) {
        return ThaiDates.parse(form.value(name + ".day"), form.value(name + ".month"), form.value(name + ".year"));
    }

    private static boolean given(Form form, String name) {
        return !(form.value(name + ".day") + form.value(name + ".month") + form.value(name + ".year")).isEmpty();
    }

    private static void demand(Form form, boolean good, String name, String fault) {
        if (!good) {
            form.fault(name, fault);
        }
    }

    private static OfficeId officeId(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("an office");
        }
        return new OfficeId(Long.parseLong(typed));
    }

    private static AppointmentId appointmentId(String typed) {
        if (!typed.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound("an appointment");
        }
        return new AppointmentId(Long.parseLong(typed));
    }
}
