package th.go.dopa.damrongdhama.complaints.casepage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Ending;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The limits of a case (กำหนดเวลา) and how long is left; late is computed, never a status. */
@Component
class CaseClocks {

    private static final int SOON = 3;

    private final Reports reports;
    private final Histories histories;
    private final CaseWords words;
    private final Clock clock;

    CaseClocks(Reports reports, Histories histories, CaseWords words, Clock clock) {
        this.reports = reports;
        this.histories = histories;
        this.words = words;
        this.clock = clock;
    }

    List<CasePage.Clock> of(Visit visit, Staff by, Complaint complaint) {
        List<CasePage.Clock> clocks = new ArrayList<>();
        boolean agency = CaseReader.agency(by);
        if (!agency && !complaint.facts().backlog()) {
            telling(visit, complaint).ifPresent(clocks::add);
        }
        if (!agency && complaint.open() && !complaint.facts().backlog()) {
            clocks.add(running(visit, "casepage.clock.due", complaint.facts().dueOn()));
        }
        awaited(by, complaint).ifPresent(due -> clocks.add(running(visit, "casepage.clock.referral", due)));
        Ending ending = complaint.standing().ending();
        if (ending != null) {
            clocks.add(new CasePage.Clock(visit.t("casepage.clock.ended"), visit.date(ending.on()), "", Tone.NEUTRAL));
        }
        return clocks;
    }

    /**
     * Until when the complainant is to be told, or when a letter told him. Whom a message reaches has been told when his case was taken up; for the
     * others the clock runs until the letter.
     */
    private Optional<CasePage.Clock> telling(Visit visit, Complaint complaint) {
        LocalDate by = complaint.facts().tellBy();
        Optional<LocalDate> letter = histories.acknowledgedOn(complaint);
        if (letter.isPresent()) {
            long late = ChronoUnit.DAYS.between(by, letter.get());
            String how = late > 0 ? visit.t("casepage.clock.told-late", late) : visit.t("casepage.clock.told-in-time");
            return Optional.of(new CasePage.Clock(
                    visit.t("casepage.clock.told"), visit.date(letter.get()), how, late > 0 ? Tone.BAD : Tone.GOOD));
        }
        boolean byLetter = complaint.facts().complainant() == Complainant.NAMED
                && !complaint.facts().reachable();
        boolean waits = complaint.standing().status() == Status.NEW || (byLetter && complaint.open());
        return waits ? Optional.of(running(visit, "casepage.clock.tell", by)) : Optional.empty();
    }

    /** The referrals that the person may see: an agency its own. */
    List<CasePage.Referral> referrals(Visit visit, Staff by, Complaint complaint) {
        return shown(by, complaint).stream()
                .map(referral -> referral(visit, referral))
                .toList();
    }

    /** The nearest day on which a report is due, for an agency its own. */
    Optional<LocalDate> awaited(Staff by, Complaint complaint) {
        return shown(by, complaint).stream()
                .filter(Reports.Referral::open)
                .map(Reports.Referral::dueOn)
                .min(Comparator.naturalOrder());
    }

    /** By how much it is late for this reader; "" when it is not. */
    String overdue(Visit visit, Staff by, Complaint complaint) {
        Optional<LocalDate> due = CaseReader.agency(by)
                ? awaited(by, complaint)
                : Optional.of(complaint.facts().dueOn())
                        .filter(day -> complaint.open() && !complaint.facts().backlog());
        return due.filter(day -> day.isBefore(today()))
                .map(day -> visit.t("casepage.overdue", ChronoUnit.DAYS.between(day, today())))
                .orElse("");
    }

    Tone tone(LocalDate due) {
        long left = ChronoUnit.DAYS.between(today(), due);
        return left < 0 ? Tone.BAD : left <= SOON ? Tone.WARN : Tone.NEUTRAL;
    }

    /** How long is left, or by how much it is late. */
    String left(Visit visit, LocalDate due) {
        if (due.equals(Sights.NO_LIMIT)) {
            return visit.t("worklists.no-limit");
        }
        long left = ChronoUnit.DAYS.between(today(), due);
        return left < 0 ? visit.t("casepage.overdue", -left) : visit.t("casepage.left", left);
    }

    private List<Reports.Referral> shown(Staff by, Complaint complaint) {
        return reports.of(complaint).stream()
                .filter(referral -> !CaseReader.agency(by) || referral.agency().equals(by.office()))
                .toList();
    }

    private CasePage.Clock running(Visit visit, String key, LocalDate due) {
        return new CasePage.Clock(visit.t(key), visit.date(due), left(visit, due), tone(due));
    }

    private CasePage.Referral referral(Visit visit, Reports.Referral referral) {
        String state = referral.open() ? "open" : referral.answered() ? "answered" : "ended";
        boolean late = referral.open() && referral.dueOn().isBefore(today());
        return new CasePage.Referral(
                words.office(referral.agency()),
                visit.date(referral.sentOn()),
                visit.date(referral.dueOn()),
                late ? left(visit, referral.dueOn()) : visit.t("casepage.referral." + state),
                referral.open() ? (late ? Tone.BAD : Tone.WARN) : referral.answered() ? Tone.GOOD : Tone.NEUTRAL);
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }
}
