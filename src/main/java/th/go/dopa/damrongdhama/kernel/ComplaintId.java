package th.go.dopa.damrongdhama.kernel;

/** The number of a complaint (เรื่องร้องเรียน); never shown, the case number is for people. */
public record ComplaintId(long value) {

    public ComplaintId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
