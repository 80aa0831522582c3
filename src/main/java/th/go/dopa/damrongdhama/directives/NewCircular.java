package th.go.dopa.damrongdhama.directives;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Urgency;

/**
 * A circular that is to be drafted (หนังสือเวียนที่จะร่าง).
 *
 * @param parent the circular that it carries onward; null for one of the office's own
 * @param secrecy open or ลับ, never more
 * @param code of the office in its number, as "มท 0307.2"
 * @param formKey of the form it came from: the same form sent again drafts nothing more; files that wait under it are sent along
 */
public record NewCircular(
        @Nullable CircularId parent,
        Secrecy secrecy,
        Urgency urgency,
        String code,
        CircularText text,
        List<Ask> asks,
        UUID formKey) {

    public NewCircular {
        asks = List.copyOf(asks);
        if (secrecy != Secrecy.OPEN && secrecy != Secrecy.SECRET) {
            throw new IllegalArgumentException("nothing above secret is kept here");
        }
        if (asks.size() > Ask.MOST) {
            throw new IllegalArgumentException(asks.size() + " asks");
        }
    }
}
