package th.go.dopa.damrongdhama.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.ActivityFacts;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.places.District;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Subdistrict;
import th.go.dopa.damrongdhama.web.Visit;

/** Puts published activities into the words of their reader. */
@Component
public class ShownActivities {

    private final Places places;
    private final Attachments attachments;

    ShownActivities(Places places, Attachments attachments) {
        this.places = places;
        this.attachments = attachments;
    }

    /** In the language of the visit; one question for the photos of all. */
    public List<ShownActivity> shown(Visit visit, List<Activity> activities) {
        Map<AttachmentId, Attachment> sizes = attachments
                .attachments(activities.stream()
                        .flatMap(one -> one.photos().stream())
                        .map(Activity.Photo::id)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        return activities.stream().map(one -> shown(visit, one, sizes)).toList();
    }

    public ShownActivity shown(Visit visit, Activity activity) {
        return shown(visit, List.of(activity)).getFirst();
    }

    private ShownActivity shown(Visit visit, Activity activity, Map<AttachmentId, Attachment> sizes) {
        ActivityFacts facts = activity.facts();
        Instant published = activity.publishedAt();
        String path = "/activities/" + activity.id();
        return new ShownActivity(
                activity.id(),
                activity.office(),
                path,
                facts.name(),
                visit.t("activities.kind." + facts.kind()),
                facts.on(),
                visit.date(facts.on()),
                where(visit, facts),
                facts.chair(),
                facts.done(),
                facts.results(),
                facts.reached(),
                facts.received(),
                published == null ? Instant.EPOCH : published,
                activity.photos().stream()
                        .filter(photo -> sizes.containsKey(photo.id()))
                        .map(photo -> picture(path, activity.version(), photo, sizes))
                        .toList());
    }

    private static ShownActivity.Picture picture(
            String path, int version, Activity.Photo photo, Map<AttachmentId, Attachment> sizes) {
        Attachment size = sizes.get(photo.id());
        String here = path + "/photos/" + photo.id();
        return new ShownActivity.Picture(
                photo.id(),
                here + "/small?v=" + version,
                here + "/large?v=" + version,
                photo.caption(),
                size == null ? 4 : size.width(),
                size == null ? 3 : size.height());
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
}
