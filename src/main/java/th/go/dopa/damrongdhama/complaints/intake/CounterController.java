package th.go.dopa.damrongdhama.complaints.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.complaints.SpentForms;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Writing a complaint down at the counter (รับเรื่องที่เคาน์เตอร์): one page, keyboard only, the true day of receipt apart from today; then the slip. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class CounterController {

    private final CounterPages pages;
    private final Choices choices;
    private final Filings filings;
    private final SpentForms forms;
    private final Services services;
    private final FieldReceptions field;
    private final Uploads uploads;
    private final Clock clock;

    CounterController(
            CounterPages pages,
            Choices choices,
            Filings filings,
            SpentForms forms,
            Services services,
            FieldReceptions field,
            Uploads uploads,
            Clock clock) {
        this.pages = pages;
        this.choices = choices;
        this.filings = filings;
        this.forms = forms;
        this.services = services;
        this.field = field;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/desk/complaints/new")
    Page blank(
            Visit visit,
            Staff staff,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String activity) {
        LocalDate today = Bangkok.today(clock);
        Form form = Form.empty()
                .set("service", service)
                .set("activity", activity)
                .set("channel", "WALK_IN")
                .set("nature", "COMPLAINT")
                .set("importance", "GENERAL")
                .set("receivedOn.day", Integer.toString(today.getDayOfMonth()))
                .set("receivedOn.month", Integer.toString(today.getMonthValue()))
                .set("receivedOn.year", Integer.toString(ThaiDates.year(today)))
                .set("accusedKind", "UNKNOWN")
                .set("complainant", "NAMED")
                .set("hideName", "yes")
                .set("agencyMayContact", "no")
                .set("elsewhere", "NO");
        served(staff, service).ifPresent(one -> {
            AreaCode subdistrict = one.subdistrict();
            form.set("story", one.what()).set("subdistrict", subdistrict == null ? "" : subdistrict.value());
        });
        return shown(visit, staff, form, UUID.randomUUID(), 200);
    }

    @PostMapping("/desk/complaints")
    Page file(Visit visit, Staff staff, Form form, HttpServletRequest request) throws IOException {
        UUID sent = FormKey.read(form.value("key"));
        UUID key = sent == null ? UUID.randomUUID() : sent;
        pages.place(staff, form);
        uploads.take(visit, form, "photos", key, request);
        if (!form.value("choose").isEmpty()) {
            return shown(visit, staff, form, key, form.faulty() ? 422 : 200);
        }
        Optional<NewComplaint> complaint = CounterCheck.read(form, key, choices.chosen(form), Bangkok.today(clock));
        if (sent == null) {
            form.fault("", "filing.fault.stale");
        }
        if (form.faulty() || complaint.isEmpty()) {
            return shown(visit, staff, form, key, 422);
        }
        return filed(visit, staff, form, key, complaint.get());
    }

    @GetMapping("/desk/complaints/slip/{sent}")
    Page slip(Visit visit, Staff staff, @PathVariable String sent) {
        UUID key = FormKey.read(sent);
        if (key == null) {
            throw new NotFound("a slip");
        }
        return Page.show("complaints/intake/slip", pages.slip(visit, staff, key))
                .secret();
    }

    private Page filed(Visit visit, Staff staff, Form form, UUID key, NewComplaint complaint) {
        try {
            if (filings.file(staff, complaint) instanceof Filed.AlreadyFiled) {
                form.fault("", "counter.fault.already");
                return shown(visit, staff, form, UUID.randomUUID(), 409);
            }
        } catch (Refused no) {
            form.fault("district", no.key(), no.arguments().toArray());
            return shown(visit, staff, form, key, 422);
        }
        forms.outcome(key).ifPresent(id -> field.received(staff, id, form.value("activity")));
        served(staff, form.value("service"))
                .ifPresent(one -> forms.outcome(key).ifPresent(id -> services.became(staff, one.id(), id)));
        return Page.to("/desk/complaints/slip/" + key);
    }

    private Optional<Services.Service> served(Staff staff, @Nullable String service) {
        return service != null && service.matches("[0-9]{1,18}")
                ? services.service(staff, Long.parseLong(service))
                : Optional.empty();
    }

    private Page shown(Visit visit, Staff staff, Form form, UUID key, int status) {
        return Page.show("complaints/intake/counter", pages.page(visit, staff, form, key))
                .status(status);
    }
}
