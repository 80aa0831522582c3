package th.go.dopa.damrongdhama.complaints.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.settings.MainCategory;
import th.go.dopa.damrongdhama.settings.Settings;
import th.go.dopa.damrongdhama.web.Form;

/** The lists that a form offers (รายการให้เลือก): types of complaints, and places one level at a time. */
@Component
class Choices {

    private final Places places;
    private final Settings settings;

    Choices(Places places, Settings settings) {
        this.places = places;
        this.settings = settings;
    }

    /** What the form says, as far as it exists. */
    Chosen chosen(Form form) {
        Province province = code(form.value("province"), AreaCode.Level.PROVINCE)
                .flatMap(code -> places.provinces().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst())
                .orElse(null);
        District district = code(form.value("district"), AreaCode.Level.DISTRICT)
                .flatMap(places::districtIfAny)
                .filter(one -> province != null && one.province().equals(province.code()))
                .orElse(null);
        Subdistrict subdistrict = code(form.value("subdistrict"), AreaCode.Level.SUBDISTRICT)
                .flatMap(places::subdistrictIfAny)
                .filter(one -> district != null && one.district().equals(district.code()))
                .orElse(null);
        return new Chosen(
                settings.categories().categoryIfAny(form.value("category")).orElse(null),
                province,
                district,
                subdistrict);
    }

    List<MainCategory> categories() {
        return settings.categories().mains();
    }

    List<Province> provinces() {
        return places.provinces();
    }

    /** The districts of what was chosen; none in Bangkok, which has no อำเภอ. */
    List<District> districts(@Nullable Province province) {
        return province == null || province.bangkok() ? List.of() : places.districts(province.code());
    }

    List<Subdistrict> subdistricts(@Nullable District district) {
        return district == null ? List.of() : places.subdistricts(district.code());
    }

    private static Optional<AreaCode> code(String typed, AreaCode.Level level) {
        return typed.matches("([0-9]{2}){1,3}")
                ? Optional.of(new AreaCode(typed)).filter(code -> code.level() == level)
                : Optional.empty();
    }
}
