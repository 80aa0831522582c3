package th.go.dopa.damrongdhama.kernel;

/** The number of a circular (หนังสือเวียน) within the system. */
public record CircularId(long value) {

    public CircularId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
