package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.web.Visit;

/** Who of the centres below was late with the report of a month, or has not submitted it (การส่งรายงานของศูนย์ในสังกัด), to be read out. */
@Component
class Submitters {

    /** As many as a province has centres, of which each is named. */
    private static final int MOST = 35;

    private final Scopes scopes;
    private final Ledgers ledgers;
    private final Clock clock;

    Submitters(Scopes scopes, Ledgers ledgers, Clock clock) {
        this.scopes = scopes;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Those that were late or are missing, where most are missing first; one sentence without a name where there are none, or where the month is not over. */
    List<AgendaPage.Late> late(Visit visit, Report report) {
        LocalDate due = report.month().reportDue();
        if (!report.month().last().isBefore(Bangkok.today(clock))) {
            return List.of(said(visit, "", "running", ThaiDates.longDate(due, false)));
        }
        List<AgendaPage.Late> late = new ArrayList<>();
        List<Scope> worstFirst = scopes.parts(report.scope()).stream()
                .sorted(Comparator.comparingLong(part -> scopes.offices(part).stream()
                                .filter(report.submitted()::containsKey)
                                .count()
                        - scopes.offices(part).size()))
                .toList();
        for (Scope part : worstFirst) {
            List<OfficeId> offices = scopes.offices(part);
            String name = ledgers.name(visit, part);
            if (offices.size() == 1) {
                one(visit, report, name, offices.getFirst(), due, late);
            } else {
                some(visit, report, name, offices, late);
            }
        }
        return late.isEmpty() ? List.of(said(visit, "", "in-time")) : readOut(visit, late);
    }

    /** The first of a long list; how many more there are stands in the report. */
    private static List<AgendaPage.Late> readOut(Visit visit, List<AgendaPage.Late> late) {
        if (late.size() <= MOST) {
            return late;
        }
        List<AgendaPage.Late> first = new ArrayList<>(late.subList(0, MOST));
        first.add(new AgendaPage.Late(
                ThaiDigits.thai(visit.t("statistics.agenda.more", late.size() - MOST)),
                visit.t("statistics.submitters.report")));
        return first;
    }

    private void one(
            Visit visit, Report report, String name, OfficeId office, LocalDate due, List<AgendaPage.Late> late) {
        Submission submitted = report.submitted().get(office);
        LocalDate today = Bangkok.today(clock);
        if (submitted == null) {
            late.add(
                    today.isAfter(due)
                            ? said(visit, name, "missing", ChronoUnit.DAYS.between(due, today))
                            : said(visit, name, "awaited", ThaiDates.shortDate(due)));
        } else if (submitted.late()) {
            LocalDate day = LocalDate.ofInstant(submitted.at(), Bangkok.ZONE);
            late.add(said(visit, name, "late", ThaiDates.shortDate(day), ChronoUnit.DAYS.between(due, day)));
        }
    }

    private static void some(
            Visit visit, Report report, String name, List<OfficeId> offices, List<AgendaPage.Late> late) {
        List<Submission> submitted = offices.stream()
                .map(report.submitted()::get)
                .filter(Objects::nonNull)
                .toList();
        long slow = submitted.stream().filter(Submission::late).count();
        int missing = offices.size() - submitted.size();
        if (missing > 0 || slow > 0) {
            late.add(said(visit, name, "some", missing, slow, offices.size()));
        }
    }

    private static AgendaPage.Late said(Visit visit, String name, String what, Object... given) {
        return new AgendaPage.Late(name, ThaiDigits.thai(visit.t("statistics.submitters." + what, given)));
    }
}
