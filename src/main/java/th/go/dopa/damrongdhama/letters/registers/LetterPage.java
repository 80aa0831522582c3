package th.go.dopa.damrongdhama.letters.registers;

import java.util.List;
import th.go.dopa.damrongdhama.letters.Letter;
import th.go.dopa.damrongdhama.letters.LetterState;
import th.go.dopa.damrongdhama.letters.OfficialLetter;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;

/**
 * A letter and what can be done with it now (หน้าหนังสือ).
 *
 * @param here its address
 * @param ownRegister whether its number comes from our register
 * @param scanned how many pages its signed scan has, 0 while there is none
 */
public record LetterPage(Form form, Letter letter, String here, List<Fact> facts, boolean ownRegister, int scanned) {

    public boolean open() {
        return letter.open();
    }

    /** Whether it goes in an envelope of its own. */
    public boolean mailed() {
        return letter.content() instanceof OfficialLetter;
    }

    public boolean printed() {
        return letter.state() == LetterState.PRINTED;
    }

    public boolean issued() {
        return letter.state() == LetterState.ISSUED;
    }

    public boolean standing() {
        return letter.state() != LetterState.CANCELLED;
    }
}
