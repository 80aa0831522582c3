package th.go.dopa.damrongdhama.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.activities.Activities;
import th.go.dopa.damrongdhama.activities.Activity;
import th.go.dopa.damrongdhama.activities.ActivityFacts;
import th.go.dopa.damrongdhama.activities.ActivityState;
import th.go.dopa.damrongdhama.activities.Deed;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Offices;

/** The field work of some centres of the demo (กิจกรรมสาธิต): held and published, waiting for the chief, and announced for the days to come. */
@Component
@Profile("demo")
class FieldBook {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 30);
    private static final int DAYS_AHEAD = 10;

    private final Activities activities;
    private final Attachments attachments;
    private final Offices offices;
    private final Marks marks;
    private final SettableClock clock;

    FieldBook(Activities activities, Attachments attachments, Offices offices, Marks marks, SettableClock clock) {
        this.activities = activities;
        this.attachments = attachments;
        this.offices = offices;
        this.marks = marks;
        this.clock = clock;
    }

    /** Writes them, unless they are there; each is recorded in the afternoon of its day, or some days before it. */
    void write(List<Material.Outing> outings, Posts posts, Instant begun, Map<String, String> done) {
        LocalDate first = LocalDate.ofInstant(begun, Bangkok.ZONE);
        for (int number = 0; number < outings.size(); number++) {
            String mark = "outing:" + number;
            if (!done.containsKey(mark)) {
                Material.Outing outing = outings.get(number);
                LocalDate day = first.plusDays(outing.day());
                LocalDate written = outing.fate().toCome() ? first.minusDays(DAYS_AHEAD) : day;
                UUID key = UUID.nameUUIDFromBytes(("demo-" + mark).getBytes(StandardCharsets.UTF_8));
                int seed = number;
                at(written.atTime(AFTERNOON).atZone(Bangkok.ZONE).toInstant(), () -> {
                    write(outing, day, written, posts, key, seed);
                    return mark;
                });
                marks.set(mark, "written");
            }
        }
    }

    private void write(Material.Outing outing, LocalDate day, LocalDate written, Posts posts, UUID key, int seed) {
        OfficeId office = offices.districtOffice(new AreaCode(outing.office()))
                .orElseThrow()
                .id();
        Staff officer = posts.at(office, written, 0, Role.CASE_OFFICER, Role.DISTRICT_CHIEF);
        if (outing.fate().toCome()) {
            ActivityId id = activities.plan(officer, key, facts(outing, day));
            step(
                    officer,
                    id,
                    ActivityState.PLANNED,
                    outing.fate() == ActivityState.PLANNED ? Deed.CHANGE : Deed.ANNOUNCE);
            return;
        }
        for (int i = 0; i < outing.photos().size(); i++) {
            send(key, Scenery.photo(Scene.GATHERING, true, 100 * seed + i));
        }
        ActivityId id = activities.record(officer, key, facts(outing, day));
        captions(officer, id, outing.photos());
        if (outing.fate() != ActivityState.DRAFT) {
            step(officer, id, ActivityState.DRAFT, Deed.PROPOSE);
        }
        if (outing.fate() == ActivityState.PUBLISHED) {
            step(posts.at(office, written, 0, Role.DISTRICT_CHIEF), id, ActivityState.PROPOSED, Deed.PUBLISH);
        }
    }

    /** What was cut off half way goes on where it stood. */
    private void step(Staff by, ActivityId id, ActivityState from, Deed deed) {
        Activity activity = activities.seen(by, id);
        if (activity.state() == from && deed != Deed.CHANGE) {
            activities.act(by, id, activity.version(), deed, "");
        }
    }

    private void captions(Staff officer, ActivityId id, List<String> words) {
        Activity activity = activities.seen(officer, id);
        List<Activity.Photo> photos = new ArrayList<>();
        for (Activity.Photo photo : activity.photos()) {
            photos.add(new Activity.Photo(photo.id(), words.get(photos.size())));
        }
        if (activity.state() == ActivityState.DRAFT) {
            activities.arrange(officer, id, activity.version(), photos, UUID.randomUUID());
        }
    }

    private void send(UUID key, byte[] photo) {
        try {
            attachments.stage(key.toString(), Uploader.STAFF, "demo.jpg", new ByteArrayInputStream(photo));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ActivityFacts facts(Material.Outing outing, LocalDate day) {
        return new ActivityFacts(
                outing.kind(),
                outing.name(),
                outing.nth(),
                day,
                LocalTime.of(9, 0),
                LocalTime.of(15, 0),
                new AreaCode(outing.subdistrict()),
                outing.moo(),
                outing.place(),
                null,
                outing.chair(),
                outing.partners(),
                outing.reached(),
                outing.received(),
                outing.done(),
                outing.results(),
                !outing.photos().isEmpty());
    }

    private void at(Instant moment, Callable<String> act) {
        try {
            clock.at(moment, act);
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
