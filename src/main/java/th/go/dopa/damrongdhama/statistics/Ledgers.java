package th.go.dopa.damrongdhama.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** The tables of a report (ตารางในรายงาน), each a way to split the same cases. */
@Component
class Ledgers {

    /** Every district opened. */
    static final String ALL = "all";

    private final Settings settings;
    private final Places places;
    private final Offices offices;
    private final Scopes scopes;
    private final Clock clock;

    Ledgers(Settings settings, Places places, Offices offices, Scopes scopes, Clock clock) {
        this.settings = settings;
        this.places = places;
        this.offices = offices;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What a report is called after: the office, or what a province holds itself. */
    String name(Visit visit, Scope scope) {
        if (scope.whole() || scope.office().kind() == OfficeKind.DISTRICT) {
            return scope.office().nameTh();
        }
        return visit.t("statistics.own." + scope.office().kind());
    }

    Ledger years(Visit visit, Report report) {
        int current = report.month().fiscalYear().year();
        Map<Integer, Tally> years = new TreeMap<>(Comparator.reverseOrder());
        years.put(current, Tally.NONE);
        years.putAll(report.byYear());
        Map<String, Tally> named = new LinkedHashMap<>();
        Map<String, String> parts = new HashMap<>();
        years.forEach((year, tally) -> {
            String name =
                    visit.t(year >= current ? "statistics.year-new" : "statistics.year-old", Integer.toString(year));
            named.put(name, tally);
            parts.put(name, "&year=" + year);
        });
        return opened(report, Report.EVERY_YEAR, ledger(visit, "years", named, report.total(Report.EVERY_YEAR)), parts);
    }

    Ledger types(Visit visit, Report report, int year) {
        Map<String, String> names = types();
        return split(visit, "types", "&type=", report, Dimension.TYPE, year, key -> names.getOrDefault(key, key));
    }

    Ledger channels(Visit visit, Report report, int year) {
        Map<String, Tally> tallies = report.by(Dimension.CHANNEL, year);
        Map<String, Tally> named = new LinkedHashMap<>();
        Map<String, String> parts = new HashMap<>();
        Arrays.stream(Channel.values())
                .filter(channel -> tallies.containsKey(channel.name()))
                .forEach(channel -> {
                    String name = visit.t("complaints.channel." + channel);
                    named.put(name, tallies.getOrDefault(channel.name(), Tally.NONE));
                    parts.put(name, "&channel=" + channel);
                });
        secret(visit, tallies, named);
        return opened(report, year, ledger(visit, "channels", named, report.total(year)), parts);
    }

    Ledger areas(Visit visit, Report report, int year) {
        OfficeKind kind = report.scope().office().kind();
        String asked = kind == OfficeKind.DISTRICT ? "&area=" : "";
        return split(visit, "areas", asked, report, Dimension.AREA, year, key -> area(visit, kind, key));
    }

    /**
     * The districts of a province in which the cases happened, whoever holds them, each of which can be opened into its subdistricts.
     *
     * @param open the code of a district; "all" for every one, "" for none
     */
    Ledger places(Visit visit, Report report, int year, String open) {
        SortedMap<String, SortedMap<String, Tally>> districts = new TreeMap<>();
        Map<String, Tally> tallies = report.by(Dimension.AREA, year);
        tallies.forEach((key, tally) -> {
            if (!key.equals(Cell.SECRET)) {
                districts
                        .computeIfAbsent(key.substring(0, 4), code -> new TreeMap<>())
                        .put(key, tally);
            }
        });
        String here = ReportPages.href(report.month(), report.scope(), year);
        List<Ledger.Line> lines = new ArrayList<>();
        districts.forEach((district, parts) -> {
            boolean opened = open.equals(district) || open.equals(ALL);
            String other = open.equals(district) ? here : here + "&area=" + district;
            lines.add(Ledger.Line.of(
                    district(visit, report, district), other + "#" + visit.t("statistics.table.areas"), sum(parts)));
            if (opened) {
                parts.forEach((key, tally) -> lines.add(Ledger.Line.of(area(visit, OfficeKind.DISTRICT, key), "", tally)
                        .partOfTheOneAbove()));
            }
        });
        Map<String, Tally> secret = new LinkedHashMap<>();
        secret(visit, tallies, secret);
        secret.forEach((name, tally) -> lines.add(Ledger.Line.of(name, "", tally)));
        return new Ledger(
                visit.t("statistics.table.areas"),
                visit.t("statistics.of.areas"),
                lines,
                Ledger.Line.of(visit.t("statistics.total"), "", report.total(year)),
                visit.t("statistics.areas-hint"));
    }

    Ledger agencies(Visit visit, Report report, int year) {
        Map<String, Tally> tallies = report.by(Dimension.AGENCY, year);
        Map<String, Tally> named = new LinkedHashMap<>();
        tallies.entrySet().stream()
                .filter(one -> !one.getKey().equals(Cell.SECRET))
                .sorted(Comparator.comparingInt(one -> -one.getValue().left()))
                .forEach(one -> named.merge(
                        offices.office(new OfficeId(Long.parseLong(one.getKey())))
                                .nameTh(),
                        one.getValue(),
                        Tally::plus));
        secret(visit, tallies, named);
        return ledger(visit, "agencies", named, sum(tallies));
    }

    /** The centres below; each line opens the report of its centre and says whether it was submitted. */
    Ledger offices(Visit visit, Report report, List<Scope> parts, int year) {
        Map<String, Tally> tallies = report.by(Dimension.OFFICE, year);
        List<Ledger.Line> lines = parts.stream()
                .map(part -> {
                    Tally tally = tallies.getOrDefault(part.office().id().toString(), Tally.NONE);
                    return marked(
                            visit,
                            report,
                            scopes.offices(part),
                            Ledger.Line.of(name(visit, part), ReportPages.href(report.month(), part, year), tally));
                })
                .toList();
        return new Ledger(
                visit.t("statistics.table.offices"),
                visit.t("statistics.of.offices"),
                lines,
                Ledger.Line.of(visit.t("statistics.total"), "", report.total(year)),
                "");
    }

    /** What the report corrects of the month before. */
    List<Ledger.Line> adjustments(Visit visit, Report report) {
        Map<String, String> names = types();
        return report.adjustments().stream()
                .map(one -> new Ledger.Line(
                        visit.t(
                                "statistics.adjusted",
                                names.getOrDefault(one.key(), one.key()),
                                Integer.toString(one.year())),
                        "",
                        "",
                        Tone.NEUTRAL,
                        List.of(
                                Ledger.Figure.of(one.reported()),
                                new Ledger.Figure(
                                        (one.by() > 0 ? "+" : "\u2212") + Ledger.shown(Math.abs(one.by())), ""),
                                Ledger.Figure.of(one.brought()))))
                .toList();
    }

    private Ledger.Line marked(Visit visit, Report report, List<OfficeId> offices, Ledger.Line line) {
        List<Submission> submitted = offices.stream()
                .map(office -> report.submitted().get(office))
                .filter(Objects::nonNull)
                .toList();
        LocalDate today = Bangkok.today(clock);
        if (submitted.size() == offices.size()) {
            boolean late = submitted.stream().anyMatch(Submission::late);
            return line.marked(
                    visit.t(late ? "statistics.mark.late" : "statistics.mark.submitted"), late ? Tone.WARN : Tone.GOOD);
        }
        if (!report.month().last().isBefore(today)) {
            return line;
        }
        boolean overdue = today.isAfter(report.month().reportDue());
        String words = overdue ? "statistics.mark.overdue" : "statistics.mark.awaited";
        return line.marked(
                offices.size() == 1
                        ? visit.t(words)
                        : visit.t("statistics.mark.some", submitted.size(), offices.size()),
                overdue ? Tone.BAD : Tone.NEUTRAL);
    }

    /** The main types by their codes. */
    Map<String, String> types() {
        Map<String, String> names = new HashMap<>();
        settings.categories().mains().forEach(main -> names.put(main.code(), main.code() + " " + main.nameTh()));
        return names;
    }

    private Ledger split(
            Visit visit,
            String table,
            String asked,
            Report report,
            Dimension dimension,
            int year,
            Function<String, String> name) {
        Map<String, Tally> tallies = report.by(dimension, year);
        Map<String, Tally> named = new LinkedHashMap<>();
        Map<String, String> parts = new HashMap<>();
        tallies.forEach((key, tally) -> {
            if (!key.equals(Cell.SECRET)) {
                named.merge(name.apply(key), tally, Tally::plus);
                if (!asked.isEmpty()) {
                    parts.put(name.apply(key), asked + key);
                }
            }
        });
        secret(visit, tallies, named);
        return opened(report, year, ledger(visit, table, named, report.total(year)), parts);
    }

    /** The figures of one office open their cases in its register; sums over offices do not. */
    private static Ledger opened(Report report, int year, Ledger ledger, Map<String, String> parts) {
        return report.scope().whole()
                ? ledger
                : ledger.opening(
                        "/desk/register?office=" + report.scope().office().id() + "&month=" + report.month()
                                + (year == Report.EVERY_YEAR ? "" : "&year=" + year),
                        parts);
    }

    private static void secret(Visit visit, Map<String, Tally> tallies, Map<String, Tally> named) {
        Tally secret = tallies.get(Cell.SECRET);
        if (secret != null) {
            named.put(visit.t("statistics.secret"), secret);
        }
    }

    /** A district tells its subdistricts apart, a province its districts, the department the provinces. */
    private String area(Visit visit, OfficeKind kind, String key) {
        return switch (kind) {
            case DISTRICT ->
                key.length() == 4
                        ? visit.t("statistics.no-subdistrict")
                        : visit.t(
                                "statistics.subdistrict",
                                places.subdistrict(new AreaCode(key)).nameTh());
            case PROVINCE ->
                visit.t(
                        "statistics.district",
                        places.district(new AreaCode(key.substring(0, 4))).nameTh());
            case DOPA, AGENCY ->
                places.province(new AreaCode(key.substring(0, 2))).nameTh();
        };
    }

    /** A district, with its province where that is another one. */
    private String district(Visit visit, Report report, String code) {
        String name = area(visit, OfficeKind.PROVINCE, code);
        AreaCode province = report.scope().office().province();
        return province == null || code.startsWith(province.value())
                ? name
                : visit.t("statistics.elsewhere", name, area(visit, OfficeKind.DOPA, code));
    }

    private static Ledger ledger(Visit visit, String table, Map<String, Tally> named, Tally total) {
        return new Ledger(
                visit.t("statistics.table." + table),
                visit.t("statistics.of." + table),
                named.entrySet().stream()
                        .map(one -> Ledger.Line.of(one.getKey(), "", one.getValue()))
                        .toList(),
                Ledger.Line.of(visit.t("statistics.total"), "", total),
                table.equals("agencies") ? visit.t("statistics.agencies-hint") : "");
    }

    private static Tally sum(Map<String, Tally> tallies) {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
