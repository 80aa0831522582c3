package th.go.dopa.damrongdhama.letters;

/**
 * How words on a canvas are written (ลักษณะตัวอักษร).
 *
 * @param size of Sarabun, in points
 * @param rgb the colour, as 0xRRGGBB
 */
public record Hand(boolean bold, float size, int rgb) {

    public static Hand bold(float size, int rgb) {
        return new Hand(true, size, rgb);
    }

    public static Hand plain(float size, int rgb) {
        return new Hand(false, size, rgb);
    }

    public Hand of(float other) {
        return new Hand(bold, other, rgb);
    }

    Type type() {
        return new Type(bold ? Face.BOLD : Face.REGULAR, size, false);
    }
}
