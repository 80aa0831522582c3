package th.go.dopa.damrongdhama.publication;

import java.util.List;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Share;

/**
 * The centre of a province (ศูนย์ดำรงธรรมจังหวัด) and those of its districts.
 *
 * @param centre the name of the centre
 * @param phone as shown; "" where none is recorded, then 1567 is offered
 * @param districts code and name
 * @param latest what the centres of the province did last
 */
public record ProvincePage(
        String code,
        String centre,
        String province,
        String phone,
        String address,
        List<Option> districts,
        List<ShownActivity> latest,
        Share share) {

    public ProvincePage {
        districts = List.copyOf(districts);
        latest = List.copyOf(latest);
    }
}
