package th.go.dopa.damrongdhama.publication;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * Finding one's centre (ค้นหาศูนย์): a province, then its districts.
 *
 * @param province the name of the chosen province; "" before one is chosen
 * @param bangkok the chosen province has no อำเภอ
 * @param districts code and name
 */
public record CentresPage(
        Form form, List<Option> provinces, String province, boolean bangkok, List<Option> districts) {}
