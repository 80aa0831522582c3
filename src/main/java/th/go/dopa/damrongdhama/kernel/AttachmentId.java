package th.go.dopa.damrongdhama.kernel;

/** The number of an attachment (ภาพหรือเอกสารแนบ). */
public record AttachmentId(long value) {

    public AttachmentId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
