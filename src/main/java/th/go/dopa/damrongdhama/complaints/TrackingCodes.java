package th.go.dopa.damrongdhama.complaints;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.TrackingCode;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * The secret codes of complainants (รหัสติดตาม). Only an HMAC is kept, so nobody can look a code up afterwards; the first one follows from the key of
 * the form, so that the same form sent again shows the same code. Whoever holds the code is the complainant.
 */
@Component
public class TrackingCodes {

    private static final String ALIVE = " where t.code_mac = :mac and t.ended_at is null";
    private static final String COMPLAINT = "select " + ComplaintRow.COLUMNS
            + " from tracking_code t join complaint c on c.id = t.complaint_id" + ALIVE;
    private static final String TRACKED = COMPLAINT + ";\n"
            + Histories.asked("(select t.complaint_id from tracking_code t" + ALIVE + ")", Audience.CITIZEN);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Complaints complaints;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations statements;
    private final Keys keys;
    private final Clock clock;

    TrackingCodes(
            Complaints complaints, JdbcClient jdbc, NamedParameterJdbcOperations statements, Keys keys, Clock clock) {
        this.complaints = complaints;
        this.jdbc = jdbc;
        this.statements = statements;
        this.keys = keys;
        this.clock = clock;
    }

    /** What the complainant's page shows. */
    public record Tracked(Complaint complaint, Histories.Told told) {}

    /** The code of a form; the same as long as the keys are. */
    public TrackingCode ofForm(UUID formKey) {
        return TrackingCode.of(ByteBuffer.wrap(keys.mac(KeyPurpose.TRACKING_CODE, "form:" + formKey))
                .getLong());
    }

    /** Gives a case its first code. */
    @Transactional
    public void give(ComplaintId complaint, TrackingCode code) {
        jdbc.sql("insert into tracking_code (code_mac, complaint_id, issued_at) values (:mac, :complaint, :now)")
                .param("mac", mac(code))
                .param("complaint", complaint.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends the code of a case and gives a new one, to be handed to the complainant at once. */
    @Transactional
    TrackingCode replace(ComplaintId complaint) {
        jdbc.sql("update tracking_code set ended_at = :now where complaint_id = :complaint and ended_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("complaint", complaint.value())
                .update();
        TrackingCode fresh = TrackingCode.of(RANDOM.nextLong());
        give(complaint, fresh);
        return fresh;
    }

    /** Gives the complainant a new code (ออกรหัสติดตามใหม่), when the old one was lost or read by others; the act is in the history. */
    @Transactional
    public TrackingCode reissue(Staff by, CaseNumber number, int seenVersion) {
        Complaint complaint = complaints.held(by, number, seenVersion).after(Action.REISSUE_CODE, by);
        complaints.change(by, complaint, new Happening.CodeReissued(), List.of());
        return replace(complaint.id());
    }

    /** Whether the code still opens its case. */
    public boolean alive(TrackingCode code) {
        return open(code).isPresent();
    }

    /** The complainant whose code this is; wrong and dead codes are told apart by nothing. */
    public Optional<Citizen> open(TrackingCode code) {
        return jdbc.sql("select complaint_id from tracking_code t" + ALIVE)
                .param("mac", mac(code))
                .query((row, i) -> new Citizen(new ComplaintId(row.getLong("complaint_id"))))
                .optional();
    }

    /** The case that the code opens. */
    public Optional<Complaint> complaint(TrackingCode code) {
        return jdbc.sql(COMPLAINT)
                .param("mac", mac(code))
                .query((row, i) -> ComplaintRow.read(row))
                .optional();
    }

    /** The case that the code opens, with all that the complainant is told of it, by one journey to the database. */
    public Optional<Tracked> tracked(TrackingCode code) {
        Optional<Tracked> tracked = statements.execute(TRACKED, Map.of("mac", mac(code)), TrackingCodes::read);
        return Objects.requireNonNull(tracked);
    }

    private static Optional<Tracked> read(PreparedStatement statement) throws SQLException {
        statement.execute();
        ResultSet row = statement.getResultSet();
        if (!row.next()) {
            return Optional.empty();
        }
        Complaint complaint = ComplaintRow.read(row);
        statement.getMoreResults();
        return Optional.of(new Tracked(complaint, Histories.read(statement.getResultSet(), Audience.CITIZEN)));
    }

    private byte[] mac(TrackingCode code) {
        return keys.mac(KeyPurpose.TRACKING_CODE, "code:" + code.digits());
    }
}
