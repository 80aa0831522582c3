package th.go.dopa.damrongdhama.commendations;

import java.time.LocalDate;
import th.go.dopa.damrongdhama.letters.Signatory;

/**
 * A certificate as it was given (ประกาศเกียรติคุณที่ออกแล้ว); its words never change.
 *
 * @param number in the book of the office, and the year of the book: 1/2569
 * @param code under which anybody may ask whether it is genuine
 * @param withdrawn whether it holds no more
 */
public record GivenCertificate(
        String number,
        String code,
        String office,
        String name,
        String post,
        String reason,
        Signatory signatory,
        LocalDate on,
        boolean withdrawn) {}
