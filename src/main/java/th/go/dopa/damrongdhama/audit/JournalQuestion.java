package th.go.dopa.damrongdhama.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for in the journal (เงื่อนไขการค้น); whatever is null or "" is not asked.
 *
 * @param account who did it
 * @param act how the name of the act begins
 * @param from the first day, by the clocks of Bangkok
 * @param to the last day
 * @param kind the kind of what it was done to
 * @param id its id
 */
public record JournalQuestion(
        @Nullable Long account,
        String act,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String kind,
        String id) {

    /** The question as it is noted in the journal itself: ids and codes, or "" when everything was asked for. */
    String noted() {
        List<String> parts = new ArrayList<>();
        add(parts, "account", account);
        add(parts, "act", act);
        add(parts, "from", from);
        add(parts, "to", to);
        add(parts, "kind", kind);
        add(parts, "id", id);
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object asked) {
        if (asked != null && !asked.toString().isEmpty()) {
            parts.add(name + "=" + asked);
        }
    }
}
