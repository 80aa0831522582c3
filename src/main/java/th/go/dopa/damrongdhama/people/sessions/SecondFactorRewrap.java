package th.go.dopa.damrongdhama.people.sessions;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;

/** Writing the secrets of second factors anew under a new key; the apps of their owners notice nothing. */
@Component
class SecondFactorRewrap implements Rewrap {

    private final JdbcClient jdbc;
    private final Keys keys;

    SecondFactorRewrap(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public KeyPurpose purpose() {
        return KeyPurpose.SECOND_FACTOR;
    }

    @Override
    public long left() {
        return jdbc.sql("select count(*) from second_factor where key_id <> :key")
                .param("key", keys.keyId(KeyPurpose.SECOND_FACTOR))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int rewrapSome(int most) {
        List<Map<String, Object>> rows = jdbc.sql("""
                        select account_id, secret from second_factor
                         where key_id <> :key order by account_id limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.SECOND_FACTOR))
                .param("most", most)
                .query((row, i) -> again(new AccountId(row.getLong("account_id")), row.getBytes("secret")))
                .list();
        rows.forEach(row -> jdbc.sql("update second_factor set secret = :secret, key_id = :key where account_id = :id")
                .params(row)
                .update());
        return rows.size();
    }

    private Map<String, Object> again(AccountId account, byte[] before) {
        String context = SecondFactors.context(account);
        byte[] plain = keys.decrypt(KeyPurpose.SECOND_FACTOR, before, context);
        return Map.of(
                "id", account.value(),
                "secret", keys.encrypt(KeyPurpose.SECOND_FACTOR, plain, context),
                "key", keys.keyId(KeyPurpose.SECOND_FACTOR));
    }
}
