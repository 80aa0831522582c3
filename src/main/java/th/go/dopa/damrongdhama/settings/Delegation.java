package th.go.dopa.damrongdhama.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which acts need the chief's order (คำสั่ง) and which the officer may do himself (การมอบอำนาจ), by category.
 *
 * @param ordersNeeded the acts that need an order in every category not named below, by the names of the acts
 * @param exceptions what holds instead for a main category (2 digits) or a category (4 digits); the longer code goes first
 */
public record Delegation(Set<String> ordersNeeded, List<Exempted> exceptions) {

    public Delegation {
        ordersNeeded = Set.copyOf(ordersNeeded);
        exceptions = List.copyOf(exceptions);
        checkActs(ordersNeeded);
    }

    /** Whether the act on a case of the category waits for the chief's order. */
    public boolean needsOrder(String act, String category) {
        return of(category)
                .or(() -> of(category.substring(0, 2)))
                .orElse(ordersNeeded)
                .contains(act);
    }

    private Optional<Set<String>> of(String category) {
        return exceptions.stream()
                .filter(exempted -> exempted.category().equals(category))
                .findFirst()
                .map(Exempted::ordersNeeded);
    }

    /** What holds for one category. */
    public record Exempted(String category, Set<String> ordersNeeded) {

        public Exempted {
            ordersNeeded = Set.copyOf(ordersNeeded);
            Fault.unless(category.matches("[0-9]{2}|[0-9]{4}"), "settings.fault.code", category);
            checkActs(ordersNeeded);
        }
    }

    private static void checkActs(Set<String> acts) {
        acts.forEach(act -> Fault.unless(act.matches("[A-Z_]{2,40}"), "settings.fault.act", act));
    }
}
