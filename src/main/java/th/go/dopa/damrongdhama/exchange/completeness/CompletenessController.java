package th.go.dopa.damrongdhama.exchange.completeness;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** What a district says it received is typed in here, and seen by its province and the department. */
@Controller
class CompletenessController {

    private static final String HERE = "/desk/completeness";

    private final Completeness completeness;
    private final Offices offices;
    private final Places places;
    private final Clock clock;

    CompletenessController(Completeness completeness, Offices offices, Places places, Clock clock) {
        this.completeness = completeness;
        this.offices = offices;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping(HERE)
    @ForStaff({Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER})
    Page look(
            Visit visit,
            Staff staff,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(required = false) @Nullable String saved) {
        Office asked = seen(staff, office);
        Form form = asked.kind() == OfficeKind.DISTRICT && asked.id().equals(staff.office()) ? Form.empty() : null;
        return shown(visit, staff, asked, year(year), form, saved != null);
    }

    /** Keeps what was typed of a year; the same again changes nothing. */
    @PostMapping(HERE)
    @ForStaff({Role.CASE_OFFICER, Role.DISTRICT_CHIEF})
    Page state(Visit visit, Staff staff, Form form) {
        FiscalYear year = year(form.value("year"));
        List<Month> said = completeness.months(staff.office(), year).stream()
                .map(month -> new Month(
                        month.month(),
                        new Held(number(form, "complaints-" + month.month()), 0),
                        new Held(number(form, "services-" + month.month()), 0)))
                .toList();
        if (form.faulty()) {
            return shown(visit, staff, offices.office(staff.office()), year, form, false)
                    .status(422);
        }
        completeness.state(staff, year, said);
        return Page.to(HERE + "?year=" + year + "&saved=yes");
    }

    private Page shown(Visit visit, Staff staff, Office office, FiscalYear year, @Nullable Form form, boolean saved) {
        boolean months = office.kind() == OfficeKind.DISTRICT;
        String asked = office.id().equals(staff.office()) ? "" : "&office=" + office.id();
        if (form != null && !form.faulty()) {
            completeness.months(office.id(), year).forEach(month -> {
                fill(form, "complaints-" + month.month(), month.complaints());
                fill(form, "services-" + month.month(), month.services());
            });
        }
        return Page.show(
                "exchange/completeness/completeness",
                new CompletenessPage(
                        office.nameTh(),
                        year.toString(),
                        months ? "month" : office.kind() == OfficeKind.DOPA ? "province" : "district",
                        years(visit, year, asked),
                        months ? months(visit, office, year) : units(visit, office, year),
                        up(staff, office, year),
                        form,
                        saved));
    }

    private List<CompletenessPage.Line> months(Visit visit, Office office, FiscalYear year) {
        return completeness.months(office.id(), year).stream()
                .map(month -> new CompletenessPage.Line(
                        ThaiDates.month(month.month()),
                        month.month().address(),
                        null,
                        "",
                        side(visit, month.complaints()),
                        side(visit, month.services())))
                .toList();
    }

    private List<CompletenessPage.Line> units(Visit visit, Office office, FiscalYear year) {
        boolean nation = office.kind() == OfficeKind.DOPA;
        List<OfficeId> provinces = nation
                ? places.provinces().stream()
                        .flatMap(province -> offices.provinceOffice(province.code()).stream())
                        .map(Office::id)
                        .toList()
                : List.of(office.id());
        return completeness.units(provinces, year, nation).stream()
                .map(unit -> new CompletenessPage.Line(
                        offices.office(unit.office()).nameTh(),
                        "",
                        HERE + "?year=" + year + "&office=" + unit.office(),
                        visit.t("completeness.months", unit.stated(), unit.differing()),
                        sum(visit, unit.complaints()),
                        sum(visit, unit.services())))
                .toList();
    }

    /** Of an office below only the months are added up for which it said something; where it said nothing there is no sum. */
    private static CompletenessPage.Side sum(Visit visit, Held held) {
        return held.stated() == null
                ? new CompletenessPage.Side("–", "–", visit.t("completeness.not-stated"), Tone.NEUTRAL)
                : side(visit, held);
    }

    private static CompletenessPage.Side side(Visit visit, Held held) {
        Integer stated = held.stated();
        String recorded = visit.t("completeness.count", held.recorded());
        if (stated == null) {
            return new CompletenessPage.Side("–", recorded, visit.t("completeness.not-stated"), Tone.NEUTRAL);
        }
        int missing = held.missing();
        String difference = missing > 0
                ? visit.t("completeness.missing", missing)
                : missing < 0 ? visit.t("completeness.more", -missing) : visit.t("completeness.whole");
        return new CompletenessPage.Side(
                visit.t("completeness.count", stated),
                recorded,
                difference,
                missing > 0 ? Tone.BAD : missing < 0 ? Tone.WARN : Tone.GOOD);
    }

    private @Nullable String up(Staff staff, Office office, FiscalYear year) {
        OfficeId parent = office.parent();
        return parent == null || office.id().equals(staff.office())
                ? null
                : HERE + "?year=" + year + (parent.equals(staff.office()) ? "" : "&office=" + parent);
    }

    /** The own office, or one below it; another is not there. */
    private Office seen(Staff staff, String asked) {
        Office own = offices.office(staff.office());
        if (!asked.matches("[1-9][0-9]{0,3}")) {
            return own;
        }
        Office office = offices.office(new OfficeId(Long.parseLong(asked)));
        boolean below = own.kind() == OfficeKind.DOPA || own.id().equals(office.parent());
        if (office.kind() == OfficeKind.AGENCY || !(below || office.id().equals(own.id()))) {
            throw new NotFound("completeness " + asked);
        }
        return office;
    }

    private FiscalYear year(String asked) {
        FiscalYear current = FiscalYear.of(Bangkok.today(clock));
        FiscalYear year = asked.matches("25[0-9]{2}") ? new FiscalYear(Integer.parseInt(asked)) : current;
        return year.compareTo(FiscalYear.of(Facts.EARLIEST)) < 0 || year.compareTo(current) > 0 ? current : year;
    }

    private List<TabLink> years(Visit visit, FiscalYear chosen, String asked) {
        int current = FiscalYear.of(Bangkok.today(clock)).year();
        int first = FiscalYear.of(Facts.EARLIEST).year();
        Stream<Integer> all = IntStream.rangeClosed(first, current).mapToObj(year -> first + current - year);
        return all.map(year -> new TabLink(
                        HERE + "?year=" + year + asked,
                        visit.t("completeness.year", Integer.toString(year)),
                        "",
                        year == chosen.year()))
                .toList();
    }

    private static void fill(Form form, String name, Held held) {
        Integer stated = held.stated();
        form.set(name, stated == null ? "" : stated.toString());
    }

    private static @Nullable Integer number(Form form, String name) {
        String typed = ThaiDigits.arabic(form.value(name)).replace(",", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,6}")) {
            form.fault(name, "completeness.fault.number");
            return null;
        }
        return Integer.valueOf(typed);
    }
}
