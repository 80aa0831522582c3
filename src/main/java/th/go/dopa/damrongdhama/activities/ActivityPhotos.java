package th.go.dopa.damrongdhama.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.Refused;

/** The photos of the activities in their order (ภาพกิจกรรม); where and when they were taken is forgotten as soon as they hang. */
@Component
class ActivityPhotos {

    private final JdbcClient jdbc;
    private final Attachments attachments;

    ActivityPhotos(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    List<Activity.Photo> of(long activity) {
        return jdbc.sql("""
                        select attachment_id, caption from activity_photo where activity_id = :id order by place, attachment_id
                        """).param("id", activity).query((row, i) -> photo(row)).list();
    }

    /** The first photo of each. */
    Map<ActivityId, Activity.Photo> first(List<Activity> activities) {
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

    /** Only these stay, with these words and in this order; the others are gone for ever. */
    void arrange(ActivityId id, List<Activity.Photo> photos) {
        List<AttachmentId> out = jdbc.sql("""
                        delete from activity_photo where activity_id = :id and attachment_id <> all (:stay::bigint[])
                        returning attachment_id
                        """)
                .param("id", id.value())
                .param("stay", photos.stream().map(photo -> photo.id().value()).toArray(Long[]::new))
                .query((row, i) -> new AttachmentId(row.getLong("attachment_id")))
                .list();
        attachments.discard(out);
        jdbc.sql("""
                        update activity_photo p set place = u.place, caption = u.caption
                          from unnest(:photos::bigint[], :captions::text[]) with ordinality as u (photo, caption, place)
                         where p.activity_id = :id and p.attachment_id = u.photo
                        """)
                .param("id", id.value())
                .param(
                        "photos",
                        photos.stream().map(photo -> photo.id().value()).toArray(Long[]::new))
                .param("captions", photos.stream().map(Activity.Photo::caption).toArray(String[]::new))
                .update();
    }

    /** Hangs what waits under a form on the activity, behind its other photos. */
    void hang(ActivityId id, UUID formKey) {
        List<Attachment> sent = attachments.claim(formKey.toString(), false);
        if (sent.stream().anyMatch(Attachment::document)) {
            throw new Refused("activities.refused.document");
        }
        attachments.forgetWhere(sent.stream().map(Attachment::id).toList());
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

    private static Activity.Photo photo(ResultSet row) throws SQLException {
        return new Activity.Photo(new AttachmentId(row.getLong("attachment_id")), row.getString("caption"));
    }
}
