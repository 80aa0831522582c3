package th.go.dopa.damrongdhama.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.letters.LetterNumber;
import th.go.dopa.damrongdhama.letters.Secrecy;
import th.go.dopa.damrongdhama.letters.Urgency;
import tools.jackson.databind.json.JsonMapper;

/** Finding circulars and opening what is sealed of them (หนังสือเวียนที่เก็บไว้); what somebody may not see is not there. */
@Component
class Issues {

    private static final int PAGE = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String COLUMNS = """
            select c.id, c.code, c.office_id, c.parent_id, c.state, c.version, c.issue, c.secrecy, c.urgency, c.number_code, c.running,
                   c.dated_on, c.due_on, c.content, case when c.scan_issue = c.issue then c.scan_id end as scan_id, c.sent_at
              from circular c
            """;

    private static final String SEEN = """
             where c.id = :id
               and (c.office_id = :office
                    or c.state <> 'DRAFT'
                       and ((:nation and c.secrecy = 'OPEN')
                            or exists (select from circular_delivery d
                                        where d.circular_id = coalesce(c.parent_id, c.id) and d.office_id = :office
                                          and (c.parent_id is null or d.via_id = c.id))))
               and (c.secrecy = 'OPEN' or :secrets
                    or exists (select from circular_delivery d
                                where d.circular_id = coalesce(c.parent_id, c.id) and d.office_id = :office and d.assigned_to = :account))
            """;

    private final JdbcClient jdbc;
    private final Keys keys;

    Issues(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** A circular of the person's own office, or one that came to it; the department also sees what provinces wrote openly. */
    Circular seen(Staff by, CircularId id) {
        return jdbc.sql(COLUMNS + SEEN)
                .param("id", id.value())
                .param("office", by.office().value())
                .param("account", by.account().value())
                .param("nation", by.role() == Role.DOPA_OFFICER)
                .param("secrets", Circulars.secretsShownTo(by))
                .query((row, i) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("circular " + id));
    }

    /** A circular of the person's own office, locked. */
    Circular own(Staff by, CircularId id) {
        return jdbc.sql(COLUMNS
                        + " where c.id = :id and c.office_id = :office and (c.secrecy = 'OPEN' or :secrets) for update")
                .param("id", id.value())
                .param("office", by.office().value())
                .param("secrets", Circulars.secretsShownTo(by))
                .query((row, i) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("circular " + id));
    }

    /** Any circular, for who has already shown that he may see it. */
    Circular circular(CircularId id) {
        return jdbc.sql(COLUMNS + " where c.id = :id")
                .param("id", id.value())
                .query((row, i) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("circular " + id));
    }

    /** Many at once, for who has already shown that he may see them. */
    List<Circular> circulars(List<CircularId> ids) {
        return jdbc.sql(COLUMNS + " where c.id = any (:ids::bigint[])")
                .param("ids", ids.stream().map(CircularId::value).toArray(Long[]::new))
                .query((row, i) -> row(row))
                .list();
    }

    /** The circular that was sent under a public code. */
    Circular coded(String code) {
        return jdbc.sql(COLUMNS + " where c.code = :code and c.state <> 'DRAFT'")
                .param("code", code)
                .query((row, i) -> row(row))
                .optional()
                .orElseThrow(() -> new NotFound("circular of a code"));
    }

    /** The circulars that bear a number in this system; offices other than the named one may have given the same. */
    List<CircularId> numbered(String code, int running) {
        return jdbc.sql("""
                        select id from circular where running = :running and number_code = :code and state = 'SENT' order by id desc limit 5
                        """)
                .param("running", running)
                .param("code", code)
                .query((row, i) -> new CircularId(row.getLong("id")))
                .list();
    }

    /** What an office wrote itself, the latest begun first. */
    Slice<Circular> of(Staff by, String below) {
        return Slice.of(
                jdbc.sql(COLUMNS + """
                                 where c.office_id = :office and c.id < :below and (c.secrecy = 'OPEN' or :secrets)
                                 order by c.id desc limit :size
                                """)
                        .param("office", by.office().value())
                        .param("below", below.matches("[1-9][0-9]{0,17}") ? Long.parseLong(below) : Long.MAX_VALUE)
                        .param("secrets", Circulars.secretsShownTo(by))
                        .param("size", PAGE + 1)
                        .query((row, i) -> row(row))
                        .list(),
                PAGE,
                circular -> circular.id().toString());
    }

    /** Keeps what a circular says in its present issue, as it was sent. */
    void keep(Staff by, Circular circular, int issue, CircularText text, Instant now) {
        jdbc.sql("""
                        insert into circular_issue (circular_id, issue, key_id, content, issued_by, issued_at)
                        values (:id, :issue, :key, :content, :by, :now)
                        """)
                .param("id", circular.id().value())
                .param("issue", issue)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("content", sealed(circular.id(), "issue" + issue, text))
                .param("by", by.appointment().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What it said at each issue, the latest first. */
    List<Issued> history(CircularId id) {
        return jdbc.sql("""
                        select issue, content, issued_at from circular_issue where circular_id = :id order by issue desc
                        """)
                .param("id", id.value())
                .query((row, i) -> new Issued(
                        row.getInt("issue"),
                        opened(id, "issue" + row.getInt("issue"), row.getBytes("content"), CircularText.class),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    byte[] sealed(CircularId id, String part, Object content) {
        return keys.encrypt(KeyPurpose.IDENTITY, JSON.writeValueAsBytes(content), context(id, part));
    }

    <T> T opened(CircularId id, String part, byte[] sealed, Class<T> kind) {
        return JSON.readValue(keys.decrypt(KeyPurpose.IDENTITY, sealed, context(id, part)), kind);
    }

    static String context(CircularId id, String part) {
        return "circular:" + id + ":" + part;
    }

    private Circular row(ResultSet row) throws SQLException {
        CircularId id = new CircularId(row.getLong("id"));
        long scan = row.getLong("scan_id");
        return new Circular(
                id,
                row.getString("code"),
                new OfficeId(row.getLong("office_id")),
                row.getObject("parent_id") == null ? null : new CircularId(row.getLong("parent_id")),
                CircularState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("issue"),
                Secrecy.valueOf(row.getString("secrecy")),
                Urgency.valueOf(row.getString("urgency")),
                new LetterNumber(row.getString("number_code"), true, (Integer) row.getObject("running")),
                row.getObject("dated_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                opened(id, "content", row.getBytes("content"), CircularText.class),
                scan == 0 ? null : new AttachmentId(scan),
                instant(row, "sent_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
