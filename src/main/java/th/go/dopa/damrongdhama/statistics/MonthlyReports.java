package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.places.OfficeKind;

/** The monthly report of an office (รายงานประจำเดือน), domain §5.5. */
@Component
class MonthlyReports {

    private static final ThaiMonth FIRST = ThaiMonth.of(Facts.EARLIEST);

    private final Recounts recounts;
    private final FrozenFigures frozen;
    private final KeptFigures kept;
    private final Cumulations cumulations;
    private final Submissions submissions;
    private final Scopes scopes;
    private final Clock clock;

    MonthlyReports(
            Recounts recounts,
            FrozenFigures frozen,
            KeptFigures kept,
            Cumulations cumulations,
            Submissions submissions,
            Scopes scopes,
            Clock clock) {
        this.recounts = recounts;
        this.frozen = frozen;
        this.kept = kept;
        this.cumulations = cumulations;
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
        List<ToDate> toDate = cumulations.toDate(scope, month);
        List<Came> came = cumulations.came(scope, month, !submitted.isEmpty());
        if (scope.whole()) {
            return new Report(
                    scope,
                    month,
                    secrecy,
                    whole(scope, offices, submitted.keySet(), month),
                    kept.services(office, month),
                    List.of(),
                    submitted,
                    toDate,
                    came);
        }
        if (!submitted.isEmpty()) {
            return new Report(
                    scope,
                    month,
                    secrecy,
                    frozen.cells(office, month),
                    frozen.services(office, month),
                    frozen.adjustments(office, month),
                    submitted,
                    toDate,
                    came);
        }
        List<Cell> cells = new ArrayList<>(recounts.cells(offices, month));
        List<Adjustment> adjustments = submissions.adjustments(office, month, cells);
        cells.addAll(recounts.referrals(offices, month));
        List<Served> services = recounts.services(offices, month);
        return new Report(scope, month, secrecy, cells, services, adjustments, submitted, toDate, came);
    }

    /** What is kept; a province has its agencies beside, the nation has too many of them to be told apart. */
    private List<Cell> whole(Scope scope, List<OfficeId> offices, Set<OfficeId> submitted, ThaiMonth month) {
        List<Cell> cells = new ArrayList<>(kept.cells(scope.office().id(), month));
        if (scope.office().kind() == OfficeKind.PROVINCE) {
            cells.addAll(frozen.referrals(submitted, month));
            cells.addAll(recounts.referrals(
                    offices.stream().filter(one -> !submitted.contains(one)).toList(), month));
        }
        return cells;
    }

    /**
     * What agencies had not reported in time when the month ended, or have not today, the latest first; of the nation, whose agencies nobody knows by
     * name, by province.
     */
    List<Overdue> overdue(Report report) {
        LocalDate today = Bangkok.today(clock);
        LocalDate after = report.month().next().first();
        LocalDate day = today.isBefore(after) ? today : after;
        boolean secrets = report.secrecy() == Secrecy.TOLD;
        return report.scope().whole() && report.scope().office().kind() == OfficeKind.DOPA
                ? byProvince(report.scope(), recounts.overdueOfCentres(day, secrets))
                : recounts.overdue(scopes.offices(report.scope()), day, secrets);
    }

    private List<Overdue> byProvince(Scope nation, List<Overdue> centres) {
        Map<OfficeId, Overdue> late = centres.stream().collect(Collectors.toMap(Overdue::office, one -> one));
        return scopes.parts(nation).stream()
                .flatMap(part -> scopes.offices(part).stream()
                        .map(late::get)
                        .filter(Objects::nonNull)
                        .reduce(Overdue::plus)
                        .map(sum -> new Overdue(part.office().id(), sum.count(), sum.days()))
                        .stream())
                .sorted(Comparator.comparingInt(Overdue::days).reversed())
                .toList();
    }
}
