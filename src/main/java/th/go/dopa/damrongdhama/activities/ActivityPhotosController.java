package th.go.dopa.damrongdhama.activities;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Patch;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Betrayal.Finding;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The photos of an activity: added, put in order, given words, taken out, and faces in them made unrecognisable. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class ActivityPhotosController {

    private static final String ALL = ActivityPages.DESK + "/{id:[1-9][0-9]{0,17}}/photos";
    private static final String ONE = ALL + "/{photo:[1-9][0-9]{0,17}}";
    private static final int LONGEST_CAPTION = 300;

    private final Activities activities;
    private final ActivityPages pages;
    private final LookingOver looking;
    private final Attachments attachments;
    private final Uploads uploads;

    ActivityPhotosController(
            Activities activities, ActivityPages pages, LookingOver looking, Attachments attachments, Uploads uploads) {
        this.activities = activities;
        this.pages = pages;
        this.looking = looking;
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /** What the photos show, in which order, which are taken out, and new ones. */
    @PostMapping(ALL)
    Page arrange(Visit visit, Staff staff, Form form, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        Activity activity = activities.seen(staff, new ActivityId(id));
        UUID key = form.key("key");
        uploads.take(visit, form, "photos", key, request);
        List<Activity.Photo> stay = stay(activity, form);
        List<Finding> findings = LookingOver.of(activity.facts(), stay);
        if (form.value("unstage").matches("[1-9][0-9]{0,17}")) {
            attachments.unstage(key.toString(), new AttachmentId(Long.parseLong(form.value("unstage"))));
            return Page.show("activities/activity", pages.page(visit, staff, activity, form, findings));
        }
        if (activity.state().open() && !stay.equals(activity.photos())) {
            findings = looking.before(staff, activity.facts(), stay);
            ActivitiesController.askWhetherSure(form, findings);
        }
        if (!form.faulty()) {
            try {
                activities.arrange(staff, activity.id(), form.version(), stay, key);
                return Page.to(ActivityPages.desk(activity.id()) + "#photos");
            } catch (Refused no) {
                form.fault("photos", no.key(), no.arguments().toArray());
            }
        }
        return Page.show("activities/activity", pages.page(visit, staff, activity, form, findings))
                .status(422);
    }

    @GetMapping(ONE + "/{size:small|large}")
    ResponseEntity<byte[]> photo(
            Staff staff, @PathVariable long id, @PathVariable long photo, @PathVariable String size) {
        AttachmentId asked = of(activities.seen(staff, new ActivityId(id)), photo);
        return attachments
                .serve(asked, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .response();
    }

    @GetMapping(ONE + "/veil")
    Page veil(
            Visit visit,
            Staff staff,
            @PathVariable long id,
            @PathVariable long photo,
            @RequestParam(defaultValue = "") String done) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        if (!Deed.CHANGE.open(staff, activity.state())) {
            throw new Refused("activities.refused.now");
        }
        AttachmentId asked = of(activity, photo);
        return Page.show("activities/veil", pages.veil(visit, activity, asked, Form.empty(), !done.isEmpty()));
    }

    /** Hides parts of a photo for good; not even who did it can bring them back. */
    @PostMapping(ONE + "/veil")
    Page hide(Visit visit, Staff staff, Form form, @PathVariable long id, @PathVariable long photo) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        AttachmentId asked = of(activity, photo);
        List<Patch> patches = Veiling.read(form, Veiling.rows(attachments.attachment(asked)));
        if (patches.isEmpty()) {
            form.fault("cell", "activities.fault.veil");
            return Page.show("activities/veil", pages.veil(visit, activity, asked, form, false))
                    .status(422);
        }
        activities.veil(staff, activity.id(), form.version(), asked, patches);
        return Page.to(ActivityPages.desk(activity.id()) + "/photos/" + asked + "/veil?done=yes");
    }

    /** A photo of an activity; not found where it is another's. */
    static AttachmentId of(Activity activity, long photo) {
        AttachmentId asked = new AttachmentId(photo);
        return activity.photos().stream()
                .map(Activity.Photo::id)
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("photo " + photo + " of activity " + activity.id()));
    }

    /** The photos that stay, in the order of the numbers that were typed before them. */
    private static List<Activity.Photo> stay(Activity activity, Form form) {
        record Placed(int place, Activity.Photo photo) {}
        List<Placed> placed = new ArrayList<>();
        int here = 0;
        for (Activity.Photo photo : activity.photos()) {
            here++;
            String typed = ThaiDigits.arabic(form.value("place." + photo.id())).strip();
            String caption =
                    ThaiText.normalise(form.value("caption." + photo.id())).strip();
            if (!form.chosen("out." + photo.id(), "yes")) {
                placed.add(new Placed(
                        typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : here,
                        new Activity.Photo(
                                photo.id(), caption.substring(0, Math.min(caption.length(), LONGEST_CAPTION)))));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::photo)
                .toList();
    }
}
