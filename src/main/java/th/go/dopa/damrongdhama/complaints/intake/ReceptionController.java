package th.go.dopa.damrongdhama.complaints.intake;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Noting afterwards at which activity of the centre a case was received (รับที่กิจกรรม). */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class ReceptionController {

    private static final String ONE = "/desk/complaints/{number:DOPA[0-9]+}/reception";

    private final Complaints complaints;
    private final FieldReceptions field;

    ReceptionController(Complaints complaints, FieldReceptions field) {
        this.complaints = complaints;
        this.field = field;
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable String number) {
        Complaint complaint = complaints.seen(staff, new CaseNumber(number));
        return asked(visit, staff, complaint, Form.empty().set("activity", field.noted(complaint.id())));
    }

    @PostMapping(ONE)
    Page note(Visit visit, Staff staff, Form form, @PathVariable String number) {
        Complaint complaint = complaints.seen(staff, new CaseNumber(number));
        List<Option> possible = possible(visit, staff, complaint);
        String chosen = form.value("activity");
        if (!chosen.isEmpty() && possible.stream().noneMatch(one -> one.value().equals(chosen))) {
            form.fault("activity", "counter.fault.activity");
            return asked(visit, staff, complaint, form).status(422);
        }
        field.noteAgain(staff, complaint, chosen);
        return Page.to("/desk/complaints/" + complaint.number());
    }

    private Page asked(Visit visit, Staff staff, Complaint complaint, Form form) {
        return Page.show(
                "complaints/intake/reception",
                new ReceptionPage(complaint.number().value(), form, possible(visit, staff, complaint)));
    }

    /** None may be possible at all; whoever does not hold the case has nothing to note. */
    private List<Option> possible(Visit visit, Staff staff, Complaint complaint) {
        if (!staff.office().equals(complaint.standing().holder())) {
            throw new NotFound("a reception of complaint " + complaint.id());
        }
        return field.possible(staff, complaint, visit::date);
    }
}
