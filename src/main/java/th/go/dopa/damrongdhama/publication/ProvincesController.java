package th.go.dopa.damrongdhama.publication;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Province;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Share;
import th.go.dopa.damrongdhama.web.Visit;

/** The page of each province. */
@Controller
@Open
class ProvincesController {

    private static final int LATEST = 6;

    private final Places places;
    private final Offices offices;
    private final PublishedActivities published;
    private final ShownActivities shown;

    ProvincesController(Places places, Offices offices, PublishedActivities published, ShownActivities shown) {
        this.places = places;
        this.offices = offices;
        this.published = published;
        this.shown = shown;
    }

    @GetMapping("/provinces/{code:[0-9]{2}}")
    Page province(Visit visit, @PathVariable String code) {
        Province province = places.province(new AreaCode(code));
        Office office = offices.provinceOffice(province.code()).orElseThrow(() -> new NotFound("province " + code));
        String name = PlaceOptions.name(province, visit);
        String centre = visit.t("publication.province-centre", name);
        String path = "/provinces/" + code;
        return Page.show(
                "publication/province",
                new ProvincePage(
                        code,
                        centre,
                        name,
                        phone(office.phone()),
                        office.address() == null ? "" : office.address(),
                        PlaceOptions.districts(places, province.code(), visit),
                        shown.shown(visit, published.newest(offices(office), LATEST)),
                        Share.of(
                                visit.t("publication.province.text", name),
                                path + "/card.jpg",
                                path + "/feed",
                                About.office(visit, office, centre, name, path))));
    }

    /** The province's own and those of its districts. */
    private List<OfficeId> offices(Office province) {
        AreaCode code = province.province();
        return code == null
                ? List.of(province.id())
                : Stream.concat(
                                Stream.of(province),
                                places.districts(code).stream()
                                        .flatMap(one -> offices.districtOffice(one.code()).stream()))
                        .map(Office::id)
                        .toList();
    }

    private static String phone(@Nullable String recorded) {
        return recorded == null
                ? ""
                : PhoneNumber.of(recorded).map(PhoneNumber::shown).orElse(recorded);
    }
}
