package th.go.dopa.damrongdhama.proofs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Revision;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.KeysOfANode;
import th.go.dopa.damrongdhama.letters.Correspondence;
import th.go.dopa.damrongdhama.letters.Sample;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Urgency;
import th.go.dopa.damrongdhama.letters.received.Incoming;
import tools.jackson.databind.json.JsonMapper;

/** Gives the letters of the centres that are looked at words that can be read: encrypted with the keys of the node, as it would have done itself. */
final class FilledLetters {

    private static final int AT_ONCE = 5_000;

    private final Connection connection;
    private final Keys keys;

    FilledLetters(Connection connection, Path data) {
        this.connection = connection;
        this.keys = KeysOfANode.in(data, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    void write(List<Long> offices) throws SQLException {
        Correspondence sent = Sample.letter(Urgency.NORMAL, Secrecy.OPEN, 7, Sample.paragraphs(1), Sample.CHIEF);
        Incoming came = new Incoming(
                "มท 1/2", Sample.DAY, "นายสมชาย ทดสอบดี", "นายอำเภอ", "ขอความเป็นธรรม", Urgency.NORMAL, "");
        for (long office : offices) {
            seal(
                    "letter",
                    "letter:",
                    JsonMapper.shared().writerFor(Correspondence.class).writeValueAsBytes(sent),
                    office);
            seal("received_letter", "received-letter:", JsonMapper.shared().writeValueAsBytes(came), office);
        }
        circulars();
    }

    /** The same for circulars and what they ask. */
    private void circulars() throws SQLException {
        seal("circular", "circular:", JsonMapper.shared().writeValueAsBytes(Written.text("การรายงานผล")), 1);
        byte[] ask = JsonMapper.shared().writeValueAsBytes(Map.of("words", "บันทึกทุกเรื่อง", "unit", "เรื่อง"));
        try (PreparedStatement asked = connection.prepareStatement("select circular_id, position from circular_ask");
                PreparedStatement kept = connection.prepareStatement(
                        "update circular_ask set content = ?, key_id = ? where circular_id = ? and position = ?");
                ResultSet asks = asked.executeQuery()) {
            while (asks.next()) {
                kept.setBytes(
                        1,
                        keys.encrypt(
                                KeyPurpose.IDENTITY, ask, "circular:" + asks.getLong(1) + ":ask" + asks.getInt(2)));
                kept.setInt(2, keys.keyId(KeyPurpose.IDENTITY));
                kept.setLong(3, asks.getLong(1));
                kept.setInt(4, asks.getInt(2));
                kept.addBatch();
            }
            kept.executeBatch();
        }
        reports();
    }

    /** The same for what was reported on the circular that is looked at. */
    private void reports() throws SQLException {
        try (PreparedStatement asked =
                        connection.prepareStatement("select id, circular_id from report_back where circular_id = 1");
                PreparedStatement kept = connection.prepareStatement(
                        "update report_revision set content = ?, key_id = ? where report_id = ? and revision = 1");
                ResultSet reports = asked.executeQuery()) {
            while (reports.next()) {
                CircularId circular = new CircularId(reports.getLong(2));
                List<Answer> answers = IntStream.rangeClosed(1, 10)
                        .mapToObj(n -> new Answer(circular, n, true, 7L, null, "ดำเนินการแล้วทุกตำบล", List.of(), ""))
                        .toList();
                byte[] signed = JsonMapper.shared()
                        .writeValueAsBytes(new Revision.Sealed("นายสมมติ ตัวอย่าง", "นายอำเภอ", answers));
                kept.setBytes(
                        1, keys.encrypt(KeyPurpose.IDENTITY, signed, "report:" + reports.getLong(1) + ":revision1"));
                kept.setInt(2, keys.keyId(KeyPurpose.IDENTITY));
                kept.setLong(3, reports.getLong(1));
                kept.addBatch();
            }
            kept.executeBatch();
        }
    }

    private void seal(String table, String context, byte[] words, long office) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select id from " + table + " where office_id = ?");
                PreparedStatement kept =
                        connection.prepareStatement("update " + table + " set content = ?, key_id = ? where id = ?")) {
            asked.setLong(1, office);
            int waiting = 0;
            try (ResultSet ids = asked.executeQuery()) {
                while (ids.next()) {
                    long id = ids.getLong(1);
                    kept.setBytes(1, keys.encrypt(KeyPurpose.IDENTITY, words, context + id + ":content"));
                    kept.setInt(2, keys.keyId(KeyPurpose.IDENTITY));
                    kept.setLong(3, id);
                    kept.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        kept.executeBatch();
                    }
                }
            }
            kept.executeBatch();
        }
    }
}
