package th.go.dopa.damrongdhama.complaints.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.LetterState;

/**
 * A letter that was drafted from a case (หนังสือของเรื่อง).
 *
 * @param agency null where it goes to none
 * @param times which reminder it is, 0 where it is none
 */
public record Drafted(
        Letter letter, CaseLetter kind, @Nullable OfficeId agency, int times, LocalDate on) {

    boolean standing() {
        return letter.state() != LetterState.CANCELLED;
    }

    boolean sent() {
        return letter.state() == LetterState.ISSUED;
    }
}
