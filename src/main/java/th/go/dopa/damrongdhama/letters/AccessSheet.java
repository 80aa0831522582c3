package th.go.dopa.damrongdhama.letters;

import java.util.List;

/**
 * A sheet of A4 with a code that is kept like a key (ใบรหัส).
 *
 * @param code in groups, written as large as the sheet allows
 * @param steps how it is used
 * @param foot since when it is good and how it is to be kept
 */
public record AccessSheet(String title, String office, String code, List<String> steps, String foot) implements Paper {

    public AccessSheet {
        steps = List.copyOf(steps);
    }
}
