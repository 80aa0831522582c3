package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.papers.CaseLetter;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Printout;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Letters and forms from the page of a case, one press each. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class PapersController {

    private static final String CASE = "/desk/complaints/{number:DOPA[0-9]+}/";

    private final Complaints complaints;
    private final CasePaperwork paperwork;
    private final Papers papers;

    PapersController(Complaints complaints, CasePaperwork paperwork, Papers papers) {
        this.complaints = complaints;
        this.paperwork = paperwork;
        this.papers = papers;
    }

    /** Drafts a letter and shows it; for an invitation its day is asked first. */
    @PostMapping(CASE + "letters")
    Page draft(Visit visit, Staff staff, Form form, @PathVariable String number) {
        Complaint complaint = complaints.seen(staff, CaseReader.number(number));
        if (form.chosen("letter", CaseLetter.INVITATION.name())) {
            return Page.to(CaseReader.href(complaint.number()) + InvitationController.HERE);
        }
        List<LetterId> drafted = paperwork.draft(visit, staff, complaint, form.value("letter"), form.key("form-key"));
        return Page.to(
                drafted.size() == 1
                        ? "/desk/letters/" + drafted.getFirst()
                        : CaseReader.href(complaint.number()) + "#papers");
    }

    /** Prints a form; it is a press and not an address, for it may name the complainant. */
    @PostMapping(CASE + "papers")
    ResponseEntity<byte[]> print(Visit visit, Staff staff, Form form, @PathVariable String number) {
        Complaint complaint = complaints.seen(staff, CaseReader.number(number));
        return Printout.shown(
                papers.pdf(paperwork.form(visit, staff, complaint, form.value("paper"))),
                "paper-" + complaint.number());
    }
}
