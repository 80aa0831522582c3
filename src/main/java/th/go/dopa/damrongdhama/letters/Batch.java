package th.go.dopa.damrongdhama.letters;

import th.go.dopa.damrongdhama.kernel.LetterBatchId;

/**
 * How far a batch of letters has come (ความคืบหน้าของชุดพิมพ์).
 *
 * @param failed letters that could not be drawn; they are left out
 */
public record Batch(LetterBatchId id, int total, int drawn, int failed) {

    public boolean finished() {
        return drawn + failed == total;
    }
}
