package th.go.dopa.damrongdhama.publication.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Figures;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.Part;
import th.go.dopa.damrongdhama.publication.results.Bounds.Sum;

/** All that a reader can add up (ความสัมพันธ์ของจำนวน): months and types to the year, what became of cases to what was received, centres to their province. */
final class Sums {

    private static final int HIDDEN = Figures.STEP - 1;

    private final Cells cells;
    private final Map<Part, Set<String>> told = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();

    Sums(Cells cells) {
        this.cells = cells;
        for (Cells.Key key : cells.keys()) {
            told.computeIfAbsent(key.part(), part -> new HashSet<>()).add(key.key());
            below.computeIfAbsent(Counted.above(key.scope()), scope -> new HashSet<>())
                    .add(key.scope());
        }
    }

    List<Sum> all() {
        List<Sum> sums = new ArrayList<>();
        for (Cells.Key whole : cells.keys()) {
            if (whole.part() == Part.YEAR) {
                sums.add(parts(whole, Part.MONTH));
                sums.add(parts(whole, Part.TYPE));
            }
            if (whole.measure() == Measure.RECEIVED) {
                sums.add(kinds(whole, 0, Measure.IN_HAND, Measure.CLOSED, Measure.REFUSED));
            }
            if (whole.measure() == Measure.CLOSED) {
                sums.add(kinds(whole, Bounds.ANY, Measure.CONFIRMED, Measure.UNANSWERED));
            }
            if (below.containsKey(whole.scope())) {
                sums.add(areas(whole));
            }
        }
        return sums;
    }

    private Sum parts(Cells.Key whole, Part part) {
        return sum(
                whole,
                told.getOrDefault(part, Set.of()).stream()
                        .map(key -> new Cells.Key(whole.scope(), part, key, whole.measure()))
                        .toList(),
                0);
    }

    private Sum kinds(Cells.Key whole, int unseen, Measure... kinds) {
        return sum(whole, List.of(kinds).stream().map(whole::of).toList(), unseen);
    }

    private Sum areas(Cells.Key whole) {
        return sum(
                whole,
                below.getOrDefault(whole.scope(), Set.of()).stream()
                        .map(whole::in)
                        .toList(),
                0);
    }

    /** A part that is 0 is told as fewer than a step, like others that are not 0; where secret cases are in the whole alone, nobody knows how many. */
    private Sum sum(Cells.Key whole, List<Cells.Key> parts, int unseen) {
        List<Integer> known = new ArrayList<>();
        int hidden = 0;
        int truth = 0;
        for (Cells.Key part : parts) {
            int place = cells.place(part);
            if (place < 0) {
                hidden += HIDDEN;
            } else {
                known.add(place);
                truth += cells.truth(place);
            }
        }
        int place = cells.place(whole);
        boolean exact = truth == cells.truth(place);
        return new Sum(place, known, exact ? Math.min(Bounds.ANY, unseen + hidden) : Bounds.ANY);
    }
}
