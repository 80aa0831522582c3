package th.go.dopa.damrongdhama.publication.results;

import java.util.ArrayList;
import java.util.EnumMap;
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

/**
 * Makes the figures of one fiscal year safe to be told (การปกปิดจำนวนน้อย). Every number is rounded down to a multiple of {@link Figures#STEP}; then all
 * sums that a reader knows are followed to the end, of this release, of the one before, and of what grew in between, and whatever number is left with fewer
 * than {@link #LEFT} values is blurred: a sum that betrays its parts is told one step lower. What is not told can never be computed from what is.
 */
final class Discretion {

    /** So many values must be left for every number, however one reckons. */
    static final int LEFT = 3;

    private static final int STEP = Figures.STEP;

    /** What a case, once counted there, seldom leaves again: a reader may take it for only ever growing. */
    private static final Set<Measure> GROWING = Set.of(Measure.RECEIVED, Measure.SENT_ON, Measure.CONFIRMED);

    private final Cells cells;
    private final List<Told> former;
    private final int many;
    private final int all;
    private final int[] told;
    private final List<Sum> sums = new ArrayList<>();

    private Discretion(List<Counted> truth, List<Told> former) {
        this.former = former;
        Set<Cells.Key> before = new HashSet<>();
        former.forEach(one -> before.addAll(one.counts().keySet()));
        this.cells = new Cells(truth, before);
        this.many = cells.size();
        this.all = many * (1 + 2 * former.size());
        this.told = new int[many];
        for (int cell = 0; cell < many; cell++) {
            told[cell] = cells.truth(cell) / STEP * STEP;
        }
        List<Sum> now = new Sums(cells).all();
        sums.addAll(now);
        for (int release = 0; release < former.size(); release++) {
            link(now, release);
        }
    }

    /**
     * What is told.
     *
     * @param lines the lines as they may be told
     * @param month of the release, such as 2026-11; cases received in it are not counted yet
     * @param ranges between what a number must lie by all that was ever told, where that is not just its step; nobody else may see them
     */
    record Told(String month, List<Counted> lines, Map<Cells.Key, Integer> counts, Map<Cells.Key, Range> ranges) {

        Told(String month, List<Counted> lines, Map<Cells.Key, Range> ranges) {
            this(month, lines, Cells.counts(lines), ranges);
        }
    }

    /**
     * Makes the counts of one fiscal year safe.
     *
     * @param former what was told of that year in the releases before, the last one last
     * @param month of this release
     */
    static Told told(List<Counted> truth, List<Told> former, String month) {
        Discretion discretion = new Discretion(truth, former);
        Map<Cells.Key, Range> ranges = discretion.ranges(discretion.blur());
        return new Told(month, discretion.lines(truth), ranges);
    }

    /** From the least to the most that a number can be. */
    record Range(int low, int high) {

        int width() {
            return high - low + 1;
        }
    }

    /** A former release adds up as this one does; what grew until the next one adds up as well, and a number is the former one and what it grew by. */
    private void link(List<Sum> now, int release) {
        int next = release == former.size() - 1 ? 0 : place(release + 1);
        for (Sum sum : now) {
            sums.add(moved(sum, place(release)));
            if (sum.parts().stream().allMatch(this::grows) && grows(sum.whole())) {
                sums.add(moved(sum, growth(release)));
            }
        }
        for (int cell = 0; cell < many; cell++) {
            if (grows(cell)) {
                sums.add(new Sum(cell + next, List.of(cell + place(release), cell + growth(release)), 0));
            }
        }
    }

    /** Where the numbers of a former release begin, behind those of this one. */
    private int place(int release) {
        return many * (1 + release);
    }

    /** Where begins what they grew by until the next one. */
    private int growth(int release) {
        return many * (1 + former.size() + release);
    }

    private static Sum moved(Sum sum, int by) {
        return new Sum(
                sum.whole() + by, sum.parts().stream().map(part -> part + by).toList(), sum.unseen());
    }

    private boolean grows(int cell) {
        return GROWING.contains(cells.key(cell).measure());
    }

    /** Gives the bounds of what is told in the end. */
    private Bounds blur() {
        Bounds bounds = bounds();
        Set<Integer> lower = betrayed(bounds);
        while (!lower.isEmpty()) {
            lower.forEach(cell -> told[cell] -= STEP);
            bounds = bounds();
            lower = betrayed(bounds);
        }
        return bounds;
    }

    private Bounds bounds() {
        int[] low = new int[all];
        int[] high = new int[all];
        for (int cell = 0; cell < many; cell++) {
            low[cell] = told[cell];
            high[cell] = cells.truth(cell) / STEP * STEP + STEP - 1;
            for (int release = 0; release < former.size(); release++) {
                Range range = range(release, cell);
                low[cell + place(release)] = range.low();
                high[cell + place(release)] = range.high();
                high[cell + growth(release)] = Bounds.ANY;
            }
        }
        return new Bounds(low, high, sums);
    }

    /** The numbers to be told lower, so that no other is betrayed. */
    private Set<Integer> betrayed(Bounds bounds) {
        Set<Integer> lower = new HashSet<>();
        int growths = many * (1 + former.size());
        for (int cell = 0; cell < all; cell++) {
            if (bounds.width(cell) < LEFT && !harmless(bounds, cell, growths)) {
                lower.addAll(blurring(bounds, cell));
            }
        }
        return lower;
    }

    /** A great number, a growth of none or of many, or one that is known for long. */
    private boolean harmless(Bounds bounds, int cell, int growths) {
        if (bounds.low(cell) >= STEP) {
            return true;
        }
        if (cell >= growths) {
            return bounds.low(cell) <= 0;
        }
        return cell >= many && range(cell / many - 1, cell % many).width() <= bounds.width(cell);
    }

    private Range range(int release, int cell) {
        Cells.Key key = cells.key(cell);
        Told one = former.get(release);
        if (key.part() == Part.MONTH && key.key().compareTo(one.month()) >= 0) {
            return new Range(0, 0);
        }
        int count = before(release, cell);
        return one.ranges().getOrDefault(key, new Range(count, count + STEP - 1));
    }

    private int before(int release, int cell) {
        return former.get(release).counts().getOrDefault(cells.key(cell), 0);
    }

    /**
     * What to tell lower so that a number is betrayed no more, looked for along the sums that narrowed it: what rose, else the wholes, else their parts.
     */
    private Set<Integer> blurring(Bounds bounds, int betrayed) {
        Set<Integer> seen = new HashSet<>(Set.of(betrayed));
        Set<Integer> edge = Set.of(betrayed);
        while (!edge.isEmpty()) {
            Set<Integer> wholes = new HashSet<>();
            Set<Integer> involved = new HashSet<>();
            Set<Integer> next = new HashSet<>();
            for (int cell : edge) {
                involved.add(cell % many);
                for (Sum sum : bounds.narrowedBy(cell)) {
                    wholes.add(sum.whole() % many);
                    next.add(sum.whole());
                    next.addAll(sum.parts());
                }
            }
            next.forEach(cell -> involved.add(cell % many));
            Set<Integer> lower = lower(involved, wholes);
            if (!lower.isEmpty()) {
                return lower;
            }
            next.removeAll(seen);
            seen.addAll(next);
            edge = next;
        }
        return Set.of();
    }

    private Set<Integer> lower(Set<Integer> involved, Set<Integer> wholes) {
        involved.removeIf(cell -> told[cell] < STEP);
        wholes.removeIf(cell -> told[cell] < STEP);
        if (!former.isEmpty()) {
            Set<Integer> risen = new HashSet<>(involved);
            risen.removeIf(cell -> told[cell] <= before(former.size() - 1, cell));
            if (!risen.isEmpty()) {
                return risen;
            }
        }
        return wholes.isEmpty() ? involved : wholes;
    }

    private Map<Cells.Key, Range> ranges(Bounds bounds) {
        Map<Cells.Key, Range> ranges = new HashMap<>();
        for (int cell = 0; cell < many; cell++) {
            if (bounds.low(cell) != told[cell] || bounds.width(cell) != STEP) {
                ranges.put(cells.key(cell), new Range(bounds.low(cell), bounds.high(cell)));
            }
        }
        return ranges;
    }

    private List<Counted> lines(List<Counted> truth) {
        List<Counted> lines = new ArrayList<>();
        for (Counted line : truth) {
            Map<Measure, Integer> safe = new EnumMap<>(Measure.class);
            for (Measure measure : line.counts().keySet()) {
                int place = cells.place(Cells.Key.of(line, measure));
                if (place >= 0 && told[place] > 0) {
                    safe.put(measure, told[place]);
                }
            }
            if (!safe.isEmpty()) {
                lines.add(new Counted(line.scope(), line.year(), line.part(), line.key(), safe, line.days()));
            }
        }
        return lines;
    }
}
