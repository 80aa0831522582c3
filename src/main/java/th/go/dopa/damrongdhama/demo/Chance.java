package th.go.dopa.damrongdhama.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Dice that fall the same way every time (ความบังเอิญที่ทำซ้ำได้), so that a load that was cut off goes on with the same cases. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From the first number to the last, both possible. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of a list, the heavier the more often. */
    <T> T weighed(List<T> list, ToIntFunction<T> weight) {
        int left = random.nextInt(list.stream().mapToInt(weight).sum());
        for (T item : list) {
            left -= weight.applyAsInt(item);
            if (left < 0) {
                return item;
            }
        }
        throw new IllegalStateException("nothing weighs anything");
    }

    /** A number of days that half of the time is under the median, and now and then much over it, as with real agencies. */
    int longTail(int median, double spread, int most) {
        return Math.clamp(Math.round(median * Math.exp(spread * random.nextGaussian())), 1, most);
    }

    double spread(double most) {
        return (random.nextDouble() * 2 - 1) * most;
    }
}
