package th.go.dopa.damrongdhama.attachments;

/** What became of a file that was sent. */
public sealed interface Upload {

    /** It was taken, now or when the same file was sent before. */
    record Kept(Attachment attachment) implements Upload {}

    /**
     * It was not taken.
     *
     * @param messageKey the sentence that says why and what helps
     */
    record Declined(String messageKey) implements Upload {}
}
