package th.go.dopa.damrongdhama.kernel;

/** Many letters that are printed at once (ชุดพิมพ์หนังสือ). */
public record LetterBatchId(long value) {

    public LetterBatchId {
        if (value <= 0) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
