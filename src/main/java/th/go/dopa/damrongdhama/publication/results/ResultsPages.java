package th.go.dopa.damrongdhama.publication.results;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Figures;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.Part;
import th.go.dopa.damrongdhama.publication.PlaceOptions;
import th.go.dopa.damrongdhama.publication.results.ResultsPage.Area;
import th.go.dopa.damrongdhama.publication.results.ResultsPage.Bar;
import th.go.dopa.damrongdhama.publication.results.ResultsPage.Segment;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Puts the pages of the results together from what was released. */
@Component
class ResultsPages {

    private static final double WHOLE = 100;

    private final Figures figures;
    private final Places places;
    private final Offices offices;
    private final Settings settings;
    private final Clock clock;

    ResultsPages(Figures figures, Places places, Offices offices, Settings settings, Clock clock) {
        this.figures = figures;
        this.places = places;
        this.offices = offices;
        this.settings = settings;
        this.clock = clock;
    }

    ResultsPage nation(Visit visit, String year) {
        List<Place> within = places.provinces().stream()
                .filter(one -> offices.provinceOffice(one.code()).isPresent())
                .map(one -> new Place(
                        one.code().value(),
                        PlaceOptions.name(one, visit),
                        "/results/" + one.code().value()))
                .toList();
        return page(visit, new Place(Counted.NATION, visit.t("results.of-nation"), ""), "", within, year);
    }

    ResultsPage province(Visit visit, String code, String year) {
        AreaCode area = new AreaCode(code);
        Province province = places.province(area);
        if (offices.provinceOffice(area).isEmpty()) {
            throw new NotFound("results of " + code);
        }
        Stream<Place> own = Stream.of(new Place(Counted.own(code), visit.t("results.own"), ""));
        List<Place> within = Stream.concat(
                        own,
                        places.districts(area).stream()
                                .map(one -> new Place(
                                        one.code().value(),
                                        PlaceOptions.name(one, visit),
                                        "/results/" + one.code().value())))
                .toList();
        String title = visit.t("results.of-province", PlaceOptions.name(province, visit));
        return page(visit, new Place(code, title, "/results/" + code), "/results", within, year);
    }

    ResultsPage district(Visit visit, String code, String year) {
        AreaCode area = new AreaCode(code);
        District district = places.district(area);
        if (offices.districtOffice(area).isEmpty()) {
            throw new NotFound("results of " + code);
        }
        String title = visit.t(
                "results.of-district",
                PlaceOptions.name(district, visit),
                PlaceOptions.name(places.province(district.province()), visit));
        return page(
                visit,
                new Place(code, title, "/results/" + code),
                "/results/" + district.province().value(),
                List.of(),
                year);
    }

    /** Whose results. */
    private record Place(String scope, String name, String href) {}

    private ResultsPage page(Visit visit, Place place, String back, List<Place> within, String asked) {
        List<Integer> years = figures.years();
        int year = year(years, asked);
        List<Counted> lines = figures.of(place.scope(), year);
        Counted sum = lines.stream()
                .filter(line -> line.part() == Part.YEAR)
                .findFirst()
                .orElse(null);
        String back2 = back.isEmpty() ? "" : back + "?year=" + year;
        return new ResultsPage(
                place.href().isEmpty() ? "" : place.scope(),
                place.name(),
                back2,
                PlaceOptions.provinces(places, visit).stream()
                        .filter(one -> offices.provinceOffice(new AreaCode(one.value()))
                                .isPresent())
                        .toList(),
                years.stream()
                        .map(one ->
                                new Option(Integer.toString(one), visit.t("results.year-name", Integer.toString(one))))
                        .toList(),
                Form.empty().set("year", Integer.toString(year)),
                year,
                figures.release().orElse(null),
                sum,
                sum == null ? null : Rate.of(sum).orElse(null),
                sum == null ? List.of() : answers(visit, sum),
                months(visit, lines),
                types(visit, lines),
                others(visit, lines),
                areas(within, year));
    }

    private int year(List<Integer> years, String asked) {
        if (asked.matches("[0-9]{4}") && years.contains(Integer.parseInt(asked))) {
            return Integer.parseInt(asked);
        }
        int usual = figures.usualYear(Bangkok.today(clock)).year();
        return years.isEmpty() || years.contains(usual) ? usual : years.getFirst();
    }

    /** What the complainants of the closed cases say, as one bar. */
    private static List<Segment> answers(Visit visit, Counted sum) {
        List<Measure> kinds = List.of(Measure.CONFIRMED, Measure.DISPUTED, Measure.UNANSWERED);
        int all = kinds.stream().mapToInt(sum::count).sum();
        List<Segment> segments = new ArrayList<>();
        double from = 0;
        for (Measure kind : kinds) {
            double width = all == 0 ? 0 : WHOLE * sum.count(kind) / all;
            segments.add(new Segment(kind.name(), visit.t("results.measure." + kind), sum.count(kind), from, width));
            from += width;
        }
        return segments;
    }

    private static List<Bar> months(Visit visit, List<Counted> lines) {
        List<Counted> months =
                lines.stream().filter(line -> line.part() == Part.MONTH).toList();
        int most = months.stream()
                .mapToInt(line -> line.count(Measure.RECEIVED))
                .max()
                .orElse(1);
        return months.stream()
                .map(line -> {
                    YearMonth month = YearMonth.parse(line.key());
                    String label = month.getMonth()
                            .getDisplayName(TextStyle.SHORT, visit.language().locale());
                    String name = visit.english()
                            ? month.getMonth().getDisplayName(TextStyle.FULL, java.util.Locale.ENGLISH) + " "
                                    + month.getYear()
                            : ThaiDates.month(new ThaiMonth(month));
                    return bar(label, name, line, most);
                })
                .toList();
    }

    private List<Bar> types(Visit visit, List<Counted> lines) {
        Map<String, String> names = names(visit);
        List<Counted> types = lines.stream()
                .filter(line -> line.part() == Part.TYPE && line.count(Measure.RECEIVED) > 0)
                .sorted(Comparator.comparingInt((Counted line) -> -line.count(Measure.RECEIVED))
                        .thenComparing(Counted::key))
                .toList();
        int most = types.isEmpty() ? 1 : types.getFirst().count(Measure.RECEIVED);
        return types.stream()
                .map(line -> bar("", names.getOrDefault(line.key(), line.key()), line, most))
                .toList();
    }

    private List<String> others(Visit visit, List<Counted> lines) {
        Map<String, String> others = names(visit);
        lines.stream()
                .filter(line -> line.part() == Part.TYPE && line.count(Measure.RECEIVED) > 0)
                .forEach(line -> others.remove(line.key()));
        return List.copyOf(others.values());
    }

    private Map<String, String> names(Visit visit) {
        return settings.categories().mains().stream()
                .collect(Collectors.toMap(
                        MainCategory::code,
                        main -> visit.english() ? main.nameEn() : main.nameTh(),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private List<Area> areas(List<Place> within, int year) {
        Map<String, Counted> lines = figures
                .ofYear(within.stream().map(Place::scope).toList(), year)
                .stream()
                .collect(Collectors.toMap(Counted::scope, Function.identity()));
        return within.stream()
                .map(place -> {
                    @Nullable Counted line = lines.get(place.scope());
                    String href = place.href().isEmpty() ? "" : place.href() + "?year=" + year;
                    return new Area(
                            place.name(),
                            href,
                            line,
                            Optional.ofNullable(line).flatMap(Rate::of).orElse(null));
                })
                .toList();
    }

    private static Bar bar(String label, String name, Counted line, int most) {
        return new Bar(
                label,
                name,
                line,
                WHOLE * line.count(Measure.RECEIVED) / most,
                WHOLE * line.count(Measure.CLOSED) / most);
    }
}
