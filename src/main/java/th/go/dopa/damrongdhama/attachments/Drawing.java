package th.go.dopa.damrongdhama.attachments;

/** What became of a picture that was to be written anew. */
public sealed interface Drawing {

    /** A PNG that holds nothing of the file that was sent but its pixels. */
    final class Drawn implements Drawing {

        private final byte[] png;
        private final int width;
        private final int height;

        Drawn(byte[] png, int width, int height) {
            this.png = png;
            this.width = width;
            this.height = height;
        }

        public byte[] png() {
            return png.clone();
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    /**
     * It was not taken.
     *
     * @param messageKey the sentence that says why and what helps
     */
    record Declined(String messageKey) implements Drawing {}
}
