package th.go.dopa.damrongdhama.attachments;

/** A file that cannot be taken; inside this room only, outside it is {@link Upload.Declined}. */
final class Unfit extends Exception {

    static final String NO_PICTURE = "attachments.declined.no-picture";
    static final String NO_DRAWING = "attachments.declined.no-drawing";
    static final String VECTOR = "attachments.declined.vector";
    static final String TOO_LARGE = "attachments.declined.too-large";
    static final String TOO_MANY_PIXELS = "attachments.declined.too-many-pixels";
    static final String HEIC = "attachments.declined.heic";
    static final String BROKEN = "attachments.declined.broken";
    static final String COLOURS = "attachments.declined.colours";
    static final String LOCKED = "attachments.declined.locked";
    static final String TOO_MANY_PAGES = "attachments.declined.too-many-pages";
    static final String TOO_HEAVY = "attachments.declined.too-heavy";
    static final String TOO_MANY_FILES = "attachments.declined.too-many-files";
    static final String BUSY = "attachments.declined.busy";

    private final String key;

    Unfit(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    String key() {
        return key;
    }
}
