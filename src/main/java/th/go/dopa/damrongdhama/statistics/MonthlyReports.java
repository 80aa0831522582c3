package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
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
    private final Scopes scopes;
    private final Clock clock;

    MonthlyReports(Recounts recounts, Scopes scopes, Clock clock) {
        this.recounts = recounts;
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

    Report report(Staff by, Scope scope, ThaiMonth month) {
        if (!has(month)) {
            throw new NotFound("report of month " + month);
        }
        List<OfficeId> offices = scopes.offices(scope);
        Stream<Cell> cells = recounts.cells(offices, month).stream();
        Stream<Cell> referrals = scope.whole() ? Stream.empty() : recounts.referrals(offices, month).stream();
        return new Report(
                scope,
                month,
                Secrecy.of(by, offices),
                Stream.concat(cells, referrals).toList(),
                recounts.services(offices, month));
    }
}
