package th.go.dopa.damrongdhama.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a register of letters sent (รายการในทะเบียนหนังสือส่ง).
 *
 * @param letter null where the letter was written elsewhere
 * @param elsewhere what was written elsewhere, null for a letter of ours
 */
public record RegisterEntry(
        int number,
        LocalDate given,
        @Nullable Letter letter,
        @Nullable String elsewhere) {}
