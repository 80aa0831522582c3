package th.go.dopa.damrongdhama.kernel;

/** The number of an office (ส่วนราชการ). */
public record OfficeId(long value) {

    public OfficeId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
