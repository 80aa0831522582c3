package th.go.dopa.damrongdhama.publication.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.publication.PlaceOptions;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * The public map: the newest cases and activities that were published, of the nation or a province. A case stands at the seat of its district, never at its own
 * pin.
 */
@Controller
@Open
class MapController {

    private static final int MOST = 100;

    private final JdbcClient window;
    private final Places places;
    private final Offices offices;
    private final String tiles;
    private final String attribution;

    MapController(
            @Qualifier("shopWindow") JdbcClient window,
            Places places,
            Offices offices,
            @Value("${damrongdhama.map.tiles:}") String tiles,
            @Value("${damrongdhama.map.attribution:}") String attribution) {
        this.window = window;
        this.places = places;
        this.offices = offices;
        this.tiles = tiles;
        this.attribution = attribution;
    }

    /** What was published, before it is written out for its reader. */
    private record Published(
            String kind,
            String title,
            String href,
            LocalDate on,
            String district,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    @GetMapping("/map")
    Page map(Visit visit, @RequestParam(defaultValue = "") String province) {
        boolean known =
                places.provinces().stream().anyMatch(one -> one.code().value().equals(province));
        String within = known ? province : "";
        List<Published> all = new ArrayList<>(cases(within));
        all.addAll(activities(within));
        List<MapPage.Item> items = all.stream()
                .sorted(Comparator.comparing(Published::on).reversed())
                .map(one -> item(visit, one))
                .toList();
        return Page.show(
                "publication/map",
                new MapPage(
                        PlaceOptions.provinces(places, visit),
                        Form.empty().set("province", within),
                        within,
                        items,
                        tiles,
                        attribution));
    }

    private List<Published> cases(String province) {
        return window.sql("""
                        select public_id, title, closed_on, district_code from complaint_published_public
                         where :everywhere or office_id = any (:offices::bigint[])
                         order by published_at desc limit :most
                        """)
                .param("everywhere", province.isEmpty())
                .param("offices", offices(province))
                .param("most", MOST)
                .query((row, i) -> new Published(
                        "CASE",
                        row.getString("title"),
                        "/cases/" + row.getString("public_id"),
                        row.getObject("closed_on", LocalDate.class),
                        row.getString("district_code"),
                        null,
                        null))
                .list();
    }

    private List<Published> activities(String province) {
        return window.sql("""
                        select id, name, held_on, district_code, latitude, longitude from activity_published_public
                         where :everywhere or office_id = any (:offices::bigint[])
                         order by held_on desc, id desc limit :most
                        """)
                .param("everywhere", province.isEmpty())
                .param("offices", offices(province))
                .param("most", MOST)
                .query((row, i) -> new Published(
                        "ACTIVITY",
                        row.getString("name"),
                        "/activities/" + row.getLong("id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("district_code"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)))
                .list();
    }

    /** The centres of a province; none for "". */
    private Long[] offices(String province) {
        if (province.isEmpty()) {
            return new Long[] {};
        }
        AreaCode code = new AreaCode(province);
        return Stream.concat(
                        offices.provinceOffice(code).stream(),
                        places.districts(code).stream().flatMap(one -> offices.districtOffice(one.code()).stream()))
                .map(office -> office.id().value())
                .toArray(Long[]::new);
    }

    private MapPage.Item item(Visit visit, Published one) {
        District district = places.district(new AreaCode(one.district()));
        Point seat = district.seat();
        boolean exact = one.latitude() != null;
        return new MapPage.Item(
                one.kind(),
                one.title(),
                visit.href(one.href()),
                visit.t(
                        "map.where",
                        PlaceOptions.name(district, visit),
                        PlaceOptions.name(places.province(district.province()), visit)),
                visit.date(one.on()),
                exact ? one.latitude() : seat == null ? null : (Double) seat.latitude(),
                exact ? one.longitude() : seat == null ? null : (Double) seat.longitude(),
                exact);
    }
}
