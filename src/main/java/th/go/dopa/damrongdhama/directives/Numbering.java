package th.go.dopa.damrongdhama.directives;

import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.letters.LetterNumber;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** How the number of a circular is written (เลขที่หนังสือเวียน), as มท 0307.2/ว 16889. */
@Component
public class Numbering {

    private final Words words;

    Numbering(Words words) {
        this.words = words;
    }

    /** With the digits of screens; letters turn them into Thai ones. */
    public String plain(LetterNumber number) {
        Integer running = number.running();
        return number.code() + "/" + words.say(Language.TH, "letters.circular")
                + (running == null ? "" : " " + running);
    }
}
