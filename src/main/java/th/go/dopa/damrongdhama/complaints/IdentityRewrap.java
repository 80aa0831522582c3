package th.go.dopa.damrongdhama.complaints;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;

/** Writing identities anew under a new key (เข้ารหัสข้อมูลผู้ร้องใหม่); nothing of them is shown to anybody. */
@Component
class IdentityRewrap implements Rewrap {

    private final JdbcClient jdbc;
    private final Keys keys;

    IdentityRewrap(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public KeyPurpose purpose() {
        return KeyPurpose.IDENTITY;
    }

    @Override
    public long left() {
        return jdbc.sql("""
                        select (select count(*) from identity.person where key_id < :key or key_id > :key)
                             + (select count(*) from identity.service_name where key_id < :key or key_id > :key)
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int rewrapSome(int most) {
        int people = people(most);
        return people > 0 ? people : served(most);
    }

    private int people(int most) {
        List<Map<String, Object>> rows = jdbc.sql("""
                        select complaint_id, part, sealed from identity.person
                         where key_id < :key or key_id > :key limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("most", most)
                .query((row, i) -> again(
                        Map.of("id", row.getLong("complaint_id"), "part", row.getString("part")),
                        row.getBytes("sealed"),
                        Identities.context(row.getLong("complaint_id"), row.getString("part"))))
                .list();
        rows.forEach(row -> jdbc.sql("""
                        update identity.person set sealed = :sealed, key_id = :key where complaint_id = :id and part = :part
                        """).params(row).update());
        return rows.size();
    }

    private int served(int most) {
        List<Map<String, Object>> rows = jdbc.sql("""
                        select service_record_id, sealed from identity.service_name
                         where key_id < :key or key_id > :key limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("most", most)
                .query((row, i) -> again(
                        Map.of("id", row.getLong("service_record_id"), "part", ""),
                        row.getBytes("sealed"),
                        Identities.contextServed(row.getLong("service_record_id"))))
                .list();
        rows.forEach(row -> jdbc.sql(
                        "update identity.service_name set sealed = :sealed, key_id = :key where service_record_id = :id")
                .params(row)
                .update());
        return rows.size();
    }

    private Map<String, Object> again(Map<String, Object> row, byte[] before, String context) {
        byte[] plain = keys.decrypt(KeyPurpose.IDENTITY, before, context);
        return Map.of(
                "id", row.get("id"),
                "part", row.get("part"),
                "sealed", keys.encrypt(KeyPurpose.IDENTITY, plain, context),
                "key", keys.keyId(KeyPurpose.IDENTITY));
    }
}
