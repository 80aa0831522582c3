package th.go.dopa.damrongdhama.publication;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.activities.ActivityCards;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Share;
import th.go.dopa.damrongdhama.web.Visit;

/** Finding a centre, and the page of each. */
@Controller
@Open
class CentresController {

    private final Places places;
    private final Offices offices;
    private final Figures figures;
    private final ActivityCards activities;
    private final Clock clock;

    CentresController(Places places, Offices offices, Figures figures, ActivityCards activities, Clock clock) {
        this.places = places;
        this.offices = offices;
        this.figures = figures;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping("/centres")
    Page find(Visit visit, @RequestParam(defaultValue = "") String province) {
        return found(visit, province);
    }

    @GetMapping("/centres/{code:[0-9]{4}}")
    Page centre(Visit visit, @PathVariable String code) {
        District district = places.district(new AreaCode(code));
        Province province = places.province(district.province());
        if (district.khet()) {
            return Page.to("/centres?province=" + province.code());
        }
        Office office = offices.districtOffice(district.code()).orElseThrow(() -> new NotFound("centre " + code));
        FiscalYear year = figures.usualYear(Bangkok.today(clock));
        Counted figure = figures.ofYear(code, year.year());
        return Page.show(
                "publication/centre",
                new CentrePage(
                        code,
                        PlaceOptions.name(district, visit),
                        PlaceOptions.name(province, visit),
                        province.code().value(),
                        phone(office.phone()),
                        office.address() == null ? "" : office.address(),
                        year.year(),
                        figure,
                        activities.toCome(visit, office.id()),
                        activities.latest(visit, office.id()),
                        share(visit, office, district, province)));
    }

    private static Share share(Visit visit, Office office, District district, Province province) {
        String path = "/centres/" + district.code();
        String name = visit.t("publication.centre", PlaceOptions.name(district, visit));
        String in = PlaceOptions.name(province, visit);
        return Share.of(
                visit.t("publication.centre.where", PlaceOptions.name(district, visit), in),
                path + "/card.jpg",
                path + "/feed",
                About.office(visit, office, name, in, path));
    }

    private Page found(Visit visit, String code) {
        Optional<Province> chosen = places.provinces().stream()
                .filter(province -> province.code().value().equals(code))
                .findFirst();
        boolean bangkok = chosen.filter(Province::bangkok).isPresent();
        return Page.show(
                "publication/centres",
                new CentresPage(
                        Form.empty().set("province", code),
                        PlaceOptions.provinces(places, visit),
                        chosen.map(province -> PlaceOptions.name(province, visit))
                                .orElse(""),
                        bangkok,
                        chosen.isEmpty() || bangkok
                                ? List.of()
                                : PlaceOptions.districts(places, chosen.get().code(), visit)));
    }

    private static String phone(@Nullable String recorded) {
        return recorded == null
                ? ""
                : PhoneNumber.of(recorded).map(PhoneNumber::shown).orElse(recorded);
    }
}
