package th.go.dopa.damrongdhama.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * A letter and how far it has come (หนังสือ).
 *
 * @param version raised by every change
 * @param about what it is about, such as {@code complaint:12}; null where it is about nothing in the system
 * @param personal whether it names a complainant; lists then do not say to whom it is
 * @param sha256 of the frozen PDF, as hexadecimal digits; null before it has a number
 * @param scan of the signed letter
 * @param cancelled why; null where it stands
 */
public record Letter(
        LetterId id,
        OfficeId office,
        Series series,
        LetterState state,
        int version,
        @Nullable String about,
        boolean personal,
        Correspondence content,
        AppointmentId draftedBy,
        Instant draftedAt,
        @Nullable String sha256,
        @Nullable AttachmentId scan,
        @Nullable String cancelled) {

    /** Whether its words may still be changed. */
    public boolean open() {
        return state == LetterState.DRAFT || state == LetterState.PRINTED;
    }
}
