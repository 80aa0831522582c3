package th.go.dopa.damrongdhama.letters;

import java.util.List;

/**
 * Whom a letter is to (ผู้รับหนังสือ).
 *
 * @param name a post (นายกองค์การบริหารส่วนตำบล…) or a person
 * @param address as on the envelope, a line each; may be empty
 */
public record Addressee(String name, Courtesy courtesy, List<String> address) {

    public Addressee {
        address = List.copyOf(address);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a letter to nobody");
        }
    }

    /** A post or a lay person. */
    public static Addressee of(String name) {
        return new Addressee(name, Courtesy.PERSON, List.of());
    }
}
