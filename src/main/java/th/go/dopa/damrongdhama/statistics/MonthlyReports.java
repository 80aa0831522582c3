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
    private final Submissions submissions;
    private final Scopes scopes;
    private final Clock clock;

    MonthlyReports(Recounts recounts, FrozenFigures frozen, Submissions submissions, Scopes scopes, Clock clock) {
        this.recounts = recounts;
        this.frozen = frozen;
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
        List<OfficeId> open = offices.stream()
                .filter(office -> !submitted.containsKey(office))
                .toList();
        List<Cell> cells = new ArrayList<>(frozen.cells(submitted.keySet(), month));
        List<Served> services = new ArrayList<>(frozen.services(submitted.keySet(), month));
        if (!open.isEmpty()) {
            cells.addAll(recounts.cells(open, month));
            services.addAll(recounts.services(open, month));
        }
        List<Adjustment> adjustments = adjustments(scope, month, submitted, cells);
        if (!scope.whole() && submitted.isEmpty()) {
            cells.addAll(recounts.referrals(open, month));
        }
        return new Report(scope, month, Secrecy.of(by, offices), cells, services, adjustments, submitted);
    }

    private List<Adjustment> adjustments(
            Scope scope, ThaiMonth month, Map<OfficeId, Submission> submitted, List<Cell> cells) {
        if (scope.whole()) {
            return List.of();
        }
        OfficeId office = scope.office().id();
        return submitted.isEmpty() ? submissions.adjustments(office, month, cells) : frozen.adjustments(office, month);
    }
}
