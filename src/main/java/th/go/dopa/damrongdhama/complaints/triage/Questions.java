package th.go.dopa.damrongdhama.complaints.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.complaints.Tidings;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.settings.Settings;

/** Asking the complainant for what is missing (ขอข้อมูลเพิ่มเติม), to be answered within the working days that the settings say. */
@Component
public class Questions {

    private final Complaints complaints;
    private final Settings settings;
    private final Tidings tidings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(Complaints complaints, Settings settings, Tidings tidings, JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.settings = settings;
        this.tidings = tidings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Complaint ask(Staff by, CaseNumber number, int seenVersion, String question) {
        if (question.isBlank()) {
            throw new Refused("complaints.refused.empty-question");
        }
        Complaint complaint = complaints.held(by, number, seenVersion).after(Action.ASK, by);
        LocalDate dueOn = settings.workingDaysAfter(
                Bangkok.today(clock), settings.deadlines().correctionWorkingDays());
        Complaint kept = complaints.change(
                by,
                complaint.with(
                        complaint.standing().questions(complaint.standing().questionsOpen() + 1)),
                new Happening.Asked(dueOn),
                List.of(new Text(TextKind.QUESTION, Audience.CITIZEN, question)));
        jdbc.sql(
                        "insert into complaint_question (complaint_id, seq, state, due_on) values (:complaint, :seq, 'OPEN', :dueOn)")
                .param("complaint", kept.id().value())
                .param("seq", kept.version())
                .param("dueOn", dueOn)
                .update();
        tidings.tell(kept, "asked");
        return kept;
    }
}
