package th.go.dopa.damrongdhama.publication;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.publication.Figures.Figure;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The results of a province by centre, for one fiscal year.
 *
 * @param totals null before a province was chosen
 */
public record ResultsPage(
        List<Option> provinces,
        List<Option> years,
        Form form,
        String province,
        int year,
        List<Line> lines,
        @Nullable Totals totals) {

    public ResultsPage {
        provinces = List.copyOf(provinces);
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /** One centre. */
    public record Line(String name, String href, Figure figure) {}

    /** The sums of the columns, as they are published. */
    public record Totals(String received, String ended, String answered, String confirmed) {

        static Totals of(List<Line> lines) {
            return new Totals(
                    total(lines, Figure::received),
                    total(lines, Figure::ended),
                    total(lines, Figure::answered),
                    total(lines, Figure::confirmed));
        }

        private static String total(List<Line> lines, Function<Figure, Integer> column) {
            return Figure.total(lines.stream().map(Line::figure).map(column).toList());
        }
    }

    /** The fiscal years from the first one with cases (2563) to this one, newest first. */
    static List<Option> years(int now) {
        return IntStream.rangeClosed(2563, now)
                .mapToObj(year -> new Option(Integer.toString(year), Integer.toString(year)))
                .toList()
                .reversed();
    }
}
