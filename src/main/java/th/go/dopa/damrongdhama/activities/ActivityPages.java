package th.go.dopa.damrongdhama.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Betrayal.Finding;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes activities out for staff and for everybody (หน้ากิจกรรม). */
@Component
class ActivityPages {

    static final String DESK = "/desk/activities";

    private final Activities activities;
    private final ActivityHistory history;
    private final ActivityWords words;
    private final ActivityCards cards;
    private final CasesReceived received;
    private final Sheets sheets;
    private final Attachments attachments;
    private final Offices offices;
    private final Places places;
    private final Clock clock;

    ActivityPages(
            Activities activities,
            ActivityHistory history,
            ActivityWords words,
            ActivityCards cards,
            CasesReceived received,
            Sheets sheets,
            Attachments attachments,
            Offices offices,
            Places places,
            Clock clock) {
        this.activities = activities;
        this.history = history;
        this.words = words;
        this.cards = cards;
        this.received = received;
        this.sheets = sheets;
        this.attachments = attachments;
        this.offices = offices;
        this.places = places;
        this.clock = clock;
    }

    static String desk(ActivityId id) {
        return DESK + "/" + id;
    }

    static String publicly(ActivityId id) {
        return "/activities/" + id;
    }

    ActivityListPage deskList(Visit visit, Staff by, String after) {
        Slice<Activity> some = activities.of(by.office(), after, false);
        return new ActivityListPage(
                visit.t("activities.title"),
                "/desk",
                cards.desk(visit, some.items()),
                List.of(),
                "",
                some.next() == null ? null : DESK + "?after=" + some.next());
    }

    ActivityListPage publicList(Visit visit, Office office, String here, String back, String after) {
        Slice<Activity> some = activities.of(office.id(), after, true);
        return new ActivityListPage(
                visit.t("activities.of", visit.english() ? office.nameEn() : office.nameTh()),
                back,
                cards.open(visit, some.items()),
                after.isEmpty() ? cards.toCome(visit, office.id()) : List.of(),
                visit.href(here + ".ics"),
                some.next() == null ? null : visit.href(here + "?after=" + some.next()));
    }

    /**
     * An empty or a filled form of one that is not recorded yet.
     *
     * @param key under which photos wait; null where it lies ahead and has none
     */
    ActivityFormPage blank(Visit visit, Staff by, Form form, @Nullable UUID key, boolean toCome, boolean goneOn) {
        return new ActivityFormPage(
                form,
                visit.t(toCome ? "activities.plan" : "activities.new"),
                DESK,
                DESK,
                key,
                key == null ? List.of() : attachments.staged(key.toString()),
                kinds(visit),
                subdistricts(by),
                toCome,
                goneOn,
                List.of());
    }

    ActivityFormPage changed(Visit visit, Staff by, Form form, Activity activity, List<Finding> findings) {
        String here = desk(activity.id());
        return new ActivityFormPage(
                form,
                visit.t("activities.change"),
                here + "/facts",
                here,
                null,
                List.of(),
                kinds(visit),
                subdistricts(by),
                activity.state().toCome(),
                false,
                findings);
    }

    /**
     * One activity.
     *
     * @param findings what in its words may give a person away
     */
    ActivityPage page(Visit visit, Staff by, Activity activity, Form form, List<Finding> findings) {
        ActivityFacts facts = activity.facts();
        boolean changeable = Deed.CHANGE.open(by, activity.state());
        List<String> cases = received.at(activity.id(), activity.office());
        UUID key = changeable ? sheets.of(by, activity.id()) : UUID.randomUUID();
        return new ActivityPage(
                form,
                desk(activity.id()),
                facts.name(),
                activity.state(),
                activity.version(),
                words.facts(visit, facts, cases.size()),
                map(facts),
                cases,
                facts.done(),
                facts.results(),
                photos(activity, desk(activity.id())),
                key,
                changeable ? attachments.staged(key.toString()) : List.of(),
                Arrays.stream(Deed.values())
                        .filter(deed -> deed.open(by, activity.state()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class))),
                findings,
                !facts.on().isAfter(Bangkok.today(clock)),
                activity.state().open() ? publicly(activity.id()) : "",
                words.past(visit, history.of(activity.id()), facts));
    }

    VeilPage veil(Visit visit, Activity activity, AttachmentId photo, Form form, boolean done) {
        Attachment picture = attachments.attachment(photo);
        int place =
                1 + activity.photos().stream().map(Activity.Photo::id).toList().indexOf(photo);
        String here = desk(activity.id()) + "/photos/" + photo;
        return new VeilPage(
                form,
                activity.facts().name(),
                place,
                here + "/veil",
                desk(activity.id()) + "#photos",
                here + "/large?v=" + activity.version(),
                picture.width(),
                picture.height(),
                activity.version(),
                Veiling.COLUMNS,
                Veiling.rows(picture),
                done);
    }

    PublicActivityPage publicPage(Visit visit, Activity activity) {
        Office office = offices.office(activity.office());
        AreaCode district = office.district();
        Instant corrected = activity.correctedAt();
        return new PublicActivityPage(
                activity.facts().name(),
                visit.english() ? office.nameEn() : office.nameTh(),
                district == null ? "/centres" : "/centres/" + district + "/activities",
                activity.state(),
                words.facts(
                        visit,
                        activity.facts(),
                        received.at(activity.id(), activity.office()).size()),
                map(activity.facts()),
                activity.facts().done(),
                activity.facts().results(),
                corrected == null ? "" : visit.dateTime(corrected),
                photos(activity, visit.href(publicly(activity.id()))),
                ActivityShare.of(visit, office, activity, words.where(visit, activity.facts())));
    }

    /** The calendar of a centre, with what was announced since a month ago. */
    byte[] calendar(Visit visit, Office office, String home) {
        String name = visit.t("activities.of", visit.english() ? office.nameEn() : office.nameTh());
        ActivityCalendar calendar = new ActivityCalendar(name, clock.instant());
        for (Activity one : activities.toCome(office.id(), Bangkok.today(clock).minusMonths(1))) {
            calendar.add(one, words.where(visit, one.facts()), home + visit.href(publicly(one.id())));
        }
        return calendar.bytes();
    }

    /** The subdistricts in which the centre of the person works; a province chooses none. */
    List<Subdistrict> around(Staff by) {
        AreaCode district = offices.office(by.office()).district();
        return district == null ? List.of() : places.subdistricts(district);
    }

    /** A map that anybody may open; it is told the place and nothing else. */
    private static String map(ActivityFacts facts) {
        Point pin = facts.pin();
        return pin == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=16/%1$.5f/%2$.5f",
                        pin.latitude(),
                        pin.longitude());
    }

    private static List<Option> kinds(Visit visit) {
        return Arrays.stream(ActivityKind.values())
                .map(kind -> new Option(kind.name(), visit.t("activities.kind." + kind)))
                .toList();
    }

    private List<Option> subdistricts(Staff by) {
        return around(by).stream()
                .map(one -> new Option(one.code().value(), one.nameTh()))
                .toList();
    }

    /** A photo's address changes whenever the activity does: a browser never goes on showing the clear one that it kept. */
    private static List<ActivityPhoto> photos(Activity activity, String here) {
        return activity.photos().stream()
                .map(photo -> new ActivityPhoto(
                        photo.id().toString(),
                        here + "/photos/" + photo.id() + "/small?v=" + activity.version(),
                        here + "/photos/" + photo.id() + "/large?v=" + activity.version(),
                        photo.caption()))
                .toList();
    }
}
