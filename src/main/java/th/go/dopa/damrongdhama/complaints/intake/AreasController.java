package th.go.dopa.damrongdhama.complaints.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Visit;

/** Lists of places for scripts: one level at a time, as the form offers them; and what lies nearest to a position. */
@Open
@Controller
class AreasController {

    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Places places;

    AreasController(Places places) {
        this.places = places;
    }

    /** An area to choose; its point where one is known. */
    record AreaChoice(
            String value,
            String label,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** What a position probably is: offered to the person, never decided by. */
    record Nearest(String province, String district, String name) {}

    @GetMapping("/places/districts")
    ResponseEntity<List<AreaChoice>> districts(Visit visit, @RequestParam String province) {
        List<AreaChoice> districts = code(province).map(places::districts).orElse(List.of()).stream()
                .filter(district -> !district.khet())
                .map(district -> choice(visit, district))
                .toList();
        return ResponseEntity.ok().cacheControl(A_DAY).body(districts);
    }

    @GetMapping("/places/subdistricts")
    ResponseEntity<List<AreaChoice>> subdistricts(Visit visit, @RequestParam String district) {
        List<AreaChoice> subdistricts = code(district).map(places::subdistricts).orElse(List.of()).stream()
                .map(one -> new AreaChoice(
                        one.code().value(), FilingPages.name(visit, one.nameTh(), one.nameEn()), null, null))
                .toList();
        return ResponseEntity.ok().cacheControl(A_DAY).body(subdistricts);
    }

    /** A POST, so that where somebody is stands in no address and no log. */
    @PostMapping("/places/nearest")
    ResponseEntity<Nearest> nearest(Visit visit, @RequestParam double latitude, @RequestParam double longitude) {
        Optional<District> district = places.nearestDistrict(latitude, longitude);
        CacheControl nowhere = CacheControl.noStore();
        return district.map(one -> ResponseEntity.ok().cacheControl(nowhere).body(nearest(visit, one)))
                .orElseGet(
                        () -> ResponseEntity.noContent().cacheControl(nowhere).build());
    }

    /** The outlines of the provinces, asked for only when somebody opens the map. */
    @GetMapping("/places/outlines")
    ResponseEntity<Resource> outlines() throws IOException {
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("places/provinces.min.geojson"));
    }

    private Nearest nearest(Visit visit, District district) {
        String province = places.province(district.province()).code().value();
        String name = FilingPages.name(visit, district.nameTh(), district.nameEn()) + " "
                + FilingPages.name(
                        visit,
                        places.province(district.province()).nameTh(),
                        places.province(district.province()).nameEn());
        return new Nearest(province, district.khet() ? "" : district.code().value(), name);
    }

    private static AreaChoice choice(Visit visit, District district) {
        Point seat = district.seat();
        return new AreaChoice(
                district.code().value(),
                FilingPages.name(visit, district.nameTh(), district.nameEn()),
                seat == null ? null : seat.latitude(),
                seat == null ? null : seat.longitude());
    }

    private static Optional<AreaCode> code(String typed) {
        return typed.matches("([0-9]{2}){1,3}") ? Optional.of(new AreaCode(typed)) : Optional.empty();
    }
}
