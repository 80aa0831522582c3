package th.go.dopa.damrongdhama.kernel;

/** The number of a line of the publicity log (บันทึกการประชาสัมพันธ์). */
public record TellingId(long value) {

    public TellingId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
