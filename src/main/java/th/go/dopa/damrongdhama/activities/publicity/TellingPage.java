package th.go.dopa.damrongdhama.activities.publicity;

import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;

/**
 * One line of the publicity log.
 *
 * @param photo the address of its photo; "" for none
 * @param open whether it can still be taken back
 */
public record TellingPage(Form form, String here, String title, List<Fact> facts, String photo, boolean open) {

    public TellingPage {
        facts = List.copyOf(facts);
    }
}
