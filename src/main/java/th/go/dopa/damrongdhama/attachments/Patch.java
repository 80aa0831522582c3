package th.go.dopa.damrongdhama.attachments;

/**
 * A part of a picture that is to be made unrecognisable (กรอบปิดบัง), in shares of its width and height from the upper left corner, each from 0 to 1. It
 * lies within the picture and is not empty.
 */
public record Patch(double left, double top, double width, double height) {

    /** What rounding may add. */
    private static final double SLACK = 1e-6;

    public Patch {
        boolean inside = left >= 0
                && top >= 0
                && width > 0
                && height > 0
                && left + width <= 1 + SLACK
                && top + height <= 1 + SLACK;
        if (!inside) {
            throw new IllegalArgumentException("not a part of a picture");
        }
    }
}
