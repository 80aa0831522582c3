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

/**
 * What is added to a case after it was filed (เพิ่มข้อมูล), by the complainant or by a clerk for him; it answers all open questions. The same form sent
 * again, at the same instant too, adds nothing more.
 */
@Component
public class Information {

    /** The form was sent before, with other words: it is to be sent once more, under another key. */
    public static final String SENT_ALREADY = "complaints.refused.sent-already";

    private final SpentForms forms;
    private final Complaints complaints;
    private final Pictures pictures;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    Information(SpentForms forms, Complaints complaints, Pictures pictures, Attachments attachments, JdbcClient jdbc) {
        this.forms = forms;
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
        int sent = attachments.staged(formKey.toString()).size();
        switch (forms.spend(formKey, "information\n" + held.id() + "\n" + words)) {
            case SpentForms.Spending.Same same -> {
                if (sent == 0) {
                    return held;
                }
                throw new Refused(SENT_ALREADY);
            }
            case SpentForms.Spending.Other other -> throw new Refused(SENT_ALREADY);
            case SpentForms.Spending.Fresh fresh -> {}
        }
        Complaint complaint = held.after(Action.ADD_INFORMATION, by);
        if (words.isBlank() && sent == 0) {
            throw new Refused("complaints.refused.nothing-added");
        }
        Complaint kept = complaints.change(
                by,
                complaint.with(complaint.standing().questions(0)),
                new Happening.InformationAdded(sent),
                List.of(new Text(TextKind.INFORMATION, Audience.CITIZEN, words)));
        pictures.take(kept, formKey, Purpose.INFORMATION, Audience.CITIZEN);
        forms.led(formKey, kept.id());
        jdbc.sql("update complaint_question set state = 'ANSWERED' where complaint_id = :id and state = 'OPEN'")
                .param("id", kept.id().value())
                .update();
        return kept;
    }
}
