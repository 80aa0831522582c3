package th.go.dopa.damrongdhama.kernel;

/** The number of a village head or a local government that was asked to read something aloud (งานประชาสัมพันธ์ที่มอบหมาย). */
public record PublicityTaskId(long value) {

    public PublicityTaskId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
