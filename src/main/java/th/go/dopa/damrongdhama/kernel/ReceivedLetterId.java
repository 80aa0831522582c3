package th.go.dopa.damrongdhama.kernel;

/** The number of a received letter (หนังสือรับ) within the system; not the one of the register. */
public record ReceivedLetterId(long value) {

    public ReceivedLetterId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
