package th.go.dopa.damrongdhama.publication;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the results (ผลการดำเนินงาน): what was counted of some cases.
 *
 * @param scope whose: {@link #NATION}, a province (47), the centre of the province itself (4700) or of a district (4701)
 * @param year the fiscal year of receipt, B.E.
 * @param counts by measure; what is missing is 0
 * @param days the median of days from receipt to closing; null where too few were closed
 */
public record Counted(
        String scope,
        int year,
        Part part,
        String key,
        Map<Measure, Integer> counts,
        @Nullable Integer days) {

    /** The whole country. */
    public static final String NATION = "TH";

    private static final String OWN = "00";

    public Counted {
        counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
    }

    public int count(Measure measure) {
        return counts.getOrDefault(measure, 0);
    }

    /** The scope of what the centre of a province holds itself. */
    public static String own(String province) {
        return province + OWN;
    }

    /** In which larger scope this one is added up; "" for the nation. */
    public static String above(String scope) {
        return scope.equals(NATION) ? "" : scope.length() == 2 ? NATION : scope.substring(0, 2);
    }
}
