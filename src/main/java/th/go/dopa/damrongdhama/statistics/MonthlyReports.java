package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** The monthly report of an office (รายงานประจำเดือน), domain §5.5. */
@Component
class MonthlyReports {

    private static final ThaiMonth FIRST = ThaiMonth.of(Facts.EARLIEST);

    private final Recounts recounts;
    private final FrozenFigures frozen;
    private final KeptFigures kept;
    private final Submissions submissions;
    private final Scopes scopes;
    private final Clock clock;

    MonthlyReports(
            Recounts recounts,
            FrozenFigures frozen,
            KeptFigures kept,
            Submissions submissions,
            Scopes scopes,
            Clock clock) {
        this.recounts = recounts;
        this.frozen = frozen;
        this.kept = kept;
        this.submissions = submissions;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The month that runs now. */
    ThaiMonth current() {
        return ThaiMonth.of(Bangkok.today(clock));
    }

    /** Whether there is a report of a month: from the first of the backlog to the one that runs. */
    boolean has(ThaiMonth month) {
        return !month.first().isBefore(FIRST.first()) && month.compareTo(current()) <= 0;
    }

    /** The figures as they were submitted; of offices that have not yet, as they are now. */
    Report report(Staff by, Scope scope, ThaiMonth month) {
        if (!has(month)) {
            throw new NotFound("report of month " + month);
        }
        List<OfficeId> offices = scopes.offices(scope);
        Map<OfficeId, Submission> submitted = submissions.of(offices, month);
        Secrecy secrecy = Secrecy.of(by, offices);
        OfficeId office = scope.office().id();
        if (scope.whole()) {
            return new Report(
                    scope,
                    month,
                    secrecy,
                    kept.cells(office, month),
                    kept.services(office, month),
                    List.of(),
                    submitted);
        }
        if (!submitted.isEmpty()) {
            return new Report(
                    scope,
                    month,
                    secrecy,
                    frozen.cells(office, month),
                    frozen.services(office, month),
                    frozen.adjustments(office, month),
                    submitted);
        }
        List<Cell> cells = new ArrayList<>(recounts.cells(offices, month));
        List<Adjustment> adjustments = submissions.adjustments(office, month, cells);
        cells.addAll(recounts.referrals(offices, month));
        return new Report(scope, month, secrecy, cells, recounts.services(offices, month), adjustments, submitted);
    }
}
