package th.go.dopa.damrongdhama.kernel;

/** The number of a pass (ลิงก์ที่ลงลายมือชื่อ). */
public record PassId(long value) {

    public PassId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
