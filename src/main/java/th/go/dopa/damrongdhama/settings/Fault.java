package th.go.dopa.damrongdhama.settings;

/** A text that cannot become a version: a message key, and the place or value that is wrong. */
final class Fault extends IllegalArgumentException {

    private final String key;
    private final String value;

    Fault(String key, String value) {
        super(key + ": " + value);
        this.key = key;
        this.value = value;
    }

    String key() {
        return key;
    }

    String value() {
        return value;
    }

    static void unless(boolean fit, String key, Object value) {
        if (!fit) {
            throw new Fault(key, String.valueOf(value));
        }
    }
}
