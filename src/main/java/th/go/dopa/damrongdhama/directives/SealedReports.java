package th.go.dopa.damrongdhama.directives;

import java.util.List;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.SealedTable;
import tools.jackson.databind.json.JsonMapper;

/** What reports keep sealed (เนื้อหารายงานที่เข้ารหัส): the words of drafts and confirmations, each bound to its place. */
@Component
public class SealedReports implements SealedTable.Owner {

    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Keys keys;

    SealedReports(Keys keys) {
        this.keys = keys;
    }

    @Override
    public List<SealedTable> sealed() {
        return List.of(
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "report_back",
                        List.of("id"),
                        List.of("draft"),
                        AT_ONCE,
                        (row, column) -> context(row.getLong("id"), column)),
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "report_revision",
                        List.of("report_id", "revision"),
                        List.of("content"),
                        AT_ONCE,
                        (row, column) -> context(row.getLong("report_id"), "revision" + row.getInt("revision"))));
    }

    /** The key that seals now. */
    public int keyId() {
        return keys.keyId(KeyPurpose.IDENTITY);
    }

    /**
     * Seals a part of a report.
     *
     * @param part "draft", or "revision" with its number
     */
    public byte[] seal(long report, String part, Object content) {
        return keys.encrypt(KeyPurpose.IDENTITY, JSON.writeValueAsBytes(content), context(report, part));
    }

    /** Opens a part of a report; one that was sealed for another place does not open. */
    public <T> T open(long report, String part, byte[] sealed, Class<T> kind) {
        return JSON.readValue(keys.decrypt(KeyPurpose.IDENTITY, sealed, context(report, part)), kind);
    }

    private static String context(long report, String part) {
        return "report:" + report + ":" + part;
    }
}
