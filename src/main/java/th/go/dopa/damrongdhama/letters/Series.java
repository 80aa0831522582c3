package th.go.dopa.damrongdhama.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The registers of letters sent (ทะเบียนหนังสือส่ง); each counts for itself, anew every calendar year. */
public enum Series {
    /** หนังสือทั่วไป */
    GENERAL,
    /** หนังสือเวียน (ว) */
    CIRCULAR,
    /** หนังสือลับ: shown nowhere but in its own register. */
    SECRET;

    static Series of(Correspondence content) {
        if (content.secrecy() != Secrecy.OPEN) {
            return SECRET;
        }
        return content.number().circular() ? CIRCULAR : GENERAL;
    }

    /** The register that an address names. */
    public static Optional<Series> of(String slug) {
        return Arrays.stream(values())
                .filter(series -> series.slug().equals(slug))
                .findFirst();
    }

    /** As in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
