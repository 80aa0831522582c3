package th.go.dopa.damrongdhama.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case out of an older register (เรื่องย้อนหลัง), about to be taken in.
 *
 * @param formKey what makes it this case and no other: the same one is never taken in twice
 * @param number what the older register calls it; "" when it has none
 * @param texts what was written when it was filed
 * @param status how it stands there: taken up, in work, closed, or not accepted
 * @param endedOn on which day it ended; null while it is open
 * @param outcome what was done, in the words of the register
 */
public record OldCase(
        UUID formKey,
        String number,
        Facts facts,
        Parties parties,
        List<Text> texts,
        Status status,
        @Nullable LocalDate endedOn,
        String outcome) {

    public OldCase {
        texts = List.copyOf(texts);
        if (!facts.backlog()
                || status == Status.NEW
                || status == Status.CANCELLED
                || status.open() != (endedOn == null)
                || (endedOn != null && endedOn.isBefore(facts.receivedOn()))) {
            throw new IllegalArgumentException("not a case out of an older register");
        }
    }

    Standing standing() {
        Ending ending = endedOn == null
                ? null
                : new Ending(
                        endedOn,
                        status == Status.CLOSED ? ClosingReason.UNSTATED : null,
                        status == Status.NOT_ACCEPTED ? RefusalReason.UNSTATED : null,
                        null,
                        null);
        return new Standing(status, facts.filedAt(), null, false, 0, 0, 0, ending, 0);
    }
}
