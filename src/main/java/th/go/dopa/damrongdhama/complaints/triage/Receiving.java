package th.go.dopa.damrongdhama.complaints.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Orders;
import th.go.dopa.damrongdhama.complaints.Tidings;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Taking up a new case (รับเรื่อง); the complainant is told. */
@Component
public class Receiving {

    private final Complaints complaints;
    private final Orders orders;
    private final Tidings tidings;

    Receiving(Complaints complaints, Orders orders, Tidings tidings) {
        this.complaints = complaints;
        this.orders = orders;
        this.tidings = tidings;
    }

    /**
     * Takes the case up.
     *
     * @param responsible who works on it; null when that is decided later
     */
    @Transactional
    public Complaint receive(Staff by, CaseNumber number, int seenVersion, @Nullable AccountId responsible) {
        Complaint complaint = complaints.held(by, number, seenVersion).after(Action.RECEIVE, by);
        orders.checkResponsible(complaint, responsible);
        Complaint kept = complaints.change(
                by, complaint.with(complaint.standing().givenTo(responsible)), new Happening.Received(), List.of());
        tidings.tell(kept, "received");
        return kept;
    }
}
