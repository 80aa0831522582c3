package th.go.dopa.damrongdhama.kernel;

/** The number of a commendation (การชมเชย) within the system. */
public record CommendationId(long value) {

    public CommendationId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
