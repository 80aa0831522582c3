package th.go.dopa.damrongdhama.publication.results;

import java.util.Optional;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Figures;
import th.go.dopa.damrongdhama.publication.Measure;

/**
 * How many of the complainants who answered say that it is fixed (ร้อยละที่ยืนยันว่าแก้ไขแล้ว), in per cent, with the range in which the true share lies
 * with 95 % certainty (Wilson); the steps of the numbers are in it.
 */
public record Rate(int percent, int from, int to) {

    /** Of fewer answers no share is told. */
    public static final int ENOUGH = 30;

    private static final double Z = 1.96;

    /** Nothing where too few answered. */
    static Optional<Rate> of(Counted line) {
        int yes = line.count(Measure.CONFIRMED);
        int no = line.count(Measure.DISPUTED);
        if (yes + no < ENOUGH) {
            return Optional.empty();
        }
        int unseen = Figures.STEP - 1;
        return Optional.of(new Rate(
                (int) Math.round(100.0 * yes / (yes + no)),
                (int) Math.floor(100 * bound(yes, yes + no + unseen, -Z)),
                (int) Math.ceil(100 * bound(yes + unseen, yes + unseen + no, Z))));
    }

    private static double bound(int yes, int all, double z) {
        double share = (double) yes / all;
        double centre = share + (z * z) / (2 * all);
        double spread = z * Math.sqrt((share * (1 - share) / all) + (z * z) / (4.0 * all * all));
        return Math.clamp((centre + spread) / (1 + (z * z) / all), 0, 1);
    }
}
