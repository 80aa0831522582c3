package th.go.dopa.damrongdhama.complaints.transfers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Orders;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.complaints.Tidings;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.settings.Settings;

/**
 * Moving a case (ส่งต่อเรื่อง) to the centre of the province, which keeps it by taking it up, or gives it back. What ran beside it ends, the clock begins anew for who
 * receives it, and the office that gave it away keeps it in its register.
 */
@Component
public class Transfers {

    private final Complaints complaints;
    private final Orders orders;
    private final Offices offices;
    private final Settings settings;
    private final Tidings tidings;
    private final Clock clock;

    Transfers(Complaints complaints, Orders orders, Offices offices, Settings settings, Tidings tidings, Clock clock) {
        this.complaints = complaints;
        this.orders = orders;
        this.offices = offices;
        this.settings = settings;
        this.tidings = tidings;
        this.clock = clock;
    }

    /** ส่งต่อจังหวัด: the reason is for the two offices. */
    @Transactional
    public Complaint toProvince(Staff by, CaseNumber number, int seenVersion, String reason) {
        Complaint after = held(by, number, seenVersion, Action.TRANSFER, reason);
        OfficeId from = by.office();
        OfficeId province = offices.office(from).parent();
        if (province == null) {
            throw new NotFound("an office above " + from);
        }
        LocalDate dueOn = dueOn(after);
        return hand(
                by, after, new Happening.Transferred(from, province, dueOn), province, dueOn, reason, "transferred");
    }

    /** ส่งคืนอำเภอ: back to the office that recorded it. */
    @Transactional
    public Complaint back(Staff by, CaseNumber number, int seenVersion, String reason) {
        Complaint after = held(by, number, seenVersion, Action.RETURN, reason);
        OfficeId district = after.facts().filedAt();
        LocalDate dueOn = dueOn(after);
        return hand(
                by, after, new Happening.Returned(by.office(), district, dueOn), district, dueOn, reason, "returned");
    }

    private Complaint held(Staff by, CaseNumber number, int seenVersion, Action action, String reason) {
        if (reason.isBlank()) {
            throw new Refused("complaints.refused.transfer-reason");
        }
        return complaints.held(by, number, seenVersion).after(action, by);
    }

    private Complaint hand(
            Staff by, Complaint after, Happening happening, OfficeId to, LocalDate dueOn, String reason, String step) {
        Complaint kept = complaints.change(
                by,
                after.with(after.standing().handedTo(to)).dueOn(dueOn),
                happening,
                List.of(new Text(TextKind.REASON, Audience.INTERNAL, reason)));
        orders.end(kept);
        tidings.tell(kept, step);
        return kept;
    }

    private LocalDate dueOn(Complaint complaint) {
        return settings.workingTime()
                .onOrAfter(
                        Bangkok.today(clock).plusDays(orders.category(complaint).targetDays()));
    }
}
