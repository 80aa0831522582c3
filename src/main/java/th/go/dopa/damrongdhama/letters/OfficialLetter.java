package th.go.dopa.damrongdhama.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to the outside (หนังสือภายนอก).
 *
 * @param date null while the paper leaves it blank
 * @param references letters that came before (อ้างถึง)
 * @param paragraphs why, what is wanted, and จึงเรียนมา…
 * @param copies who gets a copy (สำเนาส่ง)
 */
public record OfficialLetter(
        Secrecy secrecy,
        Urgency urgency,
        LetterNumber number,
        @Nullable LocalDate date,
        Sender sender,
        String subject,
        Addressee to,
        List<String> references,
        List<Enclosure> enclosures,
        List<String> paragraphs,
        Signatory signatory,
        Contact contact,
        List<String> copies,
        List<Annex> annexes)
        implements Correspondence {

    public OfficialLetter {
        references = List.copyOf(references);
        enclosures = List.copyOf(enclosures);
        paragraphs = List.copyOf(paragraphs);
        copies = List.copyOf(copies);
        annexes = List.copyOf(annexes);
    }

    @Override
    public String recipient() {
        return to.name();
    }

    @Override
    public OfficialLetter issued(int running, LocalDate on) {
        return new OfficialLetter(
                secrecy,
                urgency,
                number.numbered(running),
                on,
                sender,
                subject,
                to,
                references,
                enclosures,
                paragraphs,
                signatory,
                contact,
                copies,
                annexes);
    }
}
