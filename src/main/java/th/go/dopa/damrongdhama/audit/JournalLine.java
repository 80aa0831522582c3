package th.go.dopa.damrongdhama.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal as it is stored: ids and the act.
 *
 * @param transaction the number of the database transaction that wrote it
 * @param actor STAFF, CITIZEN, LINK or MACHINE
 * @param reasonHash in hexadecimal digits, where a reason was written
 */
public record JournalLine(
        long id,
        String transaction,
        Instant notedAt,
        String actor,
        @Nullable Long account,
        @Nullable Long appointment,
        @Nullable Long office,
        @Nullable Long pass,
        @Nullable String job,
        String act,
        Subject subject,
        @Nullable String reasonHash) {

    static final String COLUMNS = """
            j.id, j.xid::text as xid, j.noted_at, j.actor, j.account_id, j.appointment_id, j.office_id, j.pass_id, j.job, j.act,
            j.subject_kind, j.subject_id, encode(j.reason_hash, 'hex') as reason_hash
            """;

    static JournalLine read(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getLong("id"),
                row.getString("xid"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getObject("account_id", Long.class),
                row.getObject("appointment_id", Long.class),
                row.getObject("office_id", Long.class),
                row.getObject("pass_id", Long.class),
                row.getString("job"),
                row.getString("act"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("reason_hash"));
    }
}
