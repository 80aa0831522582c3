package th.go.dopa.damrongdhama.activities;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.activities.ActivityListPage.Line;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.web.Tone;
import th.go.dopa.damrongdhama.web.Visit;

/** Activities in short, each with its first photo, for lists and for the page of a centre (การ์ดกิจกรรม). */
@Component
public class ActivityCards {

    private static final int LATEST = 3;

    private final Activities activities;
    private final ActivityWords words;
    private final Clock clock;

    ActivityCards(Activities activities, ActivityWords words, Clock clock) {
        this.activities = activities;
        this.words = words;
        this.clock = clock;
    }

    /** What a centre announced, from today on, the nearest first; what was called off among it, and it says so. */
    public List<Line> toCome(Visit visit, OfficeId office) {
        return activities.toCome(office, Bangkok.today(clock)).stream()
                .map(one -> line(visit, one, null, false, visit.t("activities.open." + one.state())))
                .toList();
    }

    /** The last three that a centre published. */
    public List<Line> latest(Visit visit, OfficeId office) {
        return open(
                visit,
                activities.of(office, "", true).items().stream().limit(LATEST).toList());
    }

    /** As everybody sees them. */
    List<Line> open(Visit visit, List<Activity> some) {
        return lines(visit, some, false);
    }

    /** As the staff see them. */
    List<Line> desk(Visit visit, List<Activity> some) {
        return lines(visit, some, true);
    }

    private List<Line> lines(Visit visit, List<Activity> some, boolean desk) {
        Map<ActivityId, Activity.Photo> first = activities.firstPhotos(some);
        List<Line> lines = new ArrayList<>();
        for (Activity one : some) {
            lines.add(line(visit, one, first.get(one.id()), desk, desk ? state(visit, one) : ""));
        }
        return lines;
    }

    /** How far it is; of one whose day is over, that its results are still to be written down. */
    private String state(Visit visit, Activity activity) {
        return over(activity) ? visit.t("activities.state-due") : visit.t("activities.state." + activity.state());
    }

    private boolean over(Activity activity) {
        return (activity.state() == ActivityState.PLANNED || activity.state() == ActivityState.ANNOUNCED)
                && activity.facts().on().isBefore(Bangkok.today(clock));
    }

    private Line line(Visit visit, Activity one, Activity.@Nullable Photo photo, boolean desk, String state) {
        String here = desk ? ActivityPages.desk(one.id()) : visit.href(ActivityPages.publicly(one.id()));
        return new Line(
                here,
                one.facts().name(),
                words.when(visit, one.facts()),
                words.where(visit, one.facts()),
                photo == null ? "" : here + "/photos/" + photo.id() + "/small?v=" + one.version(),
                photo == null ? "" : photo.caption(),
                state,
                desk && over(one) ? Tone.WARN : one.state().tone());
    }
}
