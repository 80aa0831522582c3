package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Notables;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Visit;

/** Puts the agenda of the monthly meeting together (ระเบียบวาระการประชุมประจำเดือน), domain §10: one page that is read out. */
@Component
class Agendas {

    private static final int CASES = 5;
    private static final int HANDS = 8;
    private static final int BELOW = 20;

    private final MonthlyReports reports;
    private final Tables tables;
    private final Notables notables;
    private final Praises praises;
    private final Submitters submitters;
    private final Scopes scopes;
    private final Ledgers ledgers;
    private final People people;
    private final Places places;
    private final Offices offices;
    private final Settings settings;
    private final Clock clock;

    Agendas(
            MonthlyReports reports,
            Tables tables,
            Notables notables,
            Praises praises,
            Submitters submitters,
            Scopes scopes,
            Ledgers ledgers,
            People people,
            Places places,
            Offices offices,
            Settings settings,
            Clock clock) {
        this.reports = reports;
        this.tables = tables;
        this.notables = notables;
        this.praises = praises;
        this.submitters = submitters;
        this.scopes = scopes;
        this.ledgers = ledgers;
        this.people = people;
        this.places = places;
        this.offices = offices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the person chooses whom to praise. */
    static boolean chooses(Staff staff) {
        return staff.role() == Role.DISTRICT_CHIEF || staff.role() == Role.PROVINCE_OFFICER;
    }

    AgendaPage page(Visit visit, Staff staff, ThaiMonth month) {
        Scope scope = scopes.asked(staff, "");
        Report report = reports.report(staff, scope, month);
        List<OfficeId> together = scopes.offices(scope);
        List<Notables.Hand> hands = staff.role() == Role.DOPA_OFFICER
                ? List.of()
                : notables.hands(staff, together, month.first(), month.last(), HANDS);
        Map<AccountId, String> praised = praises.of(staff.office(), month);
        Map<AccountId, String> names = names(hands, praised.keySet());
        Tally total = report.total(Report.EVERY_YEAR);
        String here = "/desk/reports/" + month;
        return new AgendaPage(
                visit.t("statistics.agenda", ThaiDigits.thai(ThaiDates.month(month))),
                ledgers.name(visit, scope),
                here,
                here + "/agenda/pdf",
                ReportPages.sums(visit, total).stream()
                        .map(sum -> new ReportPage.Sum(sum.name(), ThaiDigits.thai(sum.figure())))
                        .toList(),
                tables.overdueInThai(visit, report),
                scope.whole() ? submitters.late(visit, report) : null,
                notables.confirmed(staff, together, month.first(), month.last(), CASES).stream()
                        .map(one -> told(visit, one))
                        .toList(),
                notables.waiting(staff, CASES).stream()
                        .map(one -> told(visit, one))
                        .toList(),
                praised.entrySet().stream()
                        .map(one -> new AgendaPage.Praised(
                                names.getOrDefault(one.getKey(), ""),
                                ThaiDigits.thai(one.getValue()),
                                did(visit, hands, one.getKey())))
                        .toList(),
                scope.whole() ? below(staff, together, month) : List.of(),
                chooses(staff) ? proposed(visit, hands, praised, names) : List.of(),
                chooses(staff) ? here + "/praise" : null);
    }

    private List<AgendaPage.Praised> below(Staff staff, List<OfficeId> together, ThaiMonth month) {
        List<OfficeId> others =
                together.stream().filter(one -> !one.equals(staff.office())).toList();
        List<Praises.Praise> all = praises.of(others, month, BELOW);
        Map<AccountId, String> names =
                people.names(all.stream().map(Praises.Praise::account).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> new AgendaPage.Praised(
                        names.getOrDefault(one.account(), ""),
                        ThaiDigits.thai(one.words()),
                        offices.office(one.by()).nameTh()))
                .toList();
    }

    private List<AgendaPage.Hand> proposed(
            Visit visit, List<Notables.Hand> hands, Map<AccountId, String> praised, Map<AccountId, String> names) {
        List<AccountId> all =
                new ArrayList<>(hands.stream().map(Notables.Hand::account).toList());
        praised.keySet().stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all.stream()
                .map(account -> new AgendaPage.Hand(
                        account.toString(),
                        names.getOrDefault(account, ""),
                        did(visit, hands, account),
                        praised.getOrDefault(account, ""),
                        praised.containsKey(account)))
                .toList();
    }

    private Map<AccountId, String> names(List<Notables.Hand> hands, Collection<AccountId> praised) {
        Set<AccountId> all = new HashSet<>(praised);
        all.addAll(hands.stream().map(Notables.Hand::account).collect(Collectors.toSet()));
        return people.names(all);
    }

    private static String did(Visit visit, List<Notables.Hand> hands, AccountId account) {
        return hands.stream()
                .filter(hand -> hand.account().equals(account))
                .findFirst()
                .map(hand ->
                        ThaiDigits.thai(visit.t("statistics.agenda.did", hand.ended(), hand.confirmed(), hand.days())))
                .orElse("");
    }

    private AgendaPage.Told told(Visit visit, Notables.Told one) {
        AreaCode subdistrict = one.subdistrict();
        String district =
                visit.t("statistics.district", places.district(one.district()).nameTh());
        String place = subdistrict == null
                ? district
                : visit.t(
                                "statistics.subdistrict",
                                places.subdistrict(subdistrict).nameTh())
                        + " " + district;
        return new AgendaPage.Told(
                one.number().value(),
                settings.category(one.categoryVersion(), one.categoryCode()).nameTh() + " " + place,
                ThaiDigits.thai(said(visit, one, one.closedOn())));
    }

    private String said(Visit visit, Notables.Told one, @Nullable LocalDate closed) {
        LocalDate until = closed == null ? Bangkok.today(clock) : closed;
        long days = ChronoUnit.DAYS.between(one.receivedOn(), until);
        Integer rating = one.rating();
        if (closed == null) {
            return visit.t("statistics.agenda.waits", ThaiDates.shortDate(one.receivedOn()), days);
        }
        return rating == null
                ? visit.t("statistics.agenda.ended", days)
                : visit.t("statistics.agenda.rated", days, rating);
    }
}
