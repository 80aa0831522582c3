package th.go.dopa.damrongdhama.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended, and what the complainant said to it.
 *
 * @param closing why it was closed; null when it was refused or cancelled
 * @param refusal the legal reason; null unless it was refused
 * @param rating 1 to 5
 */
public record Ending(
        LocalDate on,
        @Nullable ClosingReason closing,
        @Nullable RefusalReason refusal,
        @Nullable Answer answer,
        @Nullable Integer rating) {

    Ending answered(Answer said, @Nullable Integer given) {
        return new Ending(on, closing, refusal, said, given);
    }
}
