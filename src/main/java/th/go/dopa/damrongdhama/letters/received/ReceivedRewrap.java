package th.go.dopa.damrongdhama.letters.received;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.ReceivedLetterId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;

/** Encrypting the registers of letters received anew under a new key. */
@Component
class ReceivedRewrap implements Rewrap {

    private final JdbcClient jdbc;
    private final Keys keys;

    ReceivedRewrap(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public KeyPurpose purpose() {
        return KeyPurpose.IDENTITY;
    }

    @Override
    public long left() {
        return jdbc.sql("select count(*) from received_letter where key_id < :key or key_id > :key")
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int rewrapSome(int most) {
        return jdbc.sql("""
                        select id, content, cancelled from received_letter
                         where key_id < :key or key_id > :key limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("most", most)
                .query((row, i) -> again(
                        new ReceivedLetterId(row.getLong("id")), row.getBytes("content"), row.getBytes("cancelled")))
                .list()
                .size();
    }

    private int again(ReceivedLetterId id, byte[] content, byte @Nullable [] cancelled) {
        return jdbc.sql("""
                        update received_letter set content = :content, cancelled = :cancelled, key_id = :key where id = :id
                        """)
                .param("content", anew(content, ReceivedLetters.context(id, "content")))
                .param("cancelled", anew(cancelled, ReceivedLetters.context(id, "cancelled")))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("id", id.value())
                .update();
    }

    private byte @Nullable [] anew(byte @Nullable [] sealed, String context) {
        return sealed == null
                ? null
                : keys.encrypt(KeyPurpose.IDENTITY, keys.decrypt(KeyPurpose.IDENTITY, sealed, context), context);
    }
}
