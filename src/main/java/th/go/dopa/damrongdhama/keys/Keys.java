package th.go.dopa.damrongdhama.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys (กุญแจเข้ารหัส): encrypting what the database must not know, and keyed hashes to find it by. They lie in files outside the
 * database, made at the first start; a database without its keys is refused at start-up, since what is in it would be lost.
 */
@Component
public class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final String CANARY = "canary";
    private static final long TRUST_NANOS = Duration.ofSeconds(2).toNanos();

    private final KeyFolder folder;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<KeyPurpose, Keyset> keysets = new ConcurrentHashMap<>();
    private volatile long lookedAt = System.nanoTime();

    Keys(@Value("${damrongdhama.keys:${damrongdhama.data:data}/keys}") Path folder, JdbcClient jdbc, Clock clock) {
        this.folder = new KeyFolder(folder);
        this.jdbc = jdbc;
        this.clock = clock;
        boolean all = this.folder.alone(this::open);
        if (!all) {
            throw new IllegalStateException("the keys could not be opened");
        }
    }

    /**
     * Encrypts.
     *
     * @param context what the thing belongs to, such as a case's id; only the same context decrypts it
     */
    public byte[] encrypt(KeyPurpose purpose, byte[] plain, String context) {
        try {
            return keyset(purpose).cipher().encrypt(plain, Keyset.context(purpose, context));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Decrypts what was encrypted under any key of the purpose and in the same context. */
    public byte[] decrypt(KeyPurpose purpose, byte[] encrypted, String context) {
        try {
            return keyset(purpose).cipher().decrypt(encrypted, Keyset.context(purpose, context));
        } catch (GeneralSecurityException perhapsNewer) {
            try {
                return reread(purpose).cipher().decrypt(encrypted, Keyset.context(purpose, context));
            } catch (GeneralSecurityException unreadable) {
                throw new IllegalStateException("not encrypted for " + purpose + " in this context", unreadable);
            }
        }
    }

    /** The key that encrypts now; kept beside what it encrypted, so that a re-wrap finds the rows under older ones. */
    public int keyId(KeyPurpose purpose) {
        return keyset(purpose).keyId();
    }

    /** How many keys the purpose has, the older ones with it. */
    public int count(KeyPurpose purpose) {
        return keyset(purpose).count();
    }

    /** The keyed hash (HMAC-SHA256, 32 bytes) of a value under the present key. */
    public byte[] mac(KeyPurpose purpose, String value) {
        try {
            return keyset(purpose).hash(Keyset.context(purpose, value));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The keyed hashes under every key of the purpose, the present one first: to find what was hashed before a key was added. */
    public List<byte[]> macs(KeyPurpose purpose, String value) {
        try {
            return keyset(purpose).everyHash(Keyset.context(purpose, value));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a keyed hash is that of the value, in the same time for every wrong one. */
    public boolean matches(KeyPurpose purpose, String value, byte[] mac) {
        boolean matches = false;
        for (byte[] right : macs(purpose, value)) {
            matches |= MessageDigest.isEqual(right, mac);
        }
        return matches;
    }

    /**
     * Adds a key, which encrypts and hashes from now on; older ones still read.
     *
     * @return the id of the new key
     */
    public int rotate(KeyPurpose purpose) {
        return folder.alone(() -> {
            folder.write(purpose, reread(purpose).withNewKey(purpose));
            return reread(purpose).keyId();
        });
    }

    private boolean open() {
        for (KeyPurpose purpose : KeyPurpose.values()) {
            Optional<byte[]> canary = canary(purpose);
            if (!folder.has(purpose)) {
                if (canary.isPresent()) {
                    throw strangers(purpose, "is missing");
                }
                folder.write(purpose, Keyset.fresh(purpose));
                LOG.info("a new key for {} was made in {}; include the folder in every backup", purpose, folder.path());
            }
            reread(purpose);
            byte[] sung = canary.orElseGet(() -> putCanary(purpose));
            if (!recognised(purpose, sung)) {
                throw strangers(purpose, "is not that of this database");
            }
        }
        return true;
    }

    private IllegalStateException strangers(KeyPurpose purpose, String how) {
        return new IllegalStateException("The key file " + folder.path().resolve(purpose.fileName()) + " " + how
                + ". The database holds what was encrypted with other keys. Bring back the folder of the keys from the backup of this"
                + " database (bin/restore), or name it in damrongdhama.keys. Nothing was changed.");
    }

    private Optional<byte[]> canary(KeyPurpose purpose) {
        return jdbc.sql("select sealed from key_canary where purpose = :purpose")
                .param("purpose", purpose.name())
                .query(byte[].class)
                .optional();
    }

    private byte[] putCanary(KeyPurpose purpose) {
        byte[] sealed = purpose.kind() == KeyPurpose.Kind.CIPHER
                ? encrypt(purpose, CANARY.getBytes(StandardCharsets.UTF_8), CANARY)
                : mac(purpose, CANARY);
        jdbc.sql("""
                        insert into key_canary (purpose, key_id, sealed, put_at) values (:purpose, :key, :sealed, :now)
                        on conflict (purpose) do nothing
                        """)
                .param("purpose", purpose.name())
                .param("key", keyId(purpose))
                .param("sealed", sealed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return canary(purpose).orElseThrow();
    }

    private boolean recognised(KeyPurpose purpose, byte[] sealed) {
        if (purpose.kind() == KeyPurpose.Kind.HASH) {
            return matches(purpose, CANARY, sealed);
        }
        try {
            return new String(decrypt(purpose, sealed, CANARY), StandardCharsets.UTF_8).equals(CANARY);
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    /** The keys, looked at again every other moment, since another node may have added one. */
    private Keyset keyset(KeyPurpose purpose) {
        long now = System.nanoTime();
        if (now - lookedAt > TRUST_NANOS) {
            lookedAt = now;
            keysets.forEach((known, keyset) -> {
                if (!folder.changedAt(known).equals(keyset.changedAt())) {
                    reread(known);
                }
            });
        }
        Keyset keyset = keysets.get(purpose);
        return keyset == null ? reread(purpose) : keyset;
    }

    private Keyset reread(KeyPurpose purpose) {
        Keyset keyset = new Keyset(purpose, folder.read(purpose), folder.changedAt(purpose));
        keysets.put(purpose, keyset);
        return keyset;
    }
}
