package th.go.dopa.damrongdhama.publication.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Figures.Release;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The results of the nation, a province or a district, for one fiscal year of receipt.
 *
 * @param code of the area; "" for the nation
 * @param back the address of the area above; "" for the nation
 * @param release null before the first release
 * @param sum null where nothing can be told
 * @param others the types of which there are fewer than can be told
 * @param areas the centres or provinces in it, by name
 */
public record ResultsPage(
        String code,
        String title,
        String back,
        List<Option> provinces,
        List<Option> years,
        Form form,
        int year,
        @Nullable Release release,
        @Nullable Counted sum,
        @Nullable Rate rate,
        List<Segment> answers,
        List<Bar> months,
        List<Bar> types,
        List<String> others,
        List<Area> areas) {

    /** How wide and high the chart of the months is. */
    public static final int WIDTH = 360;

    public static final int HEIGHT = 150;

    public ResultsPage {
        provinces = List.copyOf(provinces);
        years = List.copyOf(years);
        answers = List.copyOf(answers);
        months = List.copyOf(months);
        types = List.copyOf(types);
        others = List.copyOf(others);
        areas = List.copyOf(areas);
    }

    /** The address of these results. */
    public String here() {
        return code.isEmpty() ? "/results" : "/results/" + code;
    }

    /** A part of a bar of 100. */
    public record Segment(String kind, String label, int count, double from, double width) {}

    /**
     * A line with a bar.
     *
     * @param label as on the chart, short
     * @param size of the bar, in hundredths of the greatest
     * @param second the same for the second number
     */
    public record Bar(String label, String name, Counted line, double size, double second) {}

    /** A province or a centre. */
    public record Area(
            String name,
            String href,
            @Nullable Counted line,
            @Nullable Rate rate) {}
}
