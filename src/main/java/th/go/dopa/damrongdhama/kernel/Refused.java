package th.go.dopa.damrongdhama.kernel;

import java.util.List;

/** A rule says no. Shown once, as a calm page with status 409, in the words behind the key. */
public final class Refused extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message key of the reason. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
