package th.go.dopa.damrongdhama.commendations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The library of lessons.
 *
 * @param next the address of the ones before; null at the end
 */
public record LessonsPage(
        Form form,
        List<Option> categories,
        List<Line> lines,
        @Nullable String next) {

    public LessonsPage {
        categories = List.copyOf(categories);
        lines = List.copyOf(lines);
    }

    /** A lesson, its type of problem, and from where it comes. */
    public record Line(String category, String words, String office, String on) {}
}
