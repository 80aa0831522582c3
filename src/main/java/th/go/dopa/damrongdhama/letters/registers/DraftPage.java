package th.go.dopa.damrongdhama.letters.registers;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form in which a letter is written (แบบร่างหนังสือ).
 *
 * @param action where it is sent
 * @param back where the person came from
 */
public record DraftPage(
        Form form,
        LetterForm.Kind kind,
        String title,
        String action,
        String back,
        List<Option> courtesies,
        List<Option> urgencies,
        List<Option> secrecies,
        List<Option> signatories,
        List<Option> capacities) {

    /** Whether it goes to the outside, with references, enclosures and copies. */
    public boolean official() {
        return kind == LetterForm.Kind.OFFICIAL;
    }

    /** Whether somebody signs it. */
    public boolean signed() {
        return kind != LetterForm.Kind.STAMPED;
    }
}
