package th.go.dopa.damrongdhama.attachments;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * Keys of forms that are shown only to who has proven himself (กุญแจของแบบฟอร์มที่ยืนยันตัวแล้ว), an office by the code of its sheet for one. Files under such a key
 * are counted by it and not by the address they come from, behind which a whole province may sit. The same words give the same key; nobody can make one without the
 * keys of the system.
 */
@Component
public class VouchedKeys {

    /** Of a UUID that is made by rules of one's own (RFC 9562, version 8). */
    private static final int OWN_RULES = 8;

    private final Keys keys;

    VouchedKeys(Keys keys) {
        this.keys = keys;
    }

    /**
     * The key of a form.
     *
     * @param form whose it is, and for what
     */
    public UUID key(String form) {
        long head = (mac("vouched-key|" + form) & 0xFFFFFFFFFFFF0FFFL) | ((long) OWN_RULES << 12);
        return new UUID(head, check(head));
    }

    boolean made(UUID key) {
        return key.version() == OWN_RULES && key.getLeastSignificantBits() == check(key.getMostSignificantBits());
    }

    private long check(long head) {
        return (mac("vouched-check|" + Long.toHexString(head)) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    }

    private long mac(String what) {
        return ByteBuffer.wrap(keys.mac(KeyPurpose.PASS, what)).getLong();
    }
}
