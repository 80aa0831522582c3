package th.go.dopa.damrongdhama.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
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

        private Line with(List<Written> more) {
            List<Written> all = new ArrayList<>(texts);
            all.addAll(more);
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

    /** The lines, oldest first, with the texts that the audience is shown; the complainant is not shown lines that are the office's own. */
    public List<Line> lines(Complaint complaint, Audience reader) {
        boolean citizen = reader == Audience.CITIZEN || reader == Audience.PUBLIC;
        return jdbc
                .sql("""
                        select h.seq, h.body::text as happening, h.actor, h.account_id, h.office_id, h.happened_at, h.recorded_at,
                               t.id, t.kind, t.audience, t.body
                          from complaint_happening h
                          left join complaint_text t on t.complaint_id = h.complaint_id and t.seq = h.seq
                                                    and t.audience in %s
                         where h.complaint_id = :complaint
                         order by h.seq, t.id
                        """.formatted(reader.shownInSql()))
                .param("complaint", complaint.id().value())
                .query((ResultSetExtractor<List<Line>>) Histories::read)
                .stream()
                .filter(line -> !citizen || line.happening().forCitizen())
                .toList();
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

    /** What changed since a version that somebody was looking at. */
    public List<Line> since(Complaint complaint, int version) {
        return lines(complaint, Audience.INTERNAL).stream()
                .filter(line -> line.seq() > version)
                .toList();
    }

    private static List<Line> read(ResultSet row) throws SQLException {
        List<Line> lines = new ArrayList<>();
        while (row.next()) {
            List<Written> texts = row.getObject("id") == null ? List.of() : List.of(written(row));
            if (!lines.isEmpty() && lines.getLast().seq() == row.getInt("seq")) {
                lines.add(lines.removeLast().with(texts));
            } else {
                lines.add(line(row, texts));
            }
        }
        return lines;
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getLong("id"),
                row.getInt("seq"),
                TextKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                row.getString("body"));
    }

    private static Line line(ResultSet row, List<Written> texts) throws SQLException {
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
                texts);
    }
}
