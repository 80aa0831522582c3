package th.go.dopa.damrongdhama.directives.reportback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.VouchedKeys;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;

/** The photos of reports (ภาพประกอบรายงาน); where and when they were taken is forgotten as soon as they hang. */
@Component
class ReportPhotos {

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final VouchedKeys vouched;

    ReportPhotos(JdbcClient jdbc, Attachments attachments, VouchedKeys vouched) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.vouched = vouched;
    }

    /**
     * A photo of a report.
     *
     * @param confirmed whether it belongs to what was confirmed, not to the draft alone
     */
    record Photo(AttachmentId id, CircularId circular, int position, boolean confirmed) {

        boolean of(Asked asked) {
            return circular.equals(asked.circular()) && position == asked.ask().position();
        }

        /** The field by which it is taken out. */
        String out() {
            return "out-" + id;
        }
    }

    /**
     * Under which key the photos of each ask wait that asks for any. It stays the same until the next confirmation, so that who opens the page again finds what had
     * arrived; nobody else can know it.
     */
    Map<Asked, UUID> keys(Reporter by, @Nullable ReportBack report, List<Asked> asked) {
        Map<Asked, UUID> waiting = new LinkedHashMap<>();
        for (Asked one : asked) {
            if (one.ask().photos() > 0) {
                String what = String.join(
                        "|",
                        "report-photos",
                        by.circular().id().toString(),
                        by.delivery().office().toString(),
                        Integer.toString(report == null ? 0 : report.revision()),
                        ReportForm.name(one));
                waiting.put(one, vouched.key(what));
            }
        }
        return waiting;
    }

    /** What waits under some keys; a key under which nothing waits is not there. */
    Map<UUID, List<Attachment>> waiting(Collection<UUID> some) {
        Map<UUID, List<Attachment>> waiting = new HashMap<>();
        attachments.waiting(some).forEach(key -> waiting.put(key, attachments.staged(key.toString())));
        return waiting;
    }

    /** What hangs now, of what was confirmed and of the draft. */
    @Transactional(readOnly = true)
    public List<Photo> of(ReportBack report) {
        return jdbc.sql("""
                        select attachment_id, ask_circular_id, position, since_revision is not null as confirmed
                          from report_photo where report_id = :id and until_revision is null order by attachment_id
                        """)
                .param("id", report.id())
                .query((row, i) -> new Photo(
                        new AttachmentId(row.getLong("attachment_id")),
                        new CircularId(row.getLong("ask_circular_id")),
                        row.getInt("position"),
                        row.getBoolean("confirmed")))
                .list();
    }

    /** One photo of a report, also one that a correction took out. */
    @Transactional(readOnly = true)
    public AttachmentId of(ReportBack report, long photo) {
        return jdbc.sql("select attachment_id from report_photo where report_id = :id and attachment_id = :photo")
                .param("id", report.id())
                .param("photo", photo)
                .query((row, i) -> new AttachmentId(row.getLong("attachment_id")))
                .optional()
                .orElseThrow(() -> new NotFound("photo " + photo + " of report " + report.id()));
    }

    /** Hangs what waits under a key on the draft of an ask. */
    void hang(long report, Asked asked, UUID staged) {
        List<Attachment> sent = attachments.claim(staged.toString(), false);
        if (sent.stream().anyMatch(Attachment::document)) {
            throw new Refused("reportback.refused.document");
        }
        attachments.forgetWhere(sent.stream().map(Attachment::id).toList());
        jdbc.sql("""
                        insert into report_photo (attachment_id, report_id, ask_circular_id, position)
                        select photo, :report, :circular, :position from unnest(:photos::bigint[]) as u (photo)
                        """)
                .param("report", report)
                .param("circular", asked.circular().value())
                .param("position", asked.ask().position())
                .param("photos", sent.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .update();
        int all = jdbc.sql("""
                        select count(*) from report_photo
                         where report_id = :report and ask_circular_id = :circular and position = :position and until_revision is null
                        """)
                .param("report", report)
                .param("circular", asked.circular().value())
                .param("position", asked.ask().position())
                .query(Integer.class)
                .single();
        if (all > asked.ask().photos()) {
            throw new Refused("reportback.refused.photos", asked.ask().photos());
        }
    }

    /** With a confirmation the photos of its asks are kept; those to be taken out are gone, or stay for the history only. */
    void confirm(long report, int revision, List<Answer> answers, @Nullable Map<String, String> typed) {
        Long[] out = out(typed);
        for (Answer answer : answers) {
            List<AttachmentId> gone = new ArrayList<>(jdbc.sql("""
                            delete from report_photo
                             where report_id = :report and ask_circular_id = :circular and position = :position
                               and since_revision is null and attachment_id = any (:out::bigint[])
                            returning attachment_id
                            """)
                    .param("report", report)
                    .param("circular", answer.circular().value())
                    .param("position", answer.position())
                    .param("out", out)
                    .query((row, i) -> new AttachmentId(row.getLong("attachment_id")))
                    .list());
            attachments.discard(gone);
            jdbc.sql("""
                            update report_photo
                               set since_revision = coalesce(since_revision, :revision),
                                   until_revision = case when attachment_id = any (:out::bigint[]) then :revision end
                             where report_id = :report and ask_circular_id = :circular and position = :position and until_revision is null
                            """)
                    .param("revision", revision)
                    .param("out", out)
                    .param("report", report)
                    .param("circular", answer.circular().value())
                    .param("position", answer.position())
                    .update();
        }
    }

    private static Long[] out(@Nullable Map<String, String> typed) {
        return typed == null
                ? new Long[0]
                : typed.entrySet().stream()
                        .filter(field -> field.getKey().matches("out-[1-9][0-9]{0,17}")
                                && field.getValue().equals("yes"))
                        .map(field -> Long.valueOf(field.getKey().substring(4)))
                        .toArray(Long[]::new);
    }
}
