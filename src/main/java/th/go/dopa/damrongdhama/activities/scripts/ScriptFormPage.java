package th.go.dopa.damrongdhama.activities.scripts;

import java.util.List;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.web.Form;

/**
 * The form in which a text is changed.
 *
 * @param betrayals what in it may give a person away
 */
public record ScriptFormPage(Form form, String here, List<Betrayal> betrayals) {

    public ScriptFormPage {
        betrayals = List.copyOf(betrayals);
    }
}
