package th.go.dopa.damrongdhama.letters;

import org.jspecify.annotations.Nullable;

/**
 * Who signs (ผู้ลงนาม), as it stands under the signature.
 *
 * @param name the full name with its title
 * @param position the person's own post
 * @param principal the post that is acted for, null where the person signs in his own right
 */
public record Signatory(
        String name,
        String position,
        Capacity capacity,
        @Nullable String principal) {

    public Signatory {
        if ((capacity == Capacity.OWN) != (principal == null)) {
            throw new IllegalArgumentException(capacity + " for " + principal);
        }
    }

    /** In what right somebody signs. */
    public enum Capacity {
        /** In the post's own right. */
        OWN,
        /** รักษาราชการแทน: holds the post while nobody does. */
        ACTING,
        /** ปฏิบัติราชการแทน: the holder has delegated it. */
        ON_BEHALF
    }

    /** Who holds the post himself. */
    public static Signatory own(String name, String position) {
        return new Signatory(name, position, Capacity.OWN, null);
    }
}
