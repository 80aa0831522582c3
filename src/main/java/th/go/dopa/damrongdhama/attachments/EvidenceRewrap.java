package th.go.dopa.damrongdhama.attachments;

import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;

/** Writing sealed evidence anew under a new key: a new file stands on the shelf before the row names it, the old one goes after the commit. */
@Component
class EvidenceRewrap implements Rewrap {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRewrap.class);

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Shelf shelf;

    EvidenceRewrap(JdbcClient jdbc, Keys keys, Shelf shelf) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.shelf = shelf;
    }

    @Override
    public KeyPurpose purpose() {
        return KeyPurpose.EVIDENCE;
    }

    @Override
    public long left() {
        return jdbc.sql("""
                        select count(*) from attachment
                         where evidence_file is not null and (evidence_key is null or evidence_key <> :key)
                        """)
                .param("key", keys.keyId(KeyPurpose.EVIDENCE))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int rewrapSome(int most) {
        List<Sealed> some = jdbc.sql("""
                        select id, evidence_file, sha256 from attachment
                         where evidence_file is not null and (evidence_key is null or evidence_key <> :key)
                         order by id limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.EVIDENCE))
                .param("most", most)
                .query((row, i) -> new Sealed(
                        row.getLong("id"),
                        row.getString("evidence_file"),
                        Staging.context(HexFormat.of().formatHex(row.getBytes("sha256")))))
                .list();
        return (int) some.stream().filter(this::again).count();
    }

    /** Whether it was written anew; a file that is not there is told and left to whoever brings it back. */
    private boolean again(Sealed before) {
        if (!shelf.has(before.file())) {
            LOG.error("the evidence of attachment {} is not there: {}", before.id(), before.file());
            return false;
        }
        byte[] plain = keys.decrypt(KeyPurpose.EVIDENCE, shelf.read(before.file()), before.context());
        jdbc.sql("update attachment set evidence_file = :file, evidence_key = :key where id = :id")
                .param("file", shelf.put(keys.encrypt(KeyPurpose.EVIDENCE, plain, before.context())))
                .param("key", keys.keyId(KeyPurpose.EVIDENCE))
                .param("id", before.id())
                .update();
        AfterCommit.run(() -> shelf.delete(before.file()));
        return true;
    }

    private record Sealed(long id, String file, String context) {}
}
