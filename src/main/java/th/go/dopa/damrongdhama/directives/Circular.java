package th.go.dopa.damrongdhama.directives;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.letters.LetterNumber;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Urgency;

/**
 * A circular (หนังสือเวียน) of the department or of a province.
 *
 * @param code the short public code in its QR, {@code /r/<code>}; opens nothing by itself
 * @param parent the circular that it carries onward as a covering letter; null at the top
 * @param issue 1, and one more with every correction
 * @param due the day after which a report is late; null for no such day
 * @param scan of the paper of this issue; null where it is written out here
 */
public record Circular(
        CircularId id,
        String code,
        OfficeId office,
        @Nullable CircularId parent,
        CircularState state,
        int version,
        int issue,
        Secrecy secrecy,
        Urgency urgency,
        LetterNumber number,
        @Nullable LocalDate dated,
        @Nullable LocalDate due,
        CircularText text,
        @Nullable AttachmentId scan,
        @Nullable Instant sentAt) {

    /** The circular to which deliveries and reports belong: itself, or the one it carries onward. */
    public CircularId top() {
        return parent == null ? id : parent;
    }

    /** Whether it carries another onward. */
    public boolean covering() {
        return parent != null;
    }

    public boolean secret() {
        return secrecy != Secrecy.OPEN;
    }

    /** Where everybody reports to, as in its QR code. */
    public String reportPath() {
        return "/r/" + code;
    }
}
