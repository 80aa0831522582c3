package th.go.dopa.damrongdhama.complaints.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * Filing a complaint from the web. Without JavaScript the buttons named {@code choose} show the form again, with the next list of places or with
 * the photos that were sent; nothing is filed by them.
 */
@Open
@Controller
class FilingController {

    private final FilingPages pages;
    private final Choices choices;
    private final Filings filings;
    private final Attachments attachments;
    private final Uploads uploads;
    private final Limits limits;
    private final Clock clock;
    private final int filingsAnHour;

    FilingController(
            FilingPages pages,
            Choices choices,
            Filings filings,
            Attachments attachments,
            Uploads uploads,
            Limits limits,
            Clock clock,
            @Value("${damrongdhama.filings-an-hour:60}") int filingsAnHour) {
        this.pages = pages;
        this.choices = choices;
        this.filings = filings;
        this.attachments = attachments;
        this.uploads = uploads;
        this.limits = limits;
        this.clock = clock;
        this.filingsAnHour = filingsAnHour;
    }

    @GetMapping("/complaints/new")
    Page blank(
            Visit visit,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String district) {
        Form form = Form.empty()
                .set("category", category)
                .set("province", district.length() == 4 ? district.substring(0, 2) : "")
                .set("district", district)
                .set("complainant", "NAMED")
                .set("hideName", "yes")
                .set("agencyMayContact", "no")
                .set("elsewhere", "NO");
        return Page.show("complaints/intake/new", pages.page(visit, form, UUID.randomUUID()));
    }

    /** Somebody who comes back to the address that the form is sent to. */
    @GetMapping("/complaints")
    Page begin() {
        return Page.to("/complaints/new");
    }

    @PostMapping("/complaints")
    Page file(Visit visit, Form form, HttpServletRequest request) throws IOException {
        UUID sent = FormKey.read(form.value("key"));
        UUID key = sent == null || form.chosen("choose", "anew") ? UUID.randomUUID() : sent;
        int refused = uploads.take(visit, form, "photos", key, request) ? 422 : 429;
        unstage(key, form.value("unstage"));
        if (form.has("choose") || form.has("unstage")) {
            return shown(visit, form, key, form.faulty() ? refused : 200);
        }
        Optional<NewComplaint> complaint = FilingCheck.read(form, key, choices.chosen(form), Bangkok.today(clock));
        if (sent == null) {
            form.fault("", "filing.fault.stale");
        }
        if (form.faulty() || complaint.isEmpty()) {
            return shown(visit, form, key, refused);
        }
        if (!limits.take("filing", request.getRemoteAddr(), filingsAnHour)) {
            form.fault("", "filing.fault.too-many");
            return shown(visit, form, key, 429);
        }
        return filed(visit, form, key, complaint.get());
    }

    private Page filed(Visit visit, Form form, UUID key, NewComplaint complaint) {
        try {
            return switch (filings.file(new Citizen(null), complaint)) {
                case Filed.Accepted accepted -> Page.to("/complaints/filed/" + key);
                case Filed.AlreadyFiled already ->
                    Page.show("complaints/intake/already", new AlreadyFiledPage(form, key))
                            .status(409);
            };
        } catch (Refused no) {
            form.fault("district", no.key(), no.arguments().toArray());
            return shown(visit, form, key, 422);
        }
    }

    private Page shown(Visit visit, Form form, UUID key, int status) {
        return Page.show("complaints/intake/new", pages.page(visit, form, key)).status(status);
    }

    private void unstage(UUID key, String id) {
        if (id.matches("[0-9]{1,18}")) {
            attachments.unstage(key.toString(), new AttachmentId(Long.parseLong(id)));
        }
    }
}
