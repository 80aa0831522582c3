package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.TabLink;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes a report out: offices, types and places by name, the lines in the order in which offices know them. */
@Component
class ReportPages {

    private final MonthlyReports reports;
    private final Ledgers ledgers;
    private final Tables tables;
    private final Scopes scopes;
    private final Offices offices;
    private final People people;
    private final Clock clock;

    ReportPages(
            MonthlyReports reports,
            Ledgers ledgers,
            Tables tables,
            Scopes scopes,
            Offices offices,
            People people,
            Clock clock) {
        this.reports = reports;
        this.ledgers = ledgers;
        this.tables = tables;
        this.scopes = scopes;
        this.offices = offices;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The report as a page.
     *
     * @param year of receipt, or every one
     * @param open the district of a province that is opened into its subdistricts; "" for none
     */
    ReportPage page(Visit visit, Staff staff, Report report, int year, String open) {
        ThaiMonth month = report.month();
        return new ReportPage(
                ThaiDates.month(month),
                month.fiscalYear().toString(),
                ledgers.name(visit, report.scope()),
                state(visit, report),
                reports.has(month.previous()) ? href(month.previous(), report.scope(), year) : null,
                reports.has(month.next()) ? href(month.next(), report.scope(), year) : null,
                above(visit, staff, report),
                years(visit, report, year),
                sums(visit, report.total(year)),
                Ledger.HEADS.stream()
                        .map(head -> visit.t("statistics.head." + head))
                        .toList(),
                ledgers(visit, report, year, open),
                missions(visit, report, year),
                missionTotal(visit, report, year),
                notes(visit, report, year),
                ledgers.adjustments(visit, report),
                submission(staff, report),
                "/desk/register?office=" + report.scope().office().id() + "&year=" + month.fiscalYear(),
                facts(visit, staff, report),
                tables.of(visit, report),
                href(month, report.scope(), year).replace("?", "/file?") + opened(Ledgers.ALL),
                href(month, report.scope(), year).replace("?", "/pdf?") + opened(open),
                "/desk/reports/" + month + "/agenda");
    }

    /** วันที่ปรับปรุงข้อมูล ผู้รายงาน ตำแหน่ง: of who submitted it, or of who reads it now. */
    private List<Fact> facts(Visit visit, Staff staff, Report report) {
        Submission submitted = report.scope().whole()
                ? null
                : report.submitted().get(report.scope().office().id());
        return List.of(
                new Fact(
                        visit.t("statistics.fact.at"),
                        visit.dateTime(submitted == null ? clock.instant() : submitted.at())),
                new Fact(
                        visit.t("statistics.fact.by"),
                        people.name(submitted == null ? staff.account() : submitted.by())),
                new Fact(
                        visit.t("statistics.fact.position"),
                        people.position(submitted == null ? staff.appointment() : submitted.appointment())));
    }

    private String state(Visit visit, Report report) {
        String now = visit.dateTime(clock.instant());
        if (report.scope().whole()) {
            int all = scopes.offices(report.scope()).size();
            return visit.t("statistics.state.some", report.submitted().size(), all, now);
        }
        Submission submitted = report.submitted().get(report.scope().office().id());
        return submitted == null
                ? visit.t("statistics.state.live", now)
                : visit.t("statistics.state.submitted", visit.dateTime(submitted.at()), people.name(submitted.by()));
    }

    /** Where the month is submitted, for who may and where it can be. */
    private @Nullable String submission(Staff staff, Report report) {
        boolean own = !report.scope().whole() && report.scope().office().id().equals(staff.office());
        boolean over = report.month().last().isBefore(Bangkok.today(clock));
        return own && over && report.submitted().isEmpty() && staff.role() != Role.DESK_CLERK
                ? "/desk/reports/" + report.month() + "/submission"
                : null;
    }

    /** The address of a report. */
    static String href(ThaiMonth month, Scope scope, int year) {
        return "/desk/reports/" + month + "?office=" + scope.address()
                + (year == Report.EVERY_YEAR ? "" : "&year=" + year);
    }

    private static String opened(String open) {
        return open.isEmpty() ? "" : "&area=" + open;
    }

    private @Nullable TabLink above(Visit visit, Staff staff, Report report) {
        Scope scope = report.scope();
        OfficeId parent = scope.office().parent();
        Scope above = !scope.whole() && parent != null && scope.address().endsWith(Scope.OWN)
                ? new Scope(scope.office(), true)
                : parent == null || scope.office().id().equals(staff.office())
                        ? null
                        : new Scope(offices.office(parent), true);
        return above == null
                ? null
                : new TabLink(href(report.month(), above, Report.EVERY_YEAR), ledgers.name(visit, above), "", false);
    }

    private static List<TabLink> years(Visit visit, Report report, int year) {
        Stream<TabLink> each = report.byYear().keySet().stream()
                .sorted((one, other) -> other - one)
                .map(one -> new TabLink(
                        href(report.month(), report.scope(), one),
                        visit.t("statistics.year", Integer.toString(one)),
                        "",
                        one == year));
        TabLink every = new TabLink(
                href(report.month(), report.scope(), Report.EVERY_YEAR),
                visit.t("statistics.every-year"),
                "",
                year == Report.EVERY_YEAR);
        return Stream.concat(Stream.of(every), each).toList();
    }

    static List<ReportPage.Sum> sums(Visit visit, Tally total) {
        return List.of(
                new ReportPage.Sum(visit.t("statistics.head.brought"), Ledger.shown(total.brought())),
                new ReportPage.Sum(visit.t("statistics.head.fresh"), Ledger.shown(total.fresh())),
                new ReportPage.Sum(visit.t("statistics.head.ended"), Ledger.shown(total.ended())),
                new ReportPage.Sum(visit.t("statistics.head.left"), Ledger.shown(total.left())));
    }

    private List<Ledger> ledgers(Visit visit, Report report, int year, String open) {
        List<Ledger> all = new ArrayList<>();
        if (year == Report.EVERY_YEAR) {
            all.add(ledgers.years(visit, report));
        }
        if (report.scope().whole()) {
            all.add(ledgers.offices(visit, report, scopes.parts(report.scope()), year));
        }
        all.add(ledgers.types(visit, report, year));
        all.add(ledgers.channels(visit, report, year));
        boolean province = report.scope().office().kind() == OfficeKind.PROVINCE;
        if (!report.scope().whole() || province) {
            all.add(
                    report.scope().whole()
                            ? ledgers.places(visit, report, year, open)
                            : ledgers.areas(visit, report, year));
            all.add(ledgers.agencies(visit, report, year));
        }
        return all;
    }

    private static List<Ledger.Line> missions(Visit visit, Report report, int year) {
        Map<String, Tally> complaints = report.by(Dimension.NATURE, year);
        return Arrays.stream(Nature.values())
                .map(nature -> {
                    Served served = served(report, nature);
                    return line(
                            visit.t("statistics.mission." + nature),
                            served.served(),
                            served.became(),
                            complaints.getOrDefault(nature.name(), Tally.NONE).fresh());
                })
                .toList();
    }

    private static Ledger.Line missionTotal(Visit visit, Report report, int year) {
        return line(
                visit.t("statistics.total"),
                report.services().stream().mapToInt(Served::served).sum(),
                report.services().stream().mapToInt(Served::became).sum(),
                report.total(year).fresh());
    }

    private static Served served(Report report, Nature nature) {
        return report.services().stream()
                .filter(one -> one.nature().equals(nature.name()))
                .reduce(new Served(nature.name(), 0, 0), Served::plus);
    }

    private static Ledger.Line line(String name, int served, int became, int fresh) {
        return new Ledger.Line(
                name,
                "",
                "",
                Tone.NEUTRAL,
                List.of(Ledger.Figure.of(served), Ledger.Figure.of(became), Ledger.Figure.of(fresh)));
    }

    private static List<String> notes(Visit visit, Report report, int year) {
        List<String> notes = new ArrayList<>();
        Tally total = report.total(year);
        if (total.late() > 0) {
            notes.add(visit.t("statistics.note.late", total.late()));
        }
        if (total.cancelled() > 0) {
            notes.add(visit.t("statistics.note.cancelled", total.cancelled()));
        }
        switch (report.secrecy()) {
            case LEFT_OUT -> notes.add(visit.t("statistics.note.left-out"));
            case FOLDED -> notes.add(visit.t("statistics.note.folded"));
            case TOLD -> {}
        }
        return notes;
    }
}
