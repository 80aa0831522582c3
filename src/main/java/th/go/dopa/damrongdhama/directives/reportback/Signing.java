package th.go.dopa.damrongdhama.directives.reportback;

import java.util.UUID;

/**
 * Who puts a name to a report (ผู้ยืนยัน), and from which page.
 *
 * @param form the key of the page: the same sent twice is one confirmation
 * @param version the version that the page showed
 */
public record Signing(UUID form, int version, String name, String position) {

    public static final int LONGEST = 120;

    public Signing {
        if (name.isBlank() || position.isBlank() || name.length() > LONGEST || position.length() > LONGEST) {
            throw new IllegalArgumentException("nobody signs");
        }
    }
}
