package th.go.dopa.damrongdhama.complaints.casepage;

import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Who reads a case (ผู้อ่านเรื่อง), and so how much of it is shown: an agency the least that it needs. */
final class CaseReader {

    private CaseReader() {}

    static Audience audience(Staff by) {
        return agency(by) ? Audience.AGENCY : Audience.INTERNAL;
    }

    static boolean agency(Staff by) {
        return by.role() == Role.AGENCY_OFFICER;
    }

    /** Whether the person is of the office that is answerable for the case. */
    static boolean officer(Staff by, Complaint complaint) {
        return !agency(by) && by.office().equals(complaint.standing().holder());
    }

    /** Whether a line of history is shown: to an agency only what concerns it, and what the complainant sees as well. */
    static boolean sees(Staff by, Happening happening) {
        return !agency(by) || concerns(by.office(), happening);
    }

    static CaseNumber number(String typed) {
        return CaseNumber.read(typed).orElseThrow(() -> new NotFound("case number"));
    }

    static String href(CaseNumber number) {
        return "/desk/complaints/" + number;
    }

    private static boolean concerns(OfficeId agency, Happening happening) {
        return switch (happening) {
            case Happening.Filed it -> true;
            case Happening.Received it -> false;
            case Happening.Proposed it -> false;
            case Happening.Ordered it -> false;
            case Happening.Referred it -> it.agencies().contains(agency);
            case Happening.Reported it -> true;
            case Happening.Noted it -> it.told();
            case Happening.Asked it -> false;
            case Happening.InformationAdded it -> true;
            case Happening.NotAccepted it -> true;
            case Happening.Closed it -> true;
            case Happening.Cancelled it -> true;
            case Happening.Confirmed it -> true;
            case Happening.Contradicted it -> true;
            case Happening.CodeReissued it -> false;
            case Happening.Acknowledged it -> false;
            case Happening.AcknowledgementTakenBack it -> false;
            case Happening.Transferred it -> true;
            case Happening.Returned it -> true;
            case Happening.Published it -> false;
            case Happening.Withdrawn it -> false;
        };
    }
}
