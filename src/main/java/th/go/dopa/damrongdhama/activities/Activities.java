package th.go.dopa.damrongdhama.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Patch;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * The activities of the centres (กิจกรรม): the one writer. Staff see those of their own office; the public sees those to come that were announced, and what the
 * head published, as it stands now. What a text said before it was changed stays in the history, for the staff alone.
 */
@Component
public class Activities {

    private static final int PAGE = 20;
    private static final int MOST_TO_COME = 100;

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final ActivityPhotos photos;
    private final ActivityHistory history;
    private final Clock clock;

    Activities(JdbcClient jdbc, Attachments attachments, ActivityPhotos photos, ActivityHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.photos = photos;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Writes down an activity as a draft, with the photos that wait under the form; the same form sent twice is one activity. Another activity under a form that was
     * used is refused.
     */
    @Transactional
    public ActivityId record(Staff by, UUID formKey, ActivityFacts facts) {
        return begin(by, formKey, ActivityState.DRAFT, facts);
    }

    /** Plans an activity ahead (วางแผนกิจกรรม); nobody outside of the centre sees it until it is announced. */
    @Transactional
    public ActivityId plan(Staff by, UUID formKey, ActivityFacts facts) {
        return begin(by, formKey, ActivityState.PLANNED, facts);
    }

    private ActivityId begin(Staff by, UUID formKey, ActivityState state, ActivityFacts facts) {
        Optional<ActivityId> fresh = jdbc.sql("""
                        insert into activity (office_id, form_key, version, state, kind, name, nth, held_on, from_time, to_time,
                                              subdistrict_code, moo, place, latitude, longitude, chair, partners, reached, received, done,
                                              results, consent, recorded_by, recorded_at)
                        values (:office, :form, 1, :state, :kind, :name, :nth, :on, :from, :to, :subdistrict, :moo, :place, :latitude,
                                :longitude, :chair, :partners, :reached, :received, :done, :results, :consent, :appointment, :now)
                            on conflict (form_key) do nothing
                        returning id
                        """)
                .params(ActivityRow.columns(facts))
                .param("office", by.office().value())
                .param("form", formKey)
                .param("state", state.name())
                .param("appointment", by.appointment().value())
                .param("now", now())
                .query((row, i) -> new ActivityId(row.getLong("id")))
                .optional();
        if (fresh.isPresent()) {
            photos.hang(fresh.get(), formKey);
            history.happened(by, fresh.get(), state == ActivityState.PLANNED ? "PLANNED" : "RECORDED", "", null);
            return fresh.get();
        }
        return before(by, formKey, facts);
    }

    /** What was recorded under this form already. */
    private ActivityId before(Staff by, UUID formKey, ActivityFacts facts) {
        Activity before = one(
                        " where form_key = :form and office_id = :office",
                        Map.of("form", formKey, "office", by.office().value()))
                .orElseThrow(() -> new NotFound("the activity of a form"));
        if (!before.facts().name().equals(facts.name()) || !before.facts().on().equals(facts.on())) {
            throw new Refused("activities.refused.used");
        }
        return before.id();
    }

    /** Changes what is recorded; what it said before stays in the history, and the public is told that it was corrected. */
    @Transactional
    public void change(Staff by, ActivityId id, int version, ActivityFacts facts) {
        Activity before = held(by, id, version, Deed.CHANGE);
        if (before.state() == ActivityState.PUBLISHED) {
            complete(facts, before.photos());
        }
        jdbc.sql("""
                        update activity
                           set kind = :kind, name = :name, nth = :nth, held_on = :on, from_time = :from, to_time = :to,
                               subdistrict_code = :subdistrict, moo = :moo, place = :place, latitude = :latitude, longitude = :longitude,
                               chair = :chair, partners = :partners, reached = :reached, received = :received, done = :done,
                               results = :results, consent = :consent
                         where id = :id
                        """).params(ActivityRow.columns(facts)).param("id", id.value()).update();
        changed(id);
        history.happened(by, id, "CHANGED", "", before.facts());
    }

    /**
     * Changes the photos: their words, their order, which are taken out and gone for ever, and those that wait under the form are added behind.
     *
     * @param stay those that stay, in their order
     */
    @Transactional
    public void arrange(Staff by, ActivityId id, int version, List<Activity.Photo> stay, UUID formKey) {
        Activity before = held(by, id, version, Deed.CHANGE);
        photos.arrange(id, stay);
        photos.hang(id, formKey);
        if (before.state() == ActivityState.PUBLISHED) {
            complete(before.facts(), photos.of(id.value()));
        }
        changed(id);
        history.happened(by, id, "PHOTOS", "", null);
    }

    /** Makes parts of a photo unrecognisable for good (ปิดบังใบหน้า); the clear one is gone. */
    @Transactional
    public void veil(Staff by, ActivityId id, int version, AttachmentId photo, List<Patch> patches) {
        Activity activity = held(by, id, version, Deed.CHANGE);
        if (activity.photos().stream().noneMatch(one -> one.id().equals(photo))) {
            throw new NotFound("photo " + photo + " of activity " + id);
        }
        attachments.hide(photo, patches);
        changed(id);
        history.happened(by, id, "VEILED", "", null);
    }

    /**
     * Sends it on its way: announces or calls off, turns a plan into a record, proposes, gives back, publishes or withdraws it.
     *
     * @param note why it is called off, given back or withdrawn; else ""
     */
    @Transactional
    public void act(Staff by, ActivityId id, int version, Deed deed, String note) {
        Activity activity = held(by, id, version, deed);
        if (deed == Deed.PUBLISH || deed == Deed.PROPOSE) {
            complete(activity.facts(), activity.photos());
        }
        LocalDate today = Bangkok.today(clock);
        if (deed == Deed.HELD && activity.facts().on().isAfter(today)) {
            throw new Refused("activities.refused.early");
        }
        if (deed == Deed.ANNOUNCE && activity.facts().on().isBefore(today)) {
            throw new Refused("activities.refused.over");
        }
        ActivityState after = deed.after(activity.state());
        jdbc.sql("""
                        update activity
                           set version = version + 1, state = :state, published_at = case when :state = 'PUBLISHED' then :now else published_at end,
                               corrected_at = null
                         where id = :id
                        """)
                .param("state", after.name())
                .param("now", now())
                .param("id", id.value())
                .update();
        history.happened(by, id, deed.happening(), note, null);
    }

    /** Throws a draft or a plan away, with its photos and its history; the journal says that it was done. */
    @Transactional
    public void discard(Staff by, ActivityId id, int version) {
        held(by, id, version, Deed.DISCARD);
        photos.arrange(id, List.of());
        history.forget(by, id);
        jdbc.sql("delete from activity_sheet where activity_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from activity where id = :id").param("id", id.value()).update();
    }

    /** An activity of the person's own office. */
    public Activity seen(Staff by, ActivityId id) {
        return one(
                        " where id = :id and office_id = :office",
                        Map.of("id", id.value(), "office", by.office().value()))
                .orElseThrow(() -> new NotFound("activity " + id));
    }

    /** An activity that everybody may see: published, or to come. */
    public Activity open(ActivityId id) {
        return one(" where id = :id and state in ('ANNOUNCED', 'CALLED_OFF', 'PUBLISHED')", Map.of("id", id.value()))
                .orElseThrow(() -> new NotFound("activity " + id));
    }

    /**
     * The activities of an office, the latest first, without their photos.
     *
     * @param after the key at which the slice before ended; "" for the first
     * @param published only those whose results everybody may see
     */
    public Slice<Activity> of(OfficeId office, String after, boolean published) {
        String[] key = after.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,18}") ? after.split("_", -1) : new String[] {};
        return Slice.of(
                jdbc.sql(ActivityRow.COLUMNS + """
                                 where office_id = :office and (not :published or state = 'PUBLISHED') and (held_on, id) < (:on::date, :below)
                                 order by held_on desc, id desc limit :size
                                """)
                        .param("office", office.value())
                        .param("published", published)
                        .param("on", key.length == 2 ? key[0] : "9999-12-31")
                        .param("below", key.length == 2 ? Long.parseLong(key[1]) : Long.MAX_VALUE)
                        .param("size", PAGE + 1)
                        .query((row, i) -> ActivityRow.read(row, List.of()))
                        .list(),
                PAGE,
                activity -> activity.facts().on() + "_" + activity.id());
    }

    /** What a centre announced (ปฏิทินกิจกรรม), the nearest first: what will be held and what was called off. */
    public List<Activity> toCome(OfficeId office, LocalDate from) {
        return jdbc.sql(ActivityRow.COLUMNS + """
                         where office_id = :office and state in ('ANNOUNCED', 'CALLED_OFF') and held_on >= :from
                         order by held_on, id limit :most
                        """)
                .param("office", office.value())
                .param("from", from)
                .param("most", MOST_TO_COME)
                .query((row, i) -> ActivityRow.read(row, List.of()))
                .list();
    }

    /** The first photo of each. */
    public Map<ActivityId, Activity.Photo> firstPhotos(List<Activity> activities) {
        return photos.first(activities);
    }

    /** What is missing before the public may see it, or where it would be missing from what the public sees. */
    private static void complete(ActivityFacts facts, List<Activity.Photo> photos) {
        if (facts.results().isEmpty()) {
            throw new Refused("activities.refused.results");
        }
        if (photos.isEmpty()) {
            throw new Refused("activities.refused.photos");
        }
        if (!facts.consent()) {
            throw new Refused("activities.refused.consent");
        }
    }

    private Activity held(Staff by, ActivityId id, int version, Deed deed) {
        Activity activity = seen(by, id);
        boolean mine = jdbc.sql("select version from activity where id = :id for update")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                == version;
        if (!mine) {
            throw new Overtaken("activity " + id);
        }
        if (!deed.open(by, activity.state())) {
            throw new Refused("activities.refused.now");
        }
        return activity;
    }

    /** One version more; whoever read it before is told that it was corrected. */
    private void changed(ActivityId id) {
        jdbc.sql("""
                        update activity set version = version + 1, corrected_at = case when state = 'PUBLISHED' then :now else corrected_at end
                         where id = :id
                        """).param("now", now()).param("id", id.value()).update();
    }

    private Optional<Activity> one(String where, Map<String, Object> params) {
        return jdbc.sql(ActivityRow.COLUMNS + where)
                .params(params)
                .query((row, i) -> ActivityRow.read(row, photos.of(row.getLong("id"))))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
