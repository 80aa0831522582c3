package th.go.dopa.damrongdhama.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import tools.jackson.databind.json.JsonMapper;

/**
 * The activities of the centres (กิจกรรม): the one writer. Staff see those of their own office; the public sees what its head published, as it stands now. What
 * a text said before it was changed stays in the history, for the staff alone.
 */
@Component
public class Activities {

    private static final int PAGE = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String COLUMNS = """
            select id, office_id, version, state, kind, name, nth, held_on, from_time, to_time, subdistrict_code, moo, place, chair, partners,
                   reached, received, done, results, consent, published_at
              from activity
            """;

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Journal journal;
    private final Clock clock;

    Activities(JdbcClient jdbc, Attachments attachments, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes down an activity as a draft, with the photos that wait under the form; the same form sent twice is one activity. */
    @Transactional
    public ActivityId record(Staff by, UUID formKey, ActivityFacts facts) {
        Optional<ActivityId> fresh = jdbc.sql("""
                        insert into activity (office_id, form_key, version, state, kind, name, nth, held_on, from_time, to_time,
                                              subdistrict_code, moo, place, chair, partners, reached, received, done, results, consent,
                                              recorded_by, recorded_at)
                        values (:office, :form, 1, 'DRAFT', :kind, :name, :nth, :on, :from, :to, :subdistrict, :moo, :place, :chair,
                                :partners, :reached, :received, :done, :results, :consent, :appointment, :now)
                            on conflict (form_key) do nothing
                        returning id
                        """)
                .params(columns(facts))
                .param("office", by.office().value())
                .param("form", formKey)
                .param("appointment", by.appointment().value())
                .param("now", now())
                .query((row, i) -> new ActivityId(row.getLong("id")))
                .optional();
        if (fresh.isPresent()) {
            hang(fresh.get(), formKey);
            happened(by, fresh.get(), "RECORDED", "", null);
            return fresh.get();
        }
        return jdbc.sql("select id from activity where form_key = :form and office_id = :office")
                .param("form", formKey)
                .param("office", by.office().value())
                .query((row, i) -> new ActivityId(row.getLong("id")))
                .optional()
                .orElseThrow(() -> new NotFound("the activity of a form"));
    }

    /** Changes what is recorded; what it said before stays in the history. */
    @Transactional
    public void change(Staff by, ActivityId id, int version, ActivityFacts facts) {
        Activity before = held(by, id, version, Deed.CHANGE);
        jdbc.sql("""
                        update activity
                           set version = version + 1, kind = :kind, name = :name, nth = :nth, held_on = :on, from_time = :from, to_time = :to,
                               subdistrict_code = :subdistrict, moo = :moo, place = :place, chair = :chair, partners = :partners,
                               reached = :reached, received = :received, done = :done, results = :results, consent = :consent
                         where id = :id
                        """).params(columns(facts)).param("id", id.value()).update();
        happened(by, id, "CHANGED", "", before.facts());
    }

    /**
     * Changes the photos: their words, their order, which are taken out and gone for ever, and those that wait under the form are added behind.
     *
     * @param photos those that stay, in their order
     */
    @Transactional
    public void arrange(Staff by, ActivityId id, int version, List<Activity.Photo> photos, UUID formKey) {
        held(by, id, version, Deed.CHANGE);
        List<AttachmentId> out = jdbc.sql("""
                        delete from activity_photo where activity_id = :id and attachment_id <> all (:stay::bigint[])
                        returning attachment_id
                        """)
                .param("id", id.value())
                .param("stay", photos.stream().map(photo -> photo.id().value()).toArray(Long[]::new))
                .query((row, i) -> new AttachmentId(row.getLong("attachment_id")))
                .list();
        attachments.discard(out);
        for (int place = 1; place <= photos.size(); place++) {
            jdbc.sql("""
                            update activity_photo set place = :place, caption = :caption where activity_id = :id and attachment_id = :photo
                            """)
                    .param("place", place)
                    .param("caption", photos.get(place - 1).caption())
                    .param("id", id.value())
                    .param("photo", photos.get(place - 1).id().value())
                    .update();
        }
        hang(id, formKey);
        jdbc.sql("update activity set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        happened(by, id, "PHOTOS", "", null);
    }

    /**
     * Sends it on its way: proposes, gives back, publishes or withdraws it.
     *
     * @param note why it is given back or withdrawn; else ""
     */
    @Transactional
    public void act(Staff by, ActivityId id, int version, Deed deed, String note) {
        Activity activity = held(by, id, version, deed);
        if (deed == Deed.PUBLISH || deed == Deed.PROPOSE) {
            complete(activity);
        }
        ActivityState after = deed.after(activity.state());
        jdbc.sql("""
                        update activity
                           set version = version + 1, state = :state, published_at = case when :state = 'PUBLISHED' then :now else published_at end
                         where id = :id
                        """)
                .param("state", after.name())
                .param("now", now())
                .param("id", id.value())
                .update();
        happened(by, id, deed == Deed.GIVE_BACK ? "GIVEN_BACK" : after.name(), note, null);
    }

    /** An activity of the person's own office. */
    public Activity seen(Staff by, ActivityId id) {
        return one(
                        " where id = :id and office_id = :office",
                        Map.of("id", id.value(), "office", by.office().value()))
                .orElseThrow(() -> new NotFound("activity " + id));
    }

    /** An activity that everybody may see. */
    public Activity published(ActivityId id) {
        return one(" where id = :id and state = 'PUBLISHED'", Map.of("id", id.value()))
                .orElseThrow(() -> new NotFound("activity " + id));
    }

    /**
     * The activities of an office, the latest first, without their photos.
     *
     * @param after the key at which the slice before ended; "" for the first
     * @param published only those that everybody may see
     */
    public Slice<Activity> of(OfficeId office, String after, boolean published) {
        String[] key = after.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,18}") ? after.split("_", -1) : new String[] {};
        return Slice.of(
                jdbc.sql(COLUMNS + """
                                 where office_id = :office and (not :published or state = 'PUBLISHED') and (held_on, id) < (:on::date, :below)
                                 order by held_on desc, id desc limit :size
                                """)
                        .param("office", office.value())
                        .param("published", published)
                        .param("on", key.length == 2 ? key[0] : "9999-12-31")
                        .param("below", key.length == 2 ? Long.parseLong(key[1]) : Long.MAX_VALUE)
                        .param("size", PAGE + 1)
                        .query((row, i) -> read(row, List.of()))
                        .list(),
                PAGE,
                activity -> activity.facts().on() + "_" + activity.id());
    }

    /** The first photo of each. */
    public Map<ActivityId, Activity.Photo> firstPhotos(List<Activity> activities) {
        Map<ActivityId, Activity.Photo> first = new HashMap<>();
        jdbc.sql("""
                        select distinct on (activity_id) activity_id, attachment_id, caption
                          from activity_photo where activity_id = any (:ids::bigint[]) order by activity_id, place, attachment_id
                        """)
                .param("ids", activities.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query(row -> {
                    first.put(new ActivityId(row.getLong("activity_id")), photo(row));
                });
        return first;
    }

    /** What was done with an activity, the latest first. */
    List<Past> past(Activity activity) {
        return jdbc.sql("""
                        select kind, note, account_id, happened_at from activity_happening where activity_id = :id order by seq desc
                        """)
                .param("id", activity.id().value())
                .query((row, i) -> new Past(
                        row.getString("kind"),
                        row.getString("note"),
                        row.getLong("account_id"),
                        row.getObject("happened_at", OffsetDateTime.class)))
                .list();
    }

    /** Something that was done with an activity. */
    record Past(String kind, String note, long account, OffsetDateTime at) {}

    /** What is missing before the public may see it. */
    private static void complete(Activity activity) {
        if (activity.facts().results().isEmpty()) {
            throw new Refused("activities.refused.results");
        }
        if (activity.photos().isEmpty()) {
            throw new Refused("activities.refused.photos");
        }
        if (!activity.facts().consent()) {
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

    /** Hangs what waits under a form on the activity, behind its other photos. */
    private void hang(ActivityId id, UUID formKey) {
        List<Attachment> sent = attachments.claim(formKey.toString(), false);
        if (sent.stream().anyMatch(Attachment::document)) {
            throw new Refused("activities.refused.document");
        }
        jdbc.sql("""
                        insert into activity_photo (activity_id, attachment_id, place, caption)
                        select :id, photo, 1000 + n, '' from unnest(:photos::bigint[]) with ordinality as u (photo, n)
                        """)
                .param("id", id.value())
                .param("photos", sent.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .update();
        int all = jdbc.sql("select count(*) from activity_photo where activity_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        if (all > Activity.MOST_PHOTOS) {
            throw new Refused("activities.refused.many", Activity.MOST_PHOTOS);
        }
    }

    private void happened(Staff by, ActivityId id, String kind, String note, @Nullable ActivityFacts before) {
        jdbc.sql("""
                        insert into activity_happening (activity_id, seq, kind, note, before, account_id, appointment_id, happened_at)
                        select :id, coalesce(max(seq), 0) + 1, :kind, :note, :before::jsonb, :account, :appointment, :now
                          from activity_happening where activity_id = :id
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("note", note)
                .param("before", before == null ? null : JSON.writeValueAsString(before))
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("now", now())
                .update();
        journal.note(by, "activity." + kind.toLowerCase(java.util.Locale.ROOT), new Subject("activity", id.toString()));
    }

    private Optional<Activity> one(String where, Map<String, Long> params) {
        return jdbc.sql(COLUMNS + where)
                .params(params)
                .query((row, i) -> read(row, photos(row.getLong("id"))))
                .optional();
    }

    private List<Activity.Photo> photos(long id) {
        return jdbc.sql("""
                        select attachment_id, caption from activity_photo where activity_id = :id order by place, attachment_id
                        """).param("id", id).query((row, i) -> photo(row)).list();
    }

    private static Activity.Photo photo(ResultSet row) throws SQLException {
        return new Activity.Photo(new AttachmentId(row.getLong("attachment_id")), row.getString("caption"));
    }

    private static Map<String, @Nullable Object> columns(ActivityFacts facts) {
        AreaCode subdistrict = facts.subdistrict();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("kind", facts.kind().name());
        columns.put("name", facts.name());
        columns.put("nth", facts.nth());
        columns.put("on", facts.on());
        columns.put("from", facts.from());
        columns.put("to", facts.to());
        columns.put("subdistrict", subdistrict == null ? null : subdistrict.value());
        columns.put("moo", facts.moo());
        columns.put("place", facts.place());
        columns.put("chair", facts.chair());
        columns.put("partners", facts.partners());
        columns.put("reached", facts.reached());
        columns.put("received", facts.received());
        columns.put("done", facts.done());
        columns.put("results", facts.results());
        columns.put("consent", facts.consent());
        return columns;
    }

    private static Activity read(ResultSet row, List<Activity.Photo> photos) throws SQLException {
        String subdistrict = row.getString("subdistrict_code");
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Activity(
                new ActivityId(row.getLong("id")),
                new OfficeId(row.getLong("office_id")),
                row.getInt("version"),
                ActivityState.valueOf(row.getString("state")),
                new ActivityFacts(
                        ActivityKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("nth", Integer.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("to_time", LocalTime.class),
                        subdistrict == null ? null : new AreaCode(subdistrict),
                        row.getObject("moo", Integer.class),
                        row.getString("place"),
                        row.getString("chair"),
                        row.getString("partners"),
                        row.getObject("reached", Integer.class),
                        row.getObject("received", Integer.class),
                        row.getString("done"),
                        row.getString("results"),
                        row.getBoolean("consent")),
                published == null ? null : published.toInstant(),
                photos);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
