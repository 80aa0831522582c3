package th.go.dopa.damrongdhama.complaints;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/** What is added to a case after it was filed (เพิ่มข้อมูล), by the complainant or by a clerk for him; it answers all open questions. */
@Component
public class Information {

    private final Complaints complaints;
    private final Pictures pictures;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    Information(Complaints complaints, Pictures pictures, Attachments attachments, JdbcClient jdbc) {
        this.complaints = complaints;
        this.pictures = pictures;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    @Transactional
    public Complaint add(Citizen by, String words, UUID formKey) {
        return add(by, complaints.heldBy(by), words, formKey);
    }

    @Transactional
    public Complaint add(Staff by, CaseNumber number, int seenVersion, String words, UUID formKey) {
        return add(by, complaints.held(by, number, seenVersion), words, formKey);
    }

    private Complaint add(Actor by, Complaint held, String words, UUID formKey) {
        Complaint complaint = held.after(Action.ADD_INFORMATION, by);
        int sent = attachments.staged(formKey.toString()).size();
        if (words.isBlank() && sent == 0) {
            throw new Refused("complaints.refused.nothing-added");
        }
        Complaint kept = complaints.change(
                by,
                complaint.with(complaint.standing().questions(0)),
                new Happening.InformationAdded(sent),
                List.of(new Text(TextKind.INFORMATION, Audience.CITIZEN, words)));
        pictures.take(kept, formKey, Purpose.INFORMATION, Audience.CITIZEN);
        jdbc.sql("update complaint_question set state = 'ANSWERED' where complaint_id = :id and state = 'OPEN'")
                .param("id", kept.id().value())
                .update();
        return kept;
    }
}
