package th.go.dopa.damrongdhama.attachments;

/** Who sends a file, and how much of it is kept. */
public enum Uploader {
    CITIZEN(5, 2_400),
    STAFF(30, 5_000);

    private final int files;
    private final int longest;

    Uploader(int files, int longest) {
        this.files = files;
        this.longest = longest;
    }

    /** How many files one form may carry. */
    public int files() {
        return files;
    }

    /** The longest side, in pixels, of the best copy that is kept. */
    public int longest() {
        return longest;
    }
}
