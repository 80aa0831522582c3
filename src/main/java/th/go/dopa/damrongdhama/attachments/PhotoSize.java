package th.go.dopa.damrongdhama.attachments;

/** The sizes in which a picture is served. */
public enum PhotoSize {
    /** For lists: 320 px on the longest side. */
    SMALL(320),
    /** For reading: 1,600 px on the longest side. */
    LARGE(1_600),
    /** The best copy that is kept, for print and posters. */
    MASTER(Integer.MAX_VALUE);

    private final int longest;

    PhotoSize(int longest) {
        this.longest = longest;
    }

    int longest() {
        return longest;
    }
}
