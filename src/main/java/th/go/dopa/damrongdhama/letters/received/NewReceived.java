package th.go.dopa.damrongdhama.letters.received;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that came in, to be written into the register.
 *
 * @param number as the central register of the office gave it; null where ours gives the next one
 * @param at day and hour of receipt, not ahead of now
 * @param formKey the same form sent twice is one line
 */
public record NewReceived(
        ReceivedLetter.Series series,
        @Nullable Integer number,
        Instant at,
        Incoming content,
        @Nullable String caseNumber,
        List<String> desks,
        UUID formKey) {}
