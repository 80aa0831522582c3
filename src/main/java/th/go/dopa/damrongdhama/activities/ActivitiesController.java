package th.go.dopa.damrongdhama.activities;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The activities of one's own centre: recorded, changed, shown to the head, published. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class ActivitiesController {

    private static final String DESK = ActivityPages.DESK;
    private static final String ONE = DESK + "/{id:[1-9][0-9]{0,17}}";
    private static final int LONGEST_CAPTION = 300;
    private static final int LONGEST_NOTE = 500;

    private final Activities activities;
    private final ActivityPages pages;
    private final Attachments attachments;
    private final Uploads uploads;
    private final Clock clock;

    ActivitiesController(
            Activities activities, ActivityPages pages, Attachments attachments, Uploads uploads, Clock clock) {
        this.activities = activities;
        this.pages = pages;
        this.attachments = attachments;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Page list(Visit visit, Staff staff, @RequestParam(defaultValue = "") String after) {
        return Page.show("activities/list", pages.deskList(visit, staff, after));
    }

    @GetMapping(DESK + "/new")
    Page blank(Visit visit, Staff staff) {
        return asked(visit, staff, ActivityForm.on(Bangkok.today(clock)), UUID.randomUUID());
    }

    @PostMapping(DESK)
    Page record(Visit visit, Staff staff, Form form, HttpServletRequest request) throws IOException {
        UUID key = form.key("key");
        uploads.take(visit, form, "photos", key, request);
        unstage(form, key);
        Optional<ActivityFacts> facts = read(staff, form);
        if (form.has("unstage") || facts.isEmpty() || form.faulty()) {
            return asked(visit, staff, form, key).status(form.has("unstage") ? 200 : 422);
        }
        try {
            return Page.to(ActivityPages.desk(activities.record(staff, key, facts.get())));
        } catch (Refused no) {
            form.fault("photos", no.key(), no.arguments().toArray());
            return asked(visit, staff, form, key).status(422);
        }
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        return Page.show("activities/activity", pages.page(visit, staff, activity, Form.empty()));
    }

    @GetMapping(ONE + "/facts")
    Page change(Visit visit, Staff staff, @PathVariable long id) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        Form form = ActivityForm.of(activity.facts()).set("version", Integer.toString(activity.version()));
        return changed(visit, staff, activity.id(), form);
    }

    @PostMapping(ONE + "/facts")
    Page change(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        Optional<ActivityFacts> facts = read(staff, form);
        if (facts.isEmpty()) {
            return changed(visit, staff, activity.id(), form).status(422);
        }
        activities.change(staff, activity.id(), form.version(), facts.get());
        return Page.to(ActivityPages.desk(activity.id()));
    }

    /** What the photos show, in which order, which are taken out, and new ones. */
    @PostMapping(ONE + "/photos")
    Page arrange(Visit visit, Staff staff, Form form, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        Activity activity = activities.seen(staff, new ActivityId(id));
        UUID key = form.key("key");
        uploads.take(visit, form, "photos", key, request);
        unstage(form, key);
        if (!form.faulty()) {
            try {
                activities.arrange(staff, activity.id(), form.version(), stay(activity, form), key);
                return Page.to(ActivityPages.desk(activity.id()) + "#photos");
            } catch (Refused no) {
                form.fault("photos", no.key(), no.arguments().toArray());
            }
        }
        return Page.show("activities/activity", pages.page(visit, staff, activity, form))
                .status(422);
    }

    /** One step on the way to the public, or back. */
    @PostMapping(ONE + "/{deed:propose|give_back|publish|withdraw}")
    Page act(Visit visit, Staff staff, Form form, @PathVariable long id, @PathVariable String deed) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        Deed meant = Deed.valueOf(deed.toUpperCase(Locale.ROOT));
        String note = ThaiText.normalise(form.value("note")).strip();
        if (meant == Deed.WITHDRAW && (note.length() < 5 || note.length() > LONGEST_NOTE)) {
            form.fault("note", "activities.fault.note");
        }
        if (meant == Deed.PUBLISH && !ActivityPages.betrayals(activity).isEmpty() && !form.chosen("sure", "yes")) {
            form.fault("sure", "activities.fault.sure");
        }
        if (!form.faulty()) {
            try {
                activities.act(
                        staff, activity.id(), form.version(), meant, note.substring(0, Math.min(note.length(), 500)));
                return Page.to(ActivityPages.desk(activity.id()));
            } catch (Refused no) {
                form.fault("", no.key(), no.arguments().toArray());
            }
        }
        return Page.show("activities/activity", pages.page(visit, staff, activity, form))
                .status(422);
    }

    @GetMapping(ONE + "/photos/{photo:[1-9][0-9]{0,17}}/{size:small|large}")
    ResponseEntity<byte[]> photo(
            Staff staff, @PathVariable long id, @PathVariable long photo, @PathVariable String size) {
        AttachmentId asked = of(activities.seen(staff, new ActivityId(id)), photo);
        return attachments
                .serve(asked, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT)))
                .response();
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

    private Page asked(Visit visit, Staff staff, Form form, UUID key) {
        form.set("key", key.toString());
        return Page.show("activities/form", pages.form(visit, staff, form, DESK, DESK, key));
    }

    private Page changed(Visit visit, Staff staff, ActivityId id, Form form) {
        String here = ActivityPages.desk(id);
        return Page.show("activities/form", pages.form(visit, staff, form, here + "/facts", here, null));
    }

    private Optional<ActivityFacts> read(Staff staff, Form form) {
        Set<AreaCode> around =
                pages.around(staff).stream().map(Subdistrict::code).collect(Collectors.toSet());
        return new ActivityForm(form).read(Bangkok.today(clock), around);
    }

    private void unstage(Form form, UUID key) {
        if (form.value("unstage").matches("[1-9][0-9]{0,17}")) {
            attachments.unstage(key.toString(), new AttachmentId(Long.parseLong(form.value("unstage"))));
        }
    }
}
