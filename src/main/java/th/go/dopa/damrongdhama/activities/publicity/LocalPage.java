package th.go.dopa.damrongdhama.activities.publicity;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/** The form in which a local government is asked to have a script read. */
public record LocalPage(Form form, String here, String title, List<Option> subdistricts, List<Option> agencies) {

    public LocalPage {
        subdistricts = List.copyOf(subdistricts);
        agencies = List.copyOf(agencies);
    }
}
