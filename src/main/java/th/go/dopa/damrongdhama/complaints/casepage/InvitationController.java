package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.papers.Meeting;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** Inviting the parties to mediation: day, hour and place first, then a letter to each. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
class InvitationController {

    static final String HERE = "/invitation";
    private static final String ONE = "/desk/complaints/{number:DOPA[0-9]+}" + HERE;

    private final Complaints complaints;
    private final CasePaperwork paperwork;
    private final CaseHeads heads;
    private final MeetingForm meetings;

    InvitationController(Complaints complaints, CasePaperwork paperwork, CaseHeads heads, MeetingForm meetings) {
        this.complaints = complaints;
        this.paperwork = paperwork;
        this.heads = heads;
        this.meetings = meetings;
    }

    @GetMapping(ONE)
    Page ask(Visit visit, Staff staff, @PathVariable String number) {
        Complaint complaint = complaints.seen(staff, CaseReader.number(number));
        if (!paperwork.invites(visit, staff, complaint)) {
            throw new NotFound("an invitation in case " + complaint.number());
        }
        return page(visit, staff, complaint, meetings.fresh(staff));
    }

    @PostMapping(ONE)
    Page invite(Visit visit, Staff staff, Form form, @PathVariable String number) {
        Complaint complaint = complaints.seen(staff, CaseReader.number(number));
        if (!CaseReader.officer(staff, complaint)) {
            throw new NotFound("an invitation in case " + complaint.number());
        }
        Optional<Meeting> meeting = meetings.read(form);
        if (meeting.isEmpty()) {
            return page(visit, staff, complaint, form).status(422);
        }
        paperwork.invite(visit, staff, complaint, meeting.get(), form.key("form-key"));
        return Page.to(CaseReader.href(complaint.number()) + "#papers");
    }

    private Page page(Visit visit, Staff staff, Complaint complaint, Form form) {
        return Page.show(
                "complaints/casepage/invitation", new InvitationPage(heads.head(visit, staff, complaint), form));
    }
}
