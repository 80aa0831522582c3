package th.go.dopa.damrongdhama.complaints.intake;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * Where it is noted afterwards at which activity a case was received.
 *
 * @param activities that are possible by their day
 */
public record ReceptionPage(String number, Form form, List<Option> activities) {

    public ReceptionPage {
        activities = List.copyOf(activities);
    }

    public String caseHref() {
        return "/desk/complaints/" + number;
    }
}
