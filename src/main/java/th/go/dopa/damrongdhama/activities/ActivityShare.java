package th.go.dopa.damrongdhama.activities;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.web.Share;
import th.go.dopa.damrongdhama.web.Visit;

/** How the page of an activity presents itself when it is shared: as an event, with its picture. */
final class ActivityShare {

    private static final int SENTENCE = 200;
    private static final String SCHEMA = "https://schema.org";
    private static final String TYPE = "@type";

    private ActivityShare() {}

    static Share of(Visit visit, Office office, Activity activity, String where) {
        ActivityFacts facts = activity.facts();
        boolean held = activity.state() == ActivityState.PUBLISHED;
        AreaCode district = office.district();
        String centre = district == null ? "" : "/centres/" + district;
        String picture = held ? ActivityPages.publicly(activity.id()) + "/card.jpg" : centre + "/card.jpg";
        String text = sentence(held && !facts.results().isEmpty() ? facts.results() : facts.done());
        Map<String, Object> event = event(visit, activity, text);
        String name = visit.english() ? office.nameEn() : office.nameTh();
        String place = where.isEmpty() ? name : where;
        event.put("location", Map.of(TYPE, "Place", "name", place, "address", place));
        String home = visit.address(visit.href(centre.isEmpty() ? "/" : centre));
        event.put("organizer", Map.of(TYPE, "GovernmentOffice", "name", name, "url", home));
        event.put("image", List.of(visit.address(visit.href(picture))));
        return Share.of(text, picture, centre.isEmpty() ? "" : centre + "/feed", event);
    }

    private static Map<String, Object> event(Visit visit, Activity activity, String text) {
        ActivityFacts facts = activity.facts();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@context", SCHEMA);
        event.put(TYPE, "Event");
        event.put("name", facts.name());
        event.put("startDate", moment(facts, facts.from()));
        if (facts.to() != null) {
            event.put("endDate", moment(facts, facts.to()));
        }
        boolean off = activity.state() == ActivityState.CALLED_OFF;
        event.put("eventStatus", SCHEMA + (off ? "/EventCancelled" : "/EventScheduled"));
        event.put("eventAttendanceMode", SCHEMA + "/OfflineEventAttendanceMode");
        event.put("url", visit.address(visit.href(ActivityPages.publicly(activity.id()))));
        if (!text.isEmpty()) {
            event.put("description", text);
        }
        return event;
    }

    private static String moment(ActivityFacts facts, @Nullable LocalTime time) {
        return time == null
                ? facts.on().toString()
                : facts.on()
                        .atTime(time)
                        .atZone(Bangkok.ZONE)
                        .toOffsetDateTime()
                        .toString();
    }

    private static String sentence(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SENTENCE ? line : line.substring(0, SENTENCE) + "\u2026";
    }
}
