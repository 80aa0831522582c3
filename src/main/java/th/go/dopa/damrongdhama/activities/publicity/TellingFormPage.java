package th.go.dopa.damrongdhama.activities.publicity;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form of a line of the publicity log.
 *
 * @param scripts what was told, where it was one of the scripts
 */
public record TellingFormPage(
        Form form, List<Option> scripts, List<Option> channels, List<Option> tellers, List<Option> subdistricts) {

    public TellingFormPage {
        scripts = List.copyOf(scripts);
        channels = List.copyOf(channels);
        tellers = List.copyOf(tellers);
        subdistricts = List.copyOf(subdistricts);
    }
}
