package th.go.dopa.damrongdhama.publication.posters;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.PublishedActivities;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.publication.ShownActivities;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Visit;

/** Serves the pictures that stand beside shared addresses (ภาพแชร์). */
@Controller
@Open
class CardsController {

    /** What is withdrawn must be gone soon. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final PublishedActivities published;
    private final ShownActivities shown;
    private final Offices offices;
    private final Cards cards;

    CardsController(PublishedActivities published, ShownActivities shown, Offices offices, Cards cards) {
        this.published = published;
        this.shown = shown;
        this.offices = offices;
        this.cards = cards;
    }

    @GetMapping("/activities/{id:[1-9][0-9]{0,17}}/{shape:card|square}.jpg")
    ResponseEntity<byte[]> activity(Visit visit, @PathVariable long id, @PathVariable String shape) {
        Activity activity = published.one(new ActivityId(id));
        return answer(cards.ofActivity(
                visit, offices.office(activity.office()), shown.shown(visit, activity), shape.equals("square")));
    }

    @GetMapping("/centres/{code:[0-9]{4}}/card.jpg")
    ResponseEntity<byte[]> centre(Visit visit, @PathVariable String code) {
        return office(
                visit, offices.districtOffice(new AreaCode(code)).orElseThrow(() -> new NotFound("centre " + code)));
    }

    @GetMapping("/provinces/{code:[0-9]{2}}/card.jpg")
    ResponseEntity<byte[]> province(Visit visit, @PathVariable String code) {
        return office(
                visit, offices.provinceOffice(new AreaCode(code)).orElseThrow(() -> new NotFound("province " + code)));
    }

    @GetMapping("/card.jpg")
    ResponseEntity<byte[]> nation(Visit visit) {
        return office(visit, offices.dopa());
    }

    private ResponseEntity<byte[]> office(Visit visit, Office office) {
        return answer(cards.ofOffice(visit, office));
    }

    private static ResponseEntity<byte[]> answer(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(jpeg);
    }
}
