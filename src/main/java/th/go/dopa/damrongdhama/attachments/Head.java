package th.go.dopa.damrongdhama.attachments;

import java.util.Arrays;

/**
 * What a picture says of itself before a pixel is decoded: its size, how much work it will be, when and where it was taken; and the same
 * picture without the parts that no decoder needs, which is all that a decoder is shown.
 */
final class Head {

    private static final long MOST_PIXELS = 100_000_000;
    private static final long MOST_PIXELS_HELD_WHOLE = 40_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final long MOST_WORK = 1_200_000_000;
    private static final long SMALL_ENOUGH = 4_000_000;
    private static final long MOST_PIXELS_A_BYTE = 2_000;

    private final FileType type;
    private final int width;
    private final int height;
    private final byte[] bare;
    private final Shot shot;

    private Head(FileType type, int width, int height, byte[] bare, Shot shot) {
        this.type = type;
        this.width = width;
        this.height = height;
        this.bare = bare;
        this.shot = shot;
    }

    static Head of(FileType type, byte[] file) throws Unfit {
        return switch (type) {
            case JPEG -> JpegParts.head(file);
            case PNG -> PngParts.head(file);
            case WEBP -> WebpParts.head(file);
            case PDF -> throw new IllegalStateException("a PDF is not a picture");
        };
    }

    /**
     * @param passes how often a decoder walks over the picture
     * @param whole whether a decoder must hold it whole, not line by line
     */
    static Head checked(
            FileType type, long width, long height, int passes, boolean whole, byte[] file, byte[] bare, byte[] exif)
            throws Unfit {
        long pixels = width * height;
        if (width < 1 || height < 1) {
            throw new Unfit(Unfit.BROKEN);
        }
        if (width > LONGEST_SIDE
                || height > LONGEST_SIDE
                || pixels > (whole ? MOST_PIXELS_HELD_WHOLE : MOST_PIXELS)
                || pixels * passes > MOST_WORK
                || (pixels > SMALL_ENOUGH && pixels / file.length > MOST_PIXELS_A_BYTE)) {
            throw new Unfit(Unfit.TOO_MANY_PIXELS);
        }
        return new Head(type, (int) width, (int) height, bare, Shot.of(exif));
    }

    FileType type() {
        return type;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    long pixels() {
        return (long) width * height;
    }

    Shot shot() {
        return shot;
    }

    /** The picture without its metadata, for the decoder. */
    byte[] bare() {
        return bare;
    }

    static int big16(byte[] file, int at) throws Unfit {
        need(file, at, 2);
        return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
    }

    static long big32(byte[] file, int at) throws Unfit {
        return (long) big16(file, at) << 16 | big16(file, at + 2);
    }

    static int little16(byte[] file, int at) throws Unfit {
        need(file, at, 2);
        return (file[at + 1] & 0xff) << 8 | (file[at] & 0xff);
    }

    static int little24(byte[] file, int at) throws Unfit {
        need(file, at, 3);
        return (file[at + 2] & 0xff) << 16 | little16(file, at);
    }

    static long little32(byte[] file, int at) throws Unfit {
        return (long) little16(file, at + 2) << 16 | little16(file, at);
    }

    static void need(byte[] file, long at, long length) throws Unfit {
        if (at < 0 || length < 0 || at + length > file.length) {
            throw new Unfit(Unfit.BROKEN);
        }
    }

    static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }
}
