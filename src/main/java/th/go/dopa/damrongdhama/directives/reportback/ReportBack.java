package th.go.dopa.damrongdhama.directives.reportback;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of an office on a circular (รายงานผล).
 *
 * @param revision 0 as long as nothing is confirmed, and one more with every confirmation
 * @param receipt the number of its receipt; null as long as nothing is confirmed
 * @param confirmed the first confirmation
 * @param form the page that typed last
 * @param step how often that page has sent what was typed
 * @param typed what waits to be confirmed, by the fields of the form; null where nothing waits
 * @param typedAt when it was typed
 */
public record ReportBack(
        long id,
        int version,
        int revision,
        @Nullable String receipt,
        @Nullable Instant confirmed,
        @Nullable UUID form,
        int step,
        @Nullable Map<String, String> typed,
        @Nullable Instant typedAt) {

    /** Whether a page that showed a version may still write: nobody else has written meanwhile. */
    public boolean open(UUID page, int shown) {
        return version == shown || page.equals(form);
    }
}
