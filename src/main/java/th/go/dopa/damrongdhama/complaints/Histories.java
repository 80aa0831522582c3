package th.go.dopa.damrongdhama.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        Map<Integer, List<Written>> texts = new LinkedHashMap<>();
        texts(complaint, reader)
                .forEach(text -> texts.computeIfAbsent(text.seq(), seq -> new ArrayList<>())
                        .add(text));
        boolean citizen = reader == Audience.CITIZEN || reader == Audience.PUBLIC;
        return jdbc
                .sql("""
                        select seq, body::text as body, actor, account_id, office_id, happened_at, recorded_at
                          from complaint_happening
                         where complaint_id = :complaint
                         order by seq
                        """)
                .param("complaint", complaint.id().value())
                .query((row, i) -> line(row, texts.getOrDefault(row.getInt("seq"), List.of())))
                .list()
                .stream()
                .filter(line -> !citizen || line.happening().forCitizen())
                .toList();
    }

    /** All texts of the case that the audience is shown, oldest first. */
    public List<Written> texts(Complaint complaint, Audience reader) {
        return jdbc.sql("""
                        select id, seq, kind, audience, body
                          from complaint_text
                         where complaint_id = :complaint and audience = any (:shown::text[])
                         order by id
                        """)
                .param("complaint", complaint.id().value())
                .param("shown", reader.shown().stream().map(Audience::name).toArray(String[]::new))
                .query((row, i) -> new Written(
                        row.getLong("id"),
                        row.getInt("seq"),
                        TextKind.valueOf(row.getString("kind")),
                        Audience.valueOf(row.getString("audience")),
                        row.getString("body")))
                .list();
    }

    /** What changed since a version that somebody was looking at. */
    public List<Line> since(Complaint complaint, int version) {
        return lines(complaint, Audience.INTERNAL).stream()
                .filter(line -> line.seq() > version)
                .toList();
    }

    private static Line line(ResultSet row, List<Written> texts) throws SQLException {
        Long account = row.getObject("account_id", Long.class);
        Long office = row.getObject("office_id", Long.class);
        return new Line(
                row.getInt("seq"),
                HappeningTexts.read(row.getString("body")),
                row.getString("actor"),
                account == null ? null : new AccountId(account),
                office == null ? null : new OfficeId(office),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                texts);
    }
}
