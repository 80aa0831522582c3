package th.go.dopa.damrongdhama.kernel;

/** The number of an activity of a centre (กิจกรรม) within the system. */
public record ActivityId(long value) {

    public ActivityId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
