package th.go.dopa.damrongdhama.activities.publicity;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * Villages to be ticked: those that are assigned, or those that reported at a meeting.
 *
 * @param here the address of the script
 * @param meeting whether it is what was reported
 * @param parts the subdistricts
 */
public record PickPage(Form form, String here, String title, boolean meeting, List<Part> parts, List<Option> channels) {

    public PickPage {
        parts = List.copyOf(parts);
        channels = List.copyOf(channels);
    }

    /** The villages of a subdistrict that can be ticked. */
    public record Part(String name, List<Option> villages) {

        public Part {
            villages = List.copyOf(villages);
        }
    }
}
