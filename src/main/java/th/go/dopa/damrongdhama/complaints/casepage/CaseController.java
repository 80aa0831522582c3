package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Served;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The page of a case, its photos, and the look at who complained. */
@Controller
@ForStaff({
    Role.DESK_CLERK,
    Role.CASE_OFFICER,
    Role.DISTRICT_CHIEF,
    Role.PROVINCE_OFFICER,
    Role.DOPA_OFFICER,
    Role.AGENCY_OFFICER
})
class CaseController {

    private static final String TEMPLATE = "complaints/casepage/case";

    private final Complaints complaints;
    private final CaseFiles files;
    private final CaseActs acts;
    private final Identities identities;
    private final Pictures pictures;
    private final Attachments attachments;

    CaseController(
            Complaints complaints,
            CaseFiles files,
            CaseActs acts,
            Identities identities,
            Pictures pictures,
            Attachments attachments) {
        this.complaints = complaints;
        this.files = files;
        this.acts = acts;
        this.identities = identities;
        this.pictures = pictures;
        this.attachments = attachments;
    }

    @GetMapping("/desk/complaints/{number:DOPA[0-9]+}")
    Page show(Visit visit, Staff staff, @PathVariable String number, @RequestParam Optional<String> done) {
        Complaint complaint = complaints.seen(staff, CaseReader.number(number));
        String said = done.flatMap(Act::of).map(act -> visit.t(act.key("done"))).orElse("");
        return Page.show(TEMPLATE, files.page(visit, staff, complaint, said, Form.empty()))
                .secret();
    }

    /** The form of one act, for who comes back to its address. */
    @GetMapping("/desk/complaints/{number:DOPA[0-9]+}/{act:[a-z-]+}")
    Page form(Visit visit, Staff staff, @PathVariable String number, @PathVariable String act) {
        Act asked = Act.of(act).orElseThrow(() -> new NotFound("act"));
        return acts.form(visit, staff, CaseReader.number(number), asked);
    }

    @PostMapping("/desk/complaints/{number:DOPA[0-9]+}/looks")
    Page look(Visit visit, Staff staff, Form form, @PathVariable String number) {
        Complaint complaint = complaints.seen(staff, CaseReader.number(number));
        try {
            identities.look(staff, complaint, form.value("look.reason"));
        } catch (Refused no) {
            if (!no.key().equals("complaints.refused.identity-reason")) {
                throw no;
            }
            form.fault("look.reason", no.key());
            return Page.show(TEMPLATE, files.page(visit, staff, complaint, "", form))
                    .secret()
                    .status(422);
        }
        return Page.to(CaseReader.href(complaint.number()) + "#complainant");
    }

    @GetMapping("/desk/complaints/{number:DOPA[0-9]+}/photos/{id:[1-9][0-9]{0,17}}/{size:small|large}")
    ResponseEntity<byte[]> photo(
            Staff staff,
            @PathVariable String number,
            @PathVariable long id,
            @PathVariable String size,
            @RequestParam(defaultValue = "1") int page) {
        Complaint complaint = complaints.seen(staff, CaseReader.number(number));
        AttachmentId photo = pictures.picture(complaint, new AttachmentId(id), CaseReader.audience(staff))
                .id();
        Served served = attachments.serve(photo, page, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)));
        return complaint.facts().secret() ? unkept(served) : served.response();
    }

    /** Of a secret case nothing stays in a browser. */
    private static ResponseEntity<byte[]> unkept(Served served) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(served.bytes());
    }
}
