package th.go.dopa.damrongdhama.complaints.casepage;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Ending;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Stage;
import th.go.dopa.damrongdhama.complaints.Standing;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The head of a case (หัวเรื่อง), and in one sentence what comes next. */
@Component
class CaseHeads {

    private final CaseClocks clocks;
    private final CaseWords words;

    CaseHeads(CaseClocks clocks, CaseWords words) {
        this.clocks = clocks;
        this.words = words;
    }

    CaseHead head(Visit visit, Staff by, Complaint complaint) {
        Facts facts = complaint.facts();
        Stage stage = complaint.standing().stage();
        boolean beside = !CaseReader.agency(by) && (stage == Stage.ORDER || stage == Stage.WAITING);
        return new CaseHead(
                complaint.number().value(),
                CaseReader.href(complaint.number()),
                visit.t("complaints.status." + complaint.standing().status()),
                tone(complaint.standing().status()),
                beside ? visit.t("complaints.stage." + stage) : "",
                facts.secret(),
                facts.backlog(),
                clocks.overdue(visit, by, complaint),
                words.category(visit, facts.categoryVersion(), facts.categoryCode()),
                words.place(visit, facts.where().district(), facts.where().subdistrict()),
                visit.t("casepage.received", visit.date(facts.receivedOn())));
    }

    /** What comes next, as the person sees it. */
    String next(Visit visit, Staff by, Complaint complaint) {
        return CaseReader.agency(by) ? agency(visit, by, complaint) : office(visit, by, complaint);
    }

    private String agency(Visit visit, Staff by, Complaint complaint) {
        Optional<LocalDate> due = clocks.awaited(by, complaint);
        return due.map(day -> visit.t("casepage.next.agency", visit.date(day)))
                .orElse(visit.t("casepage.next.agency-done"));
    }

    private String office(Visit visit, Staff by, Complaint complaint) {
        Standing standing = complaint.standing();
        Ending ending = standing.ending();
        return switch (standing.stage()) {
            case NEW -> visit.t("casepage.next.new");
            case ORDER ->
                visit.t(
                        Acts.orders(by) && CaseReader.officer(by, complaint)
                                ? "casepage.next.order"
                                : "casepage.next.ordered");
            case WORK -> visit.t(standing.referralsAnswered() > 0 ? "casepage.next.reported" : "casepage.next.work");
            case WAITING -> waiting(visit, by, complaint);
            case DONE -> done(visit, standing, ending);
        };
    }

    private String waiting(Visit visit, Staff by, Complaint complaint) {
        if (complaint.standing().questionsOpen() > 0) {
            return visit.t("casepage.next.question");
        }
        return clocks.awaited(by, complaint)
                .map(day ->
                        visit.t("casepage.next.referred", complaint.standing().referralsOpen(), visit.date(day)))
                .orElse("");
    }

    private static String done(Visit visit, Standing standing, @Nullable Ending ending) {
        if (standing.status() != Status.CLOSED || ending == null) {
            return visit.t("casepage.next." + standing.status());
        }
        if (ending.answer() == Answer.FIXED) {
            return visit.t("casepage.next.confirmed", ending.rating() == null ? 0 : ending.rating());
        }
        return visit.t("casepage.next.closed");
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case NEW -> Tone.WARN;
            case RECEIVED, IN_PROGRESS -> Tone.INFO;
            case CLOSED -> Tone.GOOD;
            case NOT_ACCEPTED, CANCELLED -> Tone.NEUTRAL;
        };
    }
}
