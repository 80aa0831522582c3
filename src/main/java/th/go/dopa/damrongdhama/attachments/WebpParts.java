package th.go.dopa.damrongdhama.attachments;

/** The chunks of a WebP; the largest size that any of them claims is the one that counts. */
final class WebpParts {

    private static final int FIRST = 12;
    private static final int NAME_AND_LENGTH = 8;
    private static final int FRAME_HEAD = 16;

    private final byte[] file;
    private int width;
    private int height;
    private byte[] exif = {};

    private WebpParts(byte[] file) {
        this.file = file;
    }

    static Head head(byte[] file) throws Unfit {
        WebpParts parts = new WebpParts(file);
        long end = Head.little32(file, 4) + NAME_AND_LENGTH;
        Head.need(file, 0, end);
        parts.walk(FIRST, (int) end, true);
        return Head.checked(FileType.WEBP, parts.width, parts.height, 1, true, file, file, parts.exif);
    }

    private void walk(int from, int to, boolean outer) throws Unfit {
        for (int at = from; at + NAME_AND_LENGTH <= to; ) {
            long length = Head.little32(file, at + 4);
            Head.need(file, at + NAME_AND_LENGTH, length);
            int body = at + NAME_AND_LENGTH;
            int end = (int) (body + length);
            switch (FileType.text(file, at)) {
                case "VP8X" -> claim(Head.little24(file, body + 4) + 1, Head.little24(file, body + 7) + 1);
                case "VP8 " -> claim(Head.little16(file, body + 6) & 0x3fff, Head.little16(file, body + 8) & 0x3fff);
                case "VP8L" -> lossless(Head.little32(file, body + 1));
                case "ANMF" -> {
                    if (outer) {
                        walk(body + FRAME_HEAD, end, false);
                    }
                }
                case "EXIF" -> exif = Head.part(file, body, end);
                default -> {}
            }
            at = end + (end & 1);
        }
    }

    private void lossless(long bits) {
        claim((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
    }

    private void claim(int wide, int high) {
        width = Math.max(width, wide);
        height = Math.max(height, high);
    }
}
