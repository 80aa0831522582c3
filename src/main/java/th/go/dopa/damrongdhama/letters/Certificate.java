package th.go.dopa.damrongdhama.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of praise (ประกาศเกียรติคุณ, เกียรติบัตร), A4 across.
 *
 * @param office who gives it, with its province where that tells it from others
 * @param title as ประกาศเกียรติคุณ
 * @param name to whom it is given, with the title of the person
 * @param post his post or office; "" for none
 * @param reason for what, in a sentence or a few
 * @param number in the office's book of certificates; "" where it is still to be written
 * @param verify the page that says whether it is genuine, opened with a QR code; null where there is none
 * @param sample whether it is only shown, and says so
 */
public record Certificate(
        String office,
        String title,
        String name,
        String post,
        String reason,
        LocalDate given,
        Signatory signatory,
        String number,
        @Nullable String verify,
        boolean sample)
        implements Paper {}
