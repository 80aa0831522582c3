package th.go.dopa.damrongdhama.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/** Reading the history of a case (ประวัติเรื่อง), each line with the texts that were written at it for the reader. */
@Component
public class Histories {

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line.
     *
     * @param account who did it; null for the complainant, a link or the system
     * @param office the office of that day
     */
    public record Line(
            int seq,
            Happening happening,
            String actor,
            @Nullable AccountId account,
            @Nullable OfficeId office,
            Instant happenedAt,
            Instant recordedAt,
            List<Written> texts) {

        public Line {
            texts = List.copyOf(texts);
        }

        private Line with(Written text) {
            List<Written> all = new ArrayList<>(texts);
            all.add(text);
            return new Line(seq, happening, actor, account, office, happenedAt, recordedAt, all);
        }
    }

    /**
     * A text at a line.
     *
     * @param body null when it was blanked
     */
    public record Written(
            long id,
            int seq,
            TextKind kind,
            Audience audience,
            @Nullable String body) {}

    /**
     * What a reader is shown of a case.
     *
     * @param lines oldest first; the complainant is not shown lines that are the office's own
     * @param pictures in the order they came
     */
    public record Told(List<Line> lines, List<Pictures.Picture> pictures) {

        public Told {
            lines = List.copyOf(lines);
            pictures = List.copyOf(pictures);
        }
    }

    /** All that the audience is shown. */
    public Told told(Complaint complaint, Audience reader) {
        return jdbc.sql(asked(":complaint", reader))
                .param("complaint", complaint.id().value())
                .query((ResultSetExtractor<Told>) row -> read(row, reader));
    }

    /** The question for all that the audience is shown of the complaint whose id the expression gives. */
    static String asked(String complaint, Audience reader) {
        return """
                select h.seq, h.body::text as happening, h.actor, h.account_id, h.office_id, h.happened_at, h.recorded_at,
                       t.id, t.kind, t.audience, t.body,
                       a.attachment_id, a.purpose, a.audience as picture_audience
                  from complaint_happening h
                  left join complaint_text t on t.complaint_id = h.complaint_id and t.seq = h.seq
                                            and t.audience in %2$s
                  left join complaint_attachment a on a.complaint_id = h.complaint_id and a.seq = h.seq
                                                  and a.audience in %2$s
                 where h.complaint_id = %1$s
                 order by h.seq, t.id, a.attachment_id
                """.formatted(complaint, reader.shownInSql());
    }

    /** The lines, oldest first, with the texts that the audience is shown; the complainant is not shown lines that are the office's own. */
    public List<Line> lines(Complaint complaint, Audience reader) {
        return told(complaint, reader).lines();
    }

    /** All texts of the case that the audience is shown, oldest first. */
    public List<Written> texts(Complaint complaint, Audience reader) {
        return jdbc.sql("""
                        select id, seq, kind, audience, body
                          from complaint_text
                         where complaint_id = :complaint and audience in %s
                         order by id
                        """.formatted(reader.shownInSql()))
                .param("complaint", complaint.id().value())
                .query((row, i) -> written(row))
                .list();
    }

    /** In which of the cases something was ordered. */
    public Set<ComplaintId> ordered(OrderKind order, Collection<Complaint> cases) {
        return jdbc.sql("""
                        select distinct complaint_id from complaint_happening
                         where complaint_id = any (:complaints::bigint[]) and kind = 'ordered' and body ->> 'order' = :order
                        """)
                .param("complaints", cases.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .param("order", order.name())
                .query((row, i) -> new ComplaintId(row.getLong("complaint_id")))
                .set();
    }

    /** The day of the letter that told the complainant that his case came in; empty before it, and after it was taken back. */
    public Optional<LocalDate> acknowledgedOn(Complaint complaint) {
        return jdbc.sql("""
                        select body::text as happening
                          from complaint_happening
                         where complaint_id = :complaint and kind in ('acknowledged', 'acknowledgement-taken-back')
                         order by seq desc
                         limit 1
                        """)
                .param("complaint", complaint.id().value())
                .query((row, i) -> HappeningTexts.read(row.getString("happening")))
                .optional()
                .flatMap(last ->
                        last instanceof Happening.Acknowledged told ? Optional.of(told.dated()) : Optional.empty());
    }

    /** What changed since a version that somebody was looking at. */
    public List<Line> since(Complaint complaint, int version) {
        return lines(complaint, Audience.INTERNAL).stream()
                .filter(line -> line.seq() > version)
                .toList();
    }

    /** The answer: a line comes once for each of its texts with each of its pictures. */
    static Told read(ResultSet row, Audience reader) throws SQLException {
        boolean citizen = reader == Audience.CITIZEN || reader == Audience.PUBLIC;
        List<Line> lines = new ArrayList<>();
        Map<Long, Pictures.Picture> pictures = new LinkedHashMap<>();
        while (row.next()) {
            if (lines.isEmpty() || lines.getLast().seq() != row.getInt("seq")) {
                lines.add(line(row));
            }
            long text = row.getLong("id");
            List<Written> texts = lines.getLast().texts();
            if (text != 0 && (texts.isEmpty() || texts.getLast().id() != text)) {
                lines.add(lines.removeLast().with(written(row)));
            }
            long picture = row.getLong("attachment_id");
            if (picture != 0 && !pictures.containsKey(picture)) {
                pictures.put(picture, picture(row));
            }
        }
        lines.removeIf(line -> citizen && !line.happening().forCitizen());
        return new Told(lines, List.copyOf(pictures.values()));
    }

    private static Pictures.Picture picture(ResultSet row) throws SQLException {
        return new Pictures.Picture(
                new AttachmentId(row.getLong("attachment_id")),
                row.getInt("seq"),
                Purpose.valueOf(row.getString("purpose")),
                Audience.valueOf(row.getString("picture_audience")));
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getLong("id"),
                row.getInt("seq"),
                TextKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                row.getString("body"));
    }

    private static Line line(ResultSet row) throws SQLException {
        Long account = row.getObject("account_id", Long.class);
        Long office = row.getObject("office_id", Long.class);
        return new Line(
                row.getInt("seq"),
                HappeningTexts.read(row.getString("happening")),
                row.getString("actor"),
                account == null ? null : new AccountId(account),
                office == null ? null : new OfficeId(office),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                List.of());
    }
}
