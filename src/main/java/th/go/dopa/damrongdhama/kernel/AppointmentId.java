package th.go.dopa.damrongdhama.kernel;

/** The number of an appointment (การแต่งตั้งให้ปฏิบัติหน้าที่). */
public record AppointmentId(long value) {

    public AppointmentId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
