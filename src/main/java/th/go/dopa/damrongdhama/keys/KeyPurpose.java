package th.go.dopa.damrongdhama.keys;

import java.util.Locale;

/** What a key is for. Each purpose has a keyset of its own, either to encrypt or to make keyed hashes, never both. */
public enum KeyPurpose {
    /** Who complained and who is accused (ข้อมูลผู้ร้องและผู้ถูกร้อง). */
    IDENTITY(Kind.CIPHER),
    /** Addresses and words of messages that wait (ข้อความขาออก). */
    OUTBOX(Kind.CIPHER),
    /** The secrets of second factors (รหัสยืนยันตัวตนชั้นที่สอง). */
    SECOND_FACTOR(Kind.CIPHER),
    /** Originals of photos that are sealed as evidence (พยานหลักฐาน). */
    EVIDENCE(Kind.CIPHER),
    /** Finding a complaint by its tracking code (รหัสติดตาม). */
    TRACKING_CODE(Kind.HASH),
    /** Finding encrypted identities by name, phone and citizen number. */
    SEARCH(Kind.HASH),
    /** Signing the cookie that guards forms. */
    COOKIE(Kind.HASH),
    /** Finding a pass by its link. */
    PASS(Kind.HASH);

    enum Kind {
        CIPHER,
        HASH
    }

    private final Kind kind;

    KeyPurpose(Kind kind) {
        this.kind = kind;
    }

    /** Whether it encrypts what lies in the database; a purpose that makes hashes finds what people hold in their hands. */
    public boolean encrypts() {
        return kind == Kind.CIPHER;
    }

    Kind kind() {
        return kind;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }
}
