package th.go.dopa.damrongdhama.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;
import th.go.dopa.damrongdhama.settings.Settings;

/** Keeping the outbox no longer than needed (การลบข้อความที่ส่งแล้ว), and under the present key. */
@Component
class Upkeep implements Rewrap {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Settings settings;
    private final Clock clock;

    Upkeep(JdbcClient jdbc, Keys keys, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes addresses and words of what was sent, or given up, long enough ago.
     *
     * @return how many messages
     */
    @Transactional
    public int blank() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        update outbox_message set address = null, subject = null, body = null, key_id = null, blanked_at = :now
                         where blanked_at is null
                           and ((state = 'SENT' and sent_at <= :before) or (state = 'FAILED' and try_until <= :before))
                        """)
                .param("now", now)
                .param(
                        "before",
                        now.minus(Duration.ofDays(settings.messageRules().blankedAfterDays())))
                .update();
    }

    @Override
    public KeyPurpose purpose() {
        return KeyPurpose.OUTBOX;
    }

    @Override
    public long left() {
        return jdbc.sql("select count(*) from outbox_message where key_id < :key or key_id > :key")
                .param("key", keys.keyId(KeyPurpose.OUTBOX))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int rewrapSome(int most) {
        List<Map<String, Object>> rows = jdbc.sql("""
                        select id, address, subject, body from outbox_message
                         where key_id < :key or key_id > :key limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.OUTBOX))
                .param("most", most)
                .query((row, i) -> again(row))
                .list();
        rows.forEach(row -> jdbc.sql("""
                        update outbox_message set address = :address, subject = :subject, body = :body, key_id = :key where id = :id
                        """).params(row).update());
        return rows.size();
    }

    private Map<String, Object> again(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return Map.of(
                "id", id,
                "address", again(row.getBytes("address"), id, "address"),
                "subject", again(row.getBytes("subject"), id, "subject"),
                "body", again(row.getBytes("body"), id, "body"),
                "key", keys.keyId(KeyPurpose.OUTBOX));
    }

    private byte[] again(byte[] sealed, UUID id, String field) {
        String context = id + "." + field;
        return keys.encrypt(KeyPurpose.OUTBOX, keys.decrypt(KeyPurpose.OUTBOX, sealed, context), context);
    }
}
