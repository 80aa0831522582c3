package th.go.dopa.damrongdhama.settings;

import java.util.List;

/**
 * The words of one kind of letter or form (ถ้อยคำในหนังสือ), with names in braces where a fact of the case is to stand.
 *
 * @param subject the subject of the letter, the title of a form
 * @param body a line for each paragraph
 */
public record LetterText(String subject, String body) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 5_000;

    public LetterText {
        Fault.unless(
                subject.length() <= LONGEST_SUBJECT && body.length() <= LONGEST_BODY,
                "settings.fault.letter-long",
                LONGEST_BODY);
    }

    public List<String> paragraphs() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
