package th.go.dopa.damrongdhama.publication.results;

import java.util.ArrayList;
import java.util.List;

/**
 * Between what each number must lie, by what is told of all of them (อนุมานช่วงของจำนวน): the numbers as told are taken for steps, and every sum tells
 * something about its parts and its parts about it. What a reader with a pencil and much patience finds out.
 */
final class Bounds {

    /** Parts that nobody knows, such as secret cases, may be as many as one likes. */
    static final int ANY = Integer.MAX_VALUE / 4;

    /**
     * A number that others add up to.
     *
     * @param unseen how much may stand in parts that are not told at all
     */
    record Sum(int whole, List<Integer> parts, int unseen) {}

    private final int[] low;
    private final int[] high;
    private final List<Sum> sums;
    private final Sum[] raised;
    private final Sum[] lowered;

    Bounds(int[] low, int[] high, List<Sum> sums) {
        this.low = low.clone();
        this.high = high.clone();
        this.sums = sums;
        this.raised = new Sum[low.length];
        this.lowered = new Sum[low.length];
        follow();
    }

    int low(int cell) {
        return low[cell];
    }

    int high(int cell) {
        return high[cell];
    }

    /** How many values are left for a number. */
    int width(int cell) {
        return high[cell] - low[cell] + 1;
    }

    /** The sums that narrowed a number, the last from below and the last from above. */
    List<Sum> narrowedBy(int cell) {
        List<Sum> by = new ArrayList<>();
        if (raised[cell] != null) {
            by.add(raised[cell]);
        }
        if (lowered[cell] != null) {
            by.add(lowered[cell]);
        }
        return by;
    }

    /** Goes round until nothing more follows. */
    private void follow() {
        boolean more = true;
        while (more) {
            more = false;
            for (Sum sum : sums) {
                more |= follow(sum);
            }
        }
    }

    private boolean follow(Sum sum) {
        long least = 0;
        long most = sum.unseen();
        for (int part : sum.parts()) {
            least += low[part];
            most += high[part];
        }
        boolean more = raise(sum.whole(), least, sum);
        more |= lower(sum.whole(), most, sum);
        for (int part : sum.parts()) {
            more |= raise(part, low[sum.whole()] - (most - high[part]), sum);
            more |= lower(part, high[sum.whole()] - (least - low[part]), sum);
        }
        return more;
    }

    private boolean raise(int cell, long to, Sum by) {
        if (to <= low[cell]) {
            return false;
        }
        low[cell] = (int) Math.min(to, high[cell]);
        raised[cell] = by;
        return to <= high[cell];
    }

    private boolean lower(int cell, long to, Sum by) {
        if (to >= high[cell]) {
            return false;
        }
        high[cell] = (int) Math.max(to, low[cell]);
        lowered[cell] = by;
        return to >= low[cell];
    }
}
