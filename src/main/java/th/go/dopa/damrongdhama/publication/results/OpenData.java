package th.go.dopa.damrongdhama.publication.results;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Figures;
import th.go.dopa.damrongdhama.publication.Figures.Release;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.results.OpenDataPage.Column;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.ListFile;
import th.go.dopa.damrongdhama.web.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The released results as files (ข้อมูลเปิด), written province by province while they are read. A number that is not told is an empty cell (CSV) or null
 * (JSON): it is fewer than five, or none.
 */
@Component
class OpenData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Figures figures;
    private final Places places;
    private final Settings settings;
    private final Words words;

    OpenData(Figures figures, Places places, Settings settings, Words words) {
        this.figures = figures;
        this.places = places;
        this.settings = settings;
        this.words = words;
    }

    /** The columns of every file, from left to right. */
    static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("scope", "text"),
                new Column("area", "text"),
                new Column("area_en", "text"),
                new Column("fiscal_year", "number"),
                new Column("part", "text"),
                new Column("key", "text"),
                new Column("label", "text")));
        for (Measure measure : Measure.values()) {
            columns.add(new Column(name(measure), "number"));
        }
        columns.add(new Column("median_days", "number"));
        columns.add(new Column("counted_until", "date"));
        columns.add(new Column("released_on", "date"));
        return columns;
    }

    static List<ListFile.Head> heads() {
        return columns().stream()
                .map(column -> new ListFile.Head(column.name()))
                .toList();
    }

    /**
     * Writes the lines of a year.
     *
     * @param within a province; "" for all and the nation
     */
    void csv(ListFile file, int year, String within) {
        Release release = figures.release().orElseThrow();
        Map<String, String> types = types();
        for (String scope : scopes(within)) {
            for (Counted line : figures.within(scope, year)) {
                file.text(line.scope())
                        .text(area(line.scope(), false))
                        .text(area(line.scope(), true))
                        .number(line.year())
                        .text(line.part().name())
                        .text(line.key())
                        .text(types.getOrDefault(line.key(), ""));
                for (Measure measure : Measure.values()) {
                    number(file, line.count(measure));
                }
                number(file, line.days() == null ? 0 : line.days());
                file.date(release.until()).date(release.on()).end();
            }
        }
    }

    /** The same as JSON, with what a reader must know to read it. */
    void json(OutputStream out, int year, String within) throws IOException {
        Release release = figures.release().orElseThrow();
        Map<String, String> types = types();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("title", words.say(Language.TH, "opendata.title"));
            json.writeStringProperty("licence", words.say(Language.TH, "opendata.licence.address"));
            json.writeStringProperty("note", words.say(Language.TH, "opendata.note", Integer.toString(Figures.STEP)));
            json.writeStringProperty("counted_until", release.until().toString());
            json.writeStringProperty("released_on", release.on().toString());
            json.writeName("lines");
            json.writeStartArray();
            for (String scope : scopes(within)) {
                for (Counted line : figures.within(scope, year)) {
                    line(json, line, types);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void line(JsonGenerator json, Counted line, Map<String, String> types) {
        json.writeStartObject();
        json.writeStringProperty("scope", line.scope());
        json.writeStringProperty("area", area(line.scope(), false));
        json.writeStringProperty("area_en", area(line.scope(), true));
        json.writeNumberProperty("fiscal_year", line.year());
        json.writeStringProperty("part", line.part().name());
        json.writeStringProperty("key", line.key());
        json.writeStringProperty("label", types.getOrDefault(line.key(), ""));
        for (Measure measure : Measure.values()) {
            number(json, name(measure), line.count(measure));
        }
        number(json, "median_days", line.days() == null ? 0 : line.days());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, int number) {
        if (number == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }

    private static void number(ListFile file, int number) {
        if (number == 0) {
            file.text("");
        } else {
            file.number(number);
        }
    }

    /** What a catalogue of data sets asks for (DCAT). */
    Map<String, Object> catalogue(String home, LocalDate modified) {
        List<Map<String, Object>> distributions = figures.years().stream()
                .flatMap(year -> List.of("csv", "json").stream()
                        .map(format -> Map.<String, Object>of(
                                "@type",
                                "dcat:Distribution",
                                "dct:title",
                                "results-" + year,
                                "dcat:mediaType",
                                format.equals("csv") ? "text/csv" : "application/json",
                                "dcat:downloadURL",
                                home + "/results/files/results-" + year + "." + format)))
                .toList();
        return Map.of(
                "@context", Map.of("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/"),
                "@type", "dcat:Dataset",
                "dct:title", words.say(Language.TH, "opendata.title"),
                "dct:description", words.say(Language.TH, "opendata.lead"),
                "dct:publisher", words.say(Language.TH, "opendata.publisher"),
                "dct:license", words.say(Language.TH, "opendata.licence.address"),
                "dct:modified", modified.toString(),
                "dct:accrualPeriodicity", "http://purl.org/cld/freq/monthly",
                "dcat:landingPage", home + "/results/data",
                "dcat:distribution", distributions);
    }

    private List<String> scopes(String within) {
        if (!within.isEmpty()) {
            return List.of(within);
        }
        List<String> all = new ArrayList<>(List.of(Counted.NATION));
        places.provinces().stream().map(Province::code).map(AreaCode::value).forEach(all::add);
        return all;
    }

    private String area(String scope, boolean english) {
        if (scope.equals(Counted.NATION)) {
            return words.say(english ? Language.EN : Language.TH, "results.everywhere");
        }
        String province = scope.substring(0, 2);
        if (scope.length() == 2 || scope.equals(Counted.own(province))) {
            Province one = places.province(new AreaCode(province));
            return english ? one.nameEn() : one.nameTh();
        }
        return places.districtIfAny(new AreaCode(scope))
                .map(one -> english ? one.nameEn() : one.nameTh())
                .orElse(scope);
    }

    private Map<String, String> types() {
        Map<String, String> types = new HashMap<>();
        for (MainCategory main : settings.categories().mains()) {
            types.put(main.code(), main.nameTh());
        }
        return types;
    }

    private static String name(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }
}
