package th.go.dopa.damrongdhama.kernel;

/** The number of a letter (หนังสือ) within the system; not the one written on it. */
public record LetterId(long value) {

    public LetterId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
