package th.go.dopa.damrongdhama.complaints.intake;

import java.util.List;
import java.util.UUID;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form at the counter, on one page.
 *
 * @param service the service that becomes a complaint; "" when there is none
 * @param activities in the field at which it may have been received
 * @param districts offered to a province; a district has only itself
 */
public record CounterPage(
        Form form,
        UUID key,
        String service,
        List<Option> activities,
        List<Option> channels,
        List<Option> natures,
        List<Option> importances,
        List<Option> categories,
        List<Option> districts,
        List<Option> subdistricts,
        List<Option> accusedKinds,
        List<Option> accusedSeats,
        List<Option> complainants,
        List<Option> elsewhere,
        List<Option> yesNo) {

    public CounterPage {
        activities = List.copyOf(activities);
        channels = List.copyOf(channels);
        natures = List.copyOf(natures);
        importances = List.copyOf(importances);
        categories = List.copyOf(categories);
        districts = List.copyOf(districts);
        subdistricts = List.copyOf(subdistricts);
        accusedKinds = List.copyOf(accusedKinds);
        accusedSeats = List.copyOf(accusedSeats);
        complainants = List.copyOf(complainants);
        elsewhere = List.copyOf(elsewhere);
        yesNo = List.copyOf(yesNo);
    }
}
