package th.go.dopa.damrongdhama.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that bears the office's stamp in place of a signature (หนังสือประทับตรา): reminders, copies, matters of routine.
 *
 * @param subject as in the register; it is not written on the letter
 * @param to an office; it is not greeted
 * @param date null while the paper leaves it blank
 */
public record StampedLetter(
        Secrecy secrecy,
        Urgency urgency,
        LetterNumber number,
        @Nullable LocalDate date,
        String subject,
        String to,
        List<String> paragraphs,
        Sender sender,
        Contact contact)
        implements Correspondence {

    public StampedLetter {
        paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public String recipient() {
        return to;
    }

    @Override
    public StampedLetter issued(int running, LocalDate on) {
        return new StampedLetter(
                secrecy, urgency, number.numbered(running), on, subject, to, paragraphs, sender, contact);
    }
}
