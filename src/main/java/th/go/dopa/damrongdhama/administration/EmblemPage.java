package th.go.dopa.damrongdhama.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;

/**
 * The emblem as it is shown, and the form that loads another.
 *
 * @param base the version that the person looks at
 * @param address of the picture, null while the space is empty
 * @param by who did the last, "" where nobody did
 */
public record EmblemPage(
        Form form,
        int base,
        @Nullable String address,
        int width,
        int height,
        String by,
        @Nullable Instant at) {}
