package th.go.dopa.damrongdhama.complaints.assignment;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Purpose;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.complaints.Tidings;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Progress on a case (บันทึกความคืบหน้า): an internal note (หมายเหตุ) and what the complainant is told (แสดงภายนอก) are two texts, never one. */
@Component
public class Progress {

    private final Complaints complaints;
    private final Pictures pictures;
    private final Tidings tidings;

    Progress(Complaints complaints, Pictures pictures, Tidings tidings) {
        this.complaints = complaints;
        this.pictures = pictures;
        this.tidings = tidings;
    }

    /**
     * Writes progress down.
     *
     * @param internal for the staff of the case
     * @param told for the complainant; when it is empty the line is not shown to him
     * @param formKey under which photos of a visit were sent
     */
    @Transactional
    public Complaint note(Staff by, CaseNumber number, int seenVersion, String internal, String told, UUID formKey) {
        if (internal.isBlank() && told.isBlank()) {
            throw new Refused("complaints.refused.empty-note");
        }
        Complaint complaint = complaints.held(by, number, seenVersion).after(Action.NOTE, by);
        Complaint kept = complaints.change(
                by,
                complaint,
                new Happening.Noted(!told.isBlank()),
                List.of(
                        new Text(TextKind.NOTE, Audience.INTERNAL, internal),
                        new Text(TextKind.PROGRESS, Audience.CITIZEN, told)));
        pictures.take(kept, formKey, Purpose.PROGRESS, Audience.INTERNAL);
        if (!told.isBlank()) {
            tidings.tell(kept, "progress");
        }
        return kept;
    }
}
