package th.go.dopa.damrongdhama.directives.reportback;

import java.time.Instant;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * That a report came (ใบรับรายงาน): when and from which office, nothing of what it says.
 *
 * @param written its number with the letters that make it ours
 * @param code of the circular
 * @param revision how often it was confirmed
 * @param at the first confirmation
 * @param latest the latest
 * @param late whether the first came after its day
 */
public record Receipt(
        String written,
        CircularId circular,
        String code,
        OfficeId office,
        int revision,
        Instant at,
        Instant latest,
        boolean late,
        boolean onBehalf,
        boolean byLink) {

    /** Where everybody may see that it is genuine. */
    public String path() {
        return "/r/receipt/" + written;
    }
}
