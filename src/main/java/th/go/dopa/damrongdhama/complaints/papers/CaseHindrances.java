package th.go.dopa.damrongdhama.complaints.papers;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.settings.Settings;

/** Why a letter does not fit a case now (เหตุที่ยังร่างหนังสือไม่ได้), for the clerk who asked for it; {@link CaseOffers} says whether it does. */
@Component
class CaseHindrances {

    private static final Set<Status> ANSWERED = Set.of(Status.CLOSED, Status.NOT_ACCEPTED);

    private final Identities identities;
    private final Settings settings;

    CaseHindrances(Identities identities, Settings settings) {
        this.identities = identities;
        this.settings = settings;
    }

    /** The key of the reason in words. */
    String why(Staff by, CaseStage stage, List<Drafted> drafted, CaseLetter kind) {
        Complaint complaint = stage.complaint();
        if (!by.office().equals(complaint.standing().holder())) {
            return "papers.not.elsewhere";
        }
        if (!stage.headed()) {
            return "letters.refused.no-head";
        }
        if (complaint.standing().status() == Status.CANCELLED) {
            return "papers.not.cancelled";
        }
        return switch (kind) {
            case FORWARD, REMINDER -> toAgency(stage, drafted, kind);
            case ACKNOWLEDGEMENT, RESULT -> toComplainant(by, stage, kind);
            case TRANSFER, MEMO, INVITATION -> "papers.refused.not-now";
        };
    }

    private String toAgency(CaseStage stage, List<Drafted> drafted, CaseLetter kind) {
        if (!stage.complaint().open()) {
            return "papers.not.ended";
        }
        if (stage.sendings().stream().noneMatch(CaseFile.Sending::open)) {
            return "papers.not.no-agency";
        }
        if (kind == CaseLetter.FORWARD) {
            return "papers.not.drafted";
        }
        List<Drafted> reminders = drafted.stream()
                .filter(one -> one.kind() == CaseLetter.REMINDER && one.standing())
                .toList();
        if (!reminders.stream().allMatch(Drafted::sent)) {
            return "papers.not.unnumbered";
        }
        int most = settings.deadlines().reminderDaysAfterDue().size();
        return reminders.size() >= most ? "papers.not.reminded" : "papers.not.early";
    }

    private String toComplainant(Staff by, CaseStage stage, CaseLetter kind) {
        Complaint complaint = stage.complaint();
        boolean answered = ANSWERED.contains(complaint.standing().status());
        if (kind == CaseLetter.ACKNOWLEDGEMENT && answered) {
            return "papers.not.answered";
        }
        if (kind == CaseLetter.RESULT && !answered) {
            return "papers.not.open";
        }
        if (complaint.facts().complainant() != Complainant.NAMED) {
            return "papers.not.unnamed";
        }
        if (!identities.mayLook(by, complaint)) {
            return "papers.not.no-right";
        }
        return stage.addressed() ? "papers.not.drafted" : "papers.refused.no-address";
    }
}
