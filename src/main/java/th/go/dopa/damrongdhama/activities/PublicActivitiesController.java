package th.go.dopa.damrongdhama.activities;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The activities of a centre as everybody sees them: those that its head published. */
@Controller
@Open
class PublicActivitiesController {

    private static final String ONE = "/activities/{id:[1-9][0-9]{0,17}}";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** A photo that is withdrawn must be gone soon, from caches on the way too. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Activities activities;
    private final ActivityPages pages;
    private final Attachments attachments;
    private final Offices offices;

    PublicActivitiesController(Activities activities, ActivityPages pages, Attachments attachments, Offices offices) {
        this.activities = activities;
        this.pages = pages;
        this.attachments = attachments;
        this.offices = offices;
    }

    @GetMapping("/centres/{code:[0-9]{4}}/activities")
    Page list(Visit visit, @PathVariable String code, @RequestParam(defaultValue = "") String after) {
        Office office = office(code);
        String centre = "/centres/" + code;
        return Page.show(
                "activities/publiclist", pages.publicList(visit, office, centre + "/activities", centre, after));
    }

    /** The calendar of a centre for telephones. */
    @GetMapping("/centres/{code:[0-9]{4}}/activities.ics")
    ResponseEntity<byte[]> calendar(Visit visit, @PathVariable String code) {
        String home = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(pages.calendar(visit, office(code), home));
    }

    @GetMapping(ONE)
    Page show(Visit visit, @PathVariable long id) {
        return Page.show("activities/public", pages.publicPage(visit, activities.open(new ActivityId(id))));
    }

    @GetMapping(ONE + "/photos/{photo:[1-9][0-9]{0,17}}/{size:small|large}")
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable long photo, @PathVariable String size) {
        Activity activity = activities.open(new ActivityId(id));
        if (activity.state() != ActivityState.PUBLISHED) {
            throw new NotFound("photos of activity " + id + ", which lies ahead");
        }
        return attachments
                .serve(ActivityPhotosController.of(activity, photo), PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .publicResponse(KEPT);
    }

    private Office office(String code) {
        return offices.districtOffice(new AreaCode(code)).orElseThrow(() -> new NotFound("centre " + code));
    }
}
