package th.go.dopa.damrongdhama.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one purpose as they were in their file: the present one, and older ones that still read. */
final class Keyset {

    private static final int HASH_BYTES = 32;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final KeysetHandle handle;
    private final FileTime changedAt;
    private final @Nullable Aead cipher;
    private final @Nullable PrfSet hashes;

    Keyset(KeyPurpose purpose, KeysetHandle handle, FileTime changedAt) {
        this.handle = handle;
        this.changedAt = changedAt;
        try {
            boolean encrypts = purpose.kind() == KeyPurpose.Kind.CIPHER;
            this.cipher = encrypts ? handle.getPrimitive(configuration(), Aead.class) : null;
            this.hashes = encrypts ? null : handle.getPrimitive(configuration(), PrfSet.class);
        } catch (GeneralSecurityException wrongKind) {
            throw new IllegalStateException("the key file of " + purpose + " holds keys of another kind", wrongKind);
        }
    }

    /** The kinds of keys that are known here. */
    static Configuration configuration() {
        try {
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeysetHandle fresh(KeyPurpose purpose) {
        return build(KeysetHandle.newBuilder(), purpose);
    }

    /** The same keys and a new one, which encrypts and hashes from now on. */
    KeysetHandle withNewKey(KeyPurpose purpose) {
        return build(KeysetHandle.newBuilder(handle), purpose);
    }

    FileTime changedAt() {
        return changedAt;
    }

    int keyId() {
        return handle.getPrimary().getId();
    }

    int count() {
        return handle.size();
    }

    Aead cipher() {
        if (cipher == null) {
            throw new IllegalArgumentException("this purpose makes hashes only");
        }
        return cipher;
    }

    byte[] hash(byte[] value) throws GeneralSecurityException {
        return hashes().computePrimary(value, HASH_BYTES);
    }

    /** The hashes under every key, the present one first. */
    List<byte[]> everyHash(byte[] value) throws GeneralSecurityException {
        PrfSet set = hashes();
        List<byte[]> all = new ArrayList<>();
        all.add(set.computePrimary(value, HASH_BYTES));
        for (Map.Entry<Integer, Prf> key : set.getPrfs().entrySet()) {
            if (key.getKey() != set.getPrimaryId()) {
                all.add(key.getValue().compute(value, HASH_BYTES));
            }
        }
        return all;
    }

    static byte[] context(KeyPurpose purpose, String context) {
        return (purpose.name() + ':' + context).getBytes(StandardCharsets.UTF_8);
    }

    private PrfSet hashes() {
        if (hashes == null) {
            throw new IllegalArgumentException("this purpose encrypts only");
        }
        return hashes;
    }

    private static KeysetHandle build(KeysetHandle.Builder keys, KeyPurpose purpose) {
        Parameters parameters = purpose.kind() == KeyPurpose.Kind.CIPHER
                ? PredefinedAeadParameters.AES256_GCM
                : PredefinedPrfParameters.HMAC_SHA256_PRF;
        try {
            return keys.addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
