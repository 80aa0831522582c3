package th.go.dopa.damrongdhama.publication.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.Part;

/** The numbers of one fiscal year, each with its place in the tables; those that are 0, and were 0 in the release before, are left out. */
final class Cells {

    /** Where a number stands. */
    record Key(String scope, Part part, String key, Measure measure) {

        static Key of(Counted line, Measure measure) {
            return new Key(line.scope(), line.part(), line.key(), measure);
        }

        Key in(String otherScope) {
            return new Key(otherScope, part, key, measure);
        }

        Key of(Measure other) {
            return new Key(scope, part, key, other);
        }
    }

    private final List<Key> keys = new ArrayList<>();
    private final List<Integer> truths = new ArrayList<>();
    private final Map<Key, Integer> places = new HashMap<>();

    Cells(List<Counted> lines, Set<Key> former) {
        counts(lines).forEach(this::add);
        former.stream().filter(key -> !places.containsKey(key)).forEach(key -> add(key, 0));
    }

    private void add(Key key, int count) {
        places.put(key, keys.size());
        keys.add(key);
        truths.add(count);
    }

    /** The numbers of some lines that are not 0. */
    static Map<Key, Integer> counts(List<Counted> lines) {
        Map<Key, Integer> counts = new HashMap<>();
        for (Counted line : lines) {
            line.counts().forEach((measure, count) -> {
                if (count > 0) {
                    counts.put(Key.of(line, measure), count);
                }
            });
        }
        return counts;
    }

    int size() {
        return keys.size();
    }

    Key key(int cell) {
        return keys.get(cell);
    }

    int truth(int cell) {
        return truths.get(cell);
    }

    /** The place of a number; -1 where it is 0. */
    int place(Key key) {
        return places.getOrDefault(key, -1);
    }

    Set<Key> keys() {
        return places.keySet();
    }
}
