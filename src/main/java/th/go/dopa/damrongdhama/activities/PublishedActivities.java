package th.go.dopa.damrongdhama.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * The activities that their heads published (กิจกรรมที่เผยแพร่แล้ว), with their photos, for everything that shows them: screens, posters, feeds. What is
 * withdrawn is in none of the answers.
 */
@Component
public class PublishedActivities {

    private final JdbcClient jdbc;

    PublishedActivities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of some offices, by the day they were held. */
    public List<Activity> newest(List<OfficeId> offices, int most) {
        return withPhotos(jdbc.sql(ActivityRow.COLUMNS + """
                         where office_id = any (:offices::bigint[]) and state = 'PUBLISHED' order by held_on desc, id desc limit :most
                        """)
                .param("offices", offices.stream().map(OfficeId::value).toArray(Long[]::new))
                .param("most", most)
                .query((row, i) -> ActivityRow.read(row, List.of()))
                .list());
    }

    /** The newest of the nation, by the day they were held. */
    public List<Activity> newest(int most) {
        return withPhotos(jdbc.sql(ActivityRow.COLUMNS + """
                         where state = 'PUBLISHED' order by held_on desc, id desc limit :most
                        """)
                .param("most", most)
                .query((row, i) -> ActivityRow.read(row, List.of()))
                .list());
    }

    /** Those of an office that were held from one day to another, both included, the earliest first. */
    public List<Activity> between(OfficeId office, LocalDate from, LocalDate to) {
        return withPhotos(jdbc.sql(ActivityRow.COLUMNS + """
                         where office_id = :office and state = 'PUBLISHED' and held_on between :from and :to order by held_on, id
                        """)
                .param("office", office.value())
                .param("from", from)
                .param("to", to)
                .query((row, i) -> ActivityRow.read(row, List.of()))
                .list());
    }

    /** Those of the nation held from one day to another, both included, by their names. */
    public List<ActivityId> held(LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                        select id from activity where state = 'PUBLISHED' and held_on between :from and :to order by held_on desc, id desc limit :most
                        """)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, i) -> new ActivityId(row.getLong("id")))
                .list();
    }

    /** The fiscal years from the first published activity to the last, in their order; none before there is one. */
    public List<FiscalYear> years() {
        return jdbc.sql("select min(held_on) as first, max(held_on) as last from activity where state = 'PUBLISHED'")
                .query((row, i) -> {
                    LocalDate first = row.getObject("first", LocalDate.class);
                    LocalDate last = row.getObject("last", LocalDate.class);
                    return first == null || last == null
                            ? List.<FiscalYear>of()
                            : IntStream.rangeClosed(
                                            FiscalYear.of(first).year(),
                                            FiscalYear.of(last).year())
                                    .mapToObj(FiscalYear::new)
                                    .toList();
                })
                .single();
    }

    /** One of them. */
    public Activity one(ActivityId id) {
        return withPhotos(jdbc.sql(ActivityRow.COLUMNS + """
                         where id = :id and state = 'PUBLISHED'
                        """)
                        .param("id", id.value())
                        .query((row, i) -> ActivityRow.read(row, List.of()))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("published activity " + id));
    }

    private List<Activity> withPhotos(List<Activity> bare) {
        Map<Long, List<Activity.Photo>> photos = new HashMap<>();
        jdbc.sql("""
                        select activity_id, attachment_id, caption from activity_photo
                         where activity_id = any (:ids::bigint[]) order by activity_id, place, attachment_id
                        """)
                .param("ids", bare.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query(row -> {
                    photos.computeIfAbsent(row.getLong("activity_id"), id -> new ArrayList<>())
                            .add(new Activity.Photo(
                                    new AttachmentId(row.getLong("attachment_id")), row.getString("caption")));
                });
        return bare.stream()
                .map(one -> one.with(photos.getOrDefault(one.id().value(), List.of())))
                .toList();
    }
}
