package th.go.dopa.damrongdhama.exchange.scans;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;

/**
 * The form that takes scans of old files.
 *
 * @param taken what was just attached; null where nothing was
 */
public record OldScansPage(
        Form form, int mostFiles, @Nullable Taken taken) {

    /** How many scans went to how many cases. */
    public record Taken(int scans, int cases) {}
}
