package th.go.dopa.damrongdhama.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter inside the ministry or province (บันทึกข้อความ).
 *
 * @param office the office and unit it comes from (ส่วนราชการ), with its phone
 * @param date null while the paper leaves it blank
 * @param order what the superior orders on it; null where he is not asked to
 */
public record Memo(
        Secrecy secrecy,
        Urgency urgency,
        LetterNumber number,
        @Nullable LocalDate date,
        String office,
        String subject,
        Addressee to,
        List<String> paragraphs,
        Signatory signatory,
        @Nullable Endorsement order)
        implements Correspondence {

    public Memo {
        paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public String recipient() {
        return to.name();
    }

    @Override
    public Memo issued(int running, LocalDate on) {
        return new Memo(
                secrecy, urgency, number.numbered(running), on, office, subject, to, paragraphs, signatory, order);
    }
}
