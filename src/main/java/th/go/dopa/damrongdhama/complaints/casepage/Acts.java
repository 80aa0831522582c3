package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Which acts a person has on a case now (ปุ่มบนหน้าเรื่อง): exactly these are on the page. Who may order does everything through the order. */
@Component
class Acts {

    private final Proposals proposals;
    private final Reports reports;

    Acts(Proposals proposals, Reports reports) {
        this.proposals = proposals;
        this.reports = reports;
    }

    /** The acts, the likeliest next step first. */
    List<Act> of(Staff by, Complaint complaint) {
        return Arrays.stream(Act.values())
                .filter(act -> offers(act, by, complaint))
                .toList();
    }

    boolean offers(Act act, Staff by, Complaint complaint) {
        return complaint.offers(act.action(), by)
                && switch (act) {
                    case PROPOSAL -> !waits(complaint) && !orders(by) && needsSomeOrder(by, complaint);
                    case REFERRALS, CLOSURE, REFUSAL ->
                        !waits(complaint) && !orders(by) && delegated(act, by, complaint);
                    case REPORT -> awaited(by, complaint);
                    case RECEIPT, ORDER, NOTES, QUESTIONS, INFORMATION, TRACKING_CODE, TRANSFER, RETURN, CANCELLATION ->
                        true;
                };
    }

    /** Whether the person is one who orders, and so need not propose. */
    static boolean orders(Staff by) {
        return Action.ORDER.roles().contains(by.role());
    }

    private boolean delegated(Act act, Staff by, Complaint complaint) {
        OrderKind kind = act.order();
        return kind != null && !proposals.needsOrder(by, complaint, kind);
    }

    private boolean needsSomeOrder(Staff by, Complaint complaint) {
        return Arrays.stream(OrderKind.values()).anyMatch(kind -> proposals.needsOrder(by, complaint, kind));
    }

    private boolean awaited(Staff by, Complaint complaint) {
        return reports.of(complaint).stream()
                .anyMatch(referral -> referral.open() && referral.agency().equals(by.office()));
    }

    private static boolean waits(Complaint complaint) {
        return complaint.standing().proposed();
    }
}
