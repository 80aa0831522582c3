package th.go.dopa.damrongdhama.activities;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Betrayal;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Visit;

/** Writes activities out for staff and for everybody (หน้ากิจกรรม). */
@Component
class ActivityPages {

    static final String DESK = "/desk/activities";

    private final Activities activities;
    private final Attachments attachments;
    private final People people;
    private final Offices offices;
    private final Places places;

    ActivityPages(Activities activities, Attachments attachments, People people, Offices offices, Places places) {
        this.activities = activities;
        this.attachments = attachments;
        this.people = people;
        this.offices = offices;
        this.places = places;
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
                lines(visit, some.items(), true),
                some.next() == null ? null : DESK + "?after=" + some.next());
    }

    ActivityListPage publicList(Visit visit, Office office, String here, String back, String after) {
        Slice<Activity> some = activities.of(office.id(), after, true);
        return new ActivityListPage(
                visit.t("activities.of", visit.english() ? office.nameEn() : office.nameTh()),
                back,
                lines(visit, some.items(), false),
                some.next() == null ? null : visit.href(here + "?after=" + some.next()));
    }

    ActivityFormPage form(Visit visit, Staff by, Form form, String action, String back, @Nullable UUID key) {
        List<Subdistrict> around = around(by);
        return new ActivityFormPage(
                form,
                action,
                back,
                key,
                key == null ? List.of() : attachments.staged(key.toString()),
                Arrays.stream(ActivityKind.values())
                        .map(kind -> new Option(kind.name(), visit.t("activities.kind." + kind)))
                        .toList(),
                around.stream()
                        .map(one -> new Option(one.code().value(), one.nameTh()))
                        .toList());
    }

    ActivityPage page(Visit visit, Staff by, Activity activity, Form form) {
        ActivityFacts facts = activity.facts();
        boolean open = activity.state() == ActivityState.PUBLISHED;
        return new ActivityPage(
                form,
                desk(activity.id()),
                facts.name(),
                activity.state(),
                activity.version(),
                facts(visit, facts),
                facts.done(),
                facts.results(),
                photos(activity, desk(activity.id())),
                UUID.randomUUID(),
                Arrays.stream(Deed.values())
                        .filter(deed -> deed.open(by, activity.state()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deed.class))),
                betrayals(activity),
                open ? publicly(activity.id()) : "",
                past(visit, activity));
    }

    PublicActivityPage publicPage(Visit visit, Activity activity) {
        Office office = offices.office(activity.office());
        AreaCode district = office.district();
        return new PublicActivityPage(
                activity.facts().name(),
                visit.english() ? office.nameEn() : office.nameTh(),
                district == null ? "/centres" : "/centres/" + district + "/activities",
                facts(visit, activity.facts()),
                activity.facts().done(),
                activity.facts().results(),
                photos(activity, visit.href(publicly(activity.id()))));
    }

    /** The subdistricts in which the centre of the person works; a province chooses none. */
    List<Subdistrict> around(Staff by) {
        AreaCode district = offices.office(by.office()).district();
        return district == null ? List.of() : places.subdistricts(district);
    }

    /** What in the words of an activity may give a person away. */
    static Set<Betrayal> betrayals(Activity activity) {
        ActivityFacts facts = activity.facts();
        String words = Stream.concat(
                        Stream.of(
                                facts.name(),
                                facts.place(),
                                facts.chair(),
                                facts.partners(),
                                facts.done(),
                                facts.results()),
                        activity.photos().stream().map(Activity.Photo::caption))
                .collect(Collectors.joining("\n"));
        return Betrayal.in(words);
    }

    private List<ActivityListPage.Line> lines(Visit visit, List<Activity> some, boolean desk) {
        Map<ActivityId, Activity.Photo> first = activities.firstPhotos(some);
        List<ActivityListPage.Line> lines = new ArrayList<>();
        for (Activity one : some) {
            String here = desk ? desk(one.id()) : visit.href(publicly(one.id()));
            Activity.Photo photo = first.get(one.id());
            lines.add(new ActivityListPage.Line(
                    here,
                    one.facts().name(),
                    visit.date(one.facts().on()),
                    where(visit, one.facts()),
                    photo == null ? "" : here + "/photos/" + photo.id() + "/small",
                    photo == null ? "" : photo.caption(),
                    desk ? visit.t("activities.state." + one.state()) : "",
                    one.state().tone()));
        }
        return lines;
    }

    private List<Fact> facts(Visit visit, ActivityFacts facts) {
        List<Fact> all = new ArrayList<>();
        Integer nth = facts.nth();
        all.add(new Fact(visit.t("activities.label.kind"), visit.t("activities.kind." + facts.kind())));
        all.add(new Fact(visit.t("activities.label.on"), when(visit, facts)));
        add(all, visit.t("activities.label.nth"), nth == null ? "" : nth.toString());
        add(all, visit.t("activities.label.where"), where(visit, facts));
        add(all, visit.t("activities.label.chair"), facts.chair());
        add(all, visit.t("activities.label.partners"), facts.partners());
        Integer reached = facts.reached();
        Integer received = facts.received();
        add(all, visit.t("activities.label.reached"), reached == null ? "" : visit.t("activities.people", reached));
        add(all, visit.t("activities.label.received"), received == null ? "" : visit.t("activities.cases", received));
        return all;
    }

    private static void add(List<Fact> facts, String label, String said) {
        if (!said.isEmpty()) {
            facts.add(new Fact(label, said));
        }
    }

    private static String when(Visit visit, ActivityFacts facts) {
        LocalTime from = facts.from();
        LocalTime to = facts.to();
        String day = visit.date(facts.on());
        if (from == null) {
            return day;
        }
        return to == null
                ? visit.t("activities.at", day, ActivityForm.hour(from))
                : visit.t("activities.between", day, ActivityForm.hour(from), ActivityForm.hour(to));
    }

    private String where(Visit visit, ActivityFacts facts) {
        List<String> where = new ArrayList<>();
        if (!facts.place().isEmpty()) {
            where.add(facts.place());
        }
        Integer moo = facts.moo();
        if (moo != null) {
            where.add(visit.t("activities.moo", moo));
        }
        AreaCode code = facts.subdistrict();
        if (code != null) {
            Subdistrict subdistrict = places.subdistrict(code);
            District district = places.district(subdistrict.district());
            where.add(visit.t(
                    "activities.subdistrict",
                    visit.english() ? subdistrict.nameEn() : subdistrict.nameTh(),
                    visit.english() ? district.nameEn() : district.nameTh()));
        }
        return String.join(" ", where);
    }

    private static List<ActivityPhoto> photos(Activity activity, String here) {
        return activity.photos().stream()
                .map(photo -> new ActivityPhoto(
                        photo.id().toString(),
                        here + "/photos/" + photo.id() + "/small",
                        here + "/photos/" + photo.id() + "/large",
                        photo.caption()))
                .toList();
    }

    private List<TimelineItem> past(Visit visit, Activity activity) {
        List<Activities.Past> past = activities.past(activity);
        Map<AccountId, String> names = people.names(past.stream()
                .map(one -> new AccountId(one.account()))
                .distinct()
                .toList());
        return past.stream()
                .map(one -> new TimelineItem(
                        visit.dateTime(
                                one.at().withOffsetSameInstant(ZoneOffset.UTC).toInstant()),
                        visit.t("activities.past." + one.kind()),
                        names.getOrDefault(new AccountId(one.account()), ""),
                        one.note()))
                .toList();
    }
}
