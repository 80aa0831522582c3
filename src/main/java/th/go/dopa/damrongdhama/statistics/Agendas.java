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
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Visit;

/** Puts the agenda of the monthly meeting together (ระเบียบวาระการประชุมประจำเดือน), domain §10: one page that is read out. */
@Component
class Agendas {

    private static final int CASES = 5;
    private static final int HANDS = 8;

    private final MonthlyReports reports;
    private final Tables tables;
    private final Notables notables;
    private final Praises praises;
    private final Scopes scopes;
    private final Ledgers ledgers;
    private final People people;
    private final Places places;
    private final Settings settings;
    private final Clock clock;

    Agendas(
            MonthlyReports reports,
            Tables tables,
            Notables notables,
            Praises praises,
            Scopes scopes,
            Ledgers ledgers,
            People people,
            Places places,
            Settings settings,
            Clock clock) {
        this.reports = reports;
        this.tables = tables;
        this.notables = notables;
        this.praises = praises;
        this.scopes = scopes;
        this.ledgers = ledgers;
        this.people = people;
        this.places = places;
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
        List<Notables.Hand> hands = notables.hands(staff, together, month.first(), month.last(), HANDS);
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
                chooses(staff) ? proposed(visit, hands, praised, names) : List.of(),
                chooses(staff) ? here + "/praise" : null);
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
