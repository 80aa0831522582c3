package th.go.dopa.damrongdhama.activities;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Uploads;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Betrayal.Finding;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.ForStaff;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Page;
import th.go.dopa.damrongdhama.web.Visit;

/** The activities of one's own centre: planned, recorded, changed, shown to the head, published. */
@Controller
@ForStaff({Role.DESK_CLERK, Role.CASE_OFFICER, Role.DISTRICT_CHIEF, Role.PROVINCE_OFFICER})
class ActivitiesController {

    private static final String DESK = ActivityPages.DESK;
    private static final String ONE = DESK + "/{id:[1-9][0-9]{0,17}}";
    private static final int LONGEST_NOTE = 500;

    private final Activities activities;
    private final ActivityPages pages;
    private final Sheets sheets;
    private final LookingOver looking;
    private final Attachments attachments;
    private final Uploads uploads;
    private final Clock clock;

    ActivitiesController(
            Activities activities,
            ActivityPages pages,
            Sheets sheets,
            LookingOver looking,
            Attachments attachments,
            Uploads uploads,
            Clock clock) {
        this.activities = activities;
        this.pages = pages;
        this.sheets = sheets;
        this.looking = looking;
        this.attachments = attachments;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping(DESK)
    Page list(Visit visit, Staff staff, @RequestParam(defaultValue = "") String after) {
        return Page.show("activities/list", pages.deskList(visit, staff, after));
    }

    /**
     * An empty form; the one that was left, where photos wait on it.
     *
     * @param fresh "yes" begins another one all the same
     */
    @GetMapping(DESK + "/new")
    Page blank(Visit visit, Staff staff, @RequestParam(defaultValue = "") String fresh) {
        Optional<UUID> left = fresh.isEmpty() ? sheets.waiting(staff) : Optional.empty();
        UUID key = left.orElseGet(() -> sheets.fresh(staff));
        Form form = ActivityForm.on(Bangkok.today(clock)).set("key", key.toString());
        return Page.show("activities/form", pages.blank(visit, staff, form, key, false, left.isPresent()));
    }

    @GetMapping(DESK + "/plan")
    Page plan(Visit visit, Staff staff) {
        Form form = ActivityForm.on(Bangkok.today(clock).plusDays(7))
                .set("key", UUID.randomUUID().toString());
        return Page.show("activities/form", pages.blank(visit, staff, form, null, true, false));
    }

    @PostMapping(DESK)
    Page record(Visit visit, Staff staff, Form form, HttpServletRequest request) throws IOException {
        boolean toCome = form.chosen("plan", "yes");
        UUID key = form.key("key");
        uploads.take(visit, form, "photos", key, request);
        unstage(form, key);
        Optional<ActivityFacts> facts = read(staff, form, toCome);
        if (form.has("unstage") || facts.isEmpty() || form.faulty()) {
            return asked(visit, staff, form, key, toCome).status(form.has("unstage") ? 200 : 422);
        }
        try {
            ActivityId id =
                    toCome ? activities.plan(staff, key, facts.get()) : activities.record(staff, key, facts.get());
            sheets.recorded(staff, key, id);
            return Page.to(ActivityPages.desk(id));
        } catch (Refused no) {
            boolean used = no.key().equals("activities.refused.used");
            form.fault(used ? "name" : "photos", no.key(), no.arguments().toArray());
            return asked(visit, staff, form, used ? sheets.fresh(staff) : key, toCome)
                    .status(422);
        }
    }

    @GetMapping(ONE)
    Page show(Visit visit, Staff staff, @PathVariable long id) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        return shown(visit, staff, activity, Form.empty(), LookingOver.of(activity.facts(), activity.photos()));
    }

    @GetMapping(ONE + "/facts")
    Page change(Visit visit, Staff staff, @PathVariable long id) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        Form form = ActivityForm.of(activity.facts()).set("version", Integer.toString(activity.version()));
        return Page.show("activities/form", pages.changed(visit, staff, form, activity, List.of()));
    }

    /** Changes the words; where everybody reads them at once, they are looked over first. */
    @PostMapping(ONE + "/facts")
    Page change(Visit visit, Staff staff, Form form, @PathVariable long id) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        Optional<ActivityFacts> facts = read(staff, form, activity.state().toCome());
        List<Finding> findings = List.of();
        if (facts.isPresent() && activity.state().open()) {
            findings = looking.before(staff, facts.get(), activity.photos());
            askWhetherSure(form, findings);
        }
        if (facts.isEmpty() || form.faulty()) {
            return Page.show("activities/form", pages.changed(visit, staff, form, activity, findings))
                    .status(422);
        }
        try {
            activities.change(staff, activity.id(), form.version(), facts.get());
            return Page.to(ActivityPages.desk(activity.id()));
        } catch (Refused no) {
            form.fault("results", no.key(), no.arguments().toArray());
            return Page.show("activities/form", pages.changed(visit, staff, form, activity, findings))
                    .status(422);
        }
    }

    /** Throws a draft or a plan away for good. */
    @PostMapping(ONE + "/discard")
    Page discard(Staff staff, Form form, @PathVariable long id) {
        activities.discard(staff, new ActivityId(id), form.version());
        return Page.to(DESK);
    }

    /** One step on the way to the public, or back. */
    @PostMapping(ONE + "/{deed:announce|call_off|held|propose|give_back|publish|withdraw}")
    Page act(Visit visit, Staff staff, Form form, @PathVariable long id, @PathVariable String deed) {
        Activity activity = activities.seen(staff, new ActivityId(id));
        Deed meant = Deed.valueOf(deed.toUpperCase(Locale.ROOT));
        String note = ThaiText.normalise(form.value("note")).strip();
        if (meant.asksWhy() && (note.length() < 5 || note.length() > LONGEST_NOTE)) {
            form.fault("note", "activities.fault.note");
        }
        List<Finding> findings = meant.shows()
                ? looking.before(staff, activity.facts(), activity.photos())
                : LookingOver.of(activity.facts(), activity.photos());
        if (meant == Deed.PUBLISH || meant == Deed.ANNOUNCE) {
            askWhetherSure(form, findings);
        }
        if (!form.faulty()) {
            try {
                activities.act(
                        staff,
                        activity.id(),
                        form.version(),
                        meant,
                        note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
                return Page.to(ActivityPages.desk(activity.id()) + (meant == Deed.HELD ? "/facts" : ""));
            } catch (Refused no) {
                form.fault("", no.key(), no.arguments().toArray());
            }
        }
        return shown(visit, staff, activity, form, findings).status(422);
    }

    static void askWhetherSure(Form form, List<Finding> findings) {
        if (!findings.isEmpty() && !form.chosen("sure", "yes")) {
            form.fault("sure", "activities.fault.sure");
        }
    }

    private Page shown(Visit visit, Staff staff, Activity activity, Form form, List<Finding> findings) {
        return Page.show("activities/activity", pages.page(visit, staff, activity, form, findings));
    }

    private Page asked(Visit visit, Staff staff, Form form, UUID key, boolean toCome) {
        form.set("key", key.toString());
        return Page.show("activities/form", pages.blank(visit, staff, form, toCome ? null : key, toCome, false));
    }

    private Optional<ActivityFacts> read(Staff staff, Form form, boolean toCome) {
        Set<AreaCode> around =
                pages.around(staff).stream().map(Subdistrict::code).collect(Collectors.toSet());
        return new ActivityForm(form).read(Bangkok.today(clock), around, toCome);
    }

    private void unstage(Form form, UUID key) {
        if (form.value("unstage").matches("[1-9][0-9]{0,17}")) {
            attachments.unstage(key.toString(), new AttachmentId(Long.parseLong(form.value("unstage"))));
        }
    }
}
