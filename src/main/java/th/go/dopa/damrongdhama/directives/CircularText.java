package th.go.dopa.damrongdhama.directives;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Sender;
import th.go.dopa.damrongdhama.letters.Signatory;

/**
 * What a circular says (ข้อความของหนังสือเวียน).
 *
 * @param to whom it greets, as "ผู้ว่าราชการจังหวัด ทุกจังหวัด"
 * @param paragraphs why, what is wanted, and จึงเรียนมา…
 * @param changed what a correction changed; empty in the first issue
 */
public record CircularText(
        String subject,
        String to,
        List<Reference> references,
        List<String> paragraphs,
        Sender sender,
        Contact contact,
        Signatory signatory,
        String changed) {

    public static final int LONGEST_SUBJECT = 300;
    public static final int LONGEST_BODY = 20_000;

    public CircularText {
        references = List.copyOf(references);
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * An earlier letter (อ้างถึง).
     *
     * @param earlier where it is a circular of this system; null where it is not
     */
    public record Reference(String words, @Nullable CircularId earlier) {}

    CircularText corrected(CircularText by, String what) {
        return new CircularText(
                by.subject, by.to, by.references, by.paragraphs, by.sender, by.contact, by.signatory, what);
    }
}
