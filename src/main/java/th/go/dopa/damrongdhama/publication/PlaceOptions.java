package th.go.dopa.damrongdhama.publication;

import java.util.List;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Areas as choices in the reader's language. */
public final class PlaceOptions {

    private PlaceOptions() {}

    public static List<Option> provinces(Places places, Visit visit) {
        return places.provinces().stream()
                .map(province -> new Option(province.code().value(), name(province, visit)))
                .toList();
    }

    static List<Option> districts(Places places, AreaCode province, Visit visit) {
        return places.districts(province).stream()
                .map(district -> new Option(district.code().value(), name(district, visit)))
                .toList();
    }

    public static String name(Province province, Visit visit) {
        return visit.english() ? province.nameEn() : province.nameTh();
    }

    public static String name(District district, Visit visit) {
        return visit.english() ? district.nameEn() : district.nameTh();
    }
}
