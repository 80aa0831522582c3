package th.go.dopa.damrongdhama.complaints.outcome;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;

/** Taking down thanks that were spoken at the counter or by telephone (จดคำขอบคุณตามคำบอก), under the same rules as on the tracking page. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class ThanksController {

    private static final String ONE = "/desk/complaints/{number:DOPA[0-9]+}/thanks";

    private final Complaints complaints;
    private final Thanks thanks;

    ThanksController(Complaints complaints, Thanks thanks) {
        this.complaints = complaints;
        this.thanks = thanks;
    }

    @GetMapping(ONE)
    Page ask(Staff staff, @PathVariable String number) {
        return asked(staff, number, Form.empty());
    }

    @PostMapping(ONE)
    Page takeDown(Staff staff, Form form, @PathVariable String number) {
        String said = form.value("thanks");
        if (said.isEmpty() || said.length() > Thanks.LONGEST) {
            form.fault("thanks", "casepage.spoken.fault", Thanks.LONGEST);
        } else if (!Betrayal.in(said).isEmpty() && !form.chosen("sure", "yes")) {
            form.fault("sure", "casepage.spoken.fault-sure");
        }
        if (form.faulty()) {
            return asked(staff, number, form).status(422);
        }
        thanks.takeDown(staff, new CaseNumber(number), said);
        return Page.to("/desk/complaints/" + number);
    }

    private Page asked(Staff staff, String number, Form form) {
        Complaint complaint = complaints.seen(staff, new CaseNumber(number));
        Thanks.mayTakeDown(staff, complaint);
        return Page.show("complaints/outcome/thanks", new ThanksPage(number, form));
    }
}
