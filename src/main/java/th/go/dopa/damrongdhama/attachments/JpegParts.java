package th.go.dopa.damrongdhama.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The segments of a JPEG: walks them without decoding, up to the end mark, and leaves behind what is not the picture. */
final class JpegParts {

    private static final byte[] NONE = {};
    private static final String EXIF = "Exif\0\0";

    private final byte[] file;
    private final ByteArrayOutputStream bare;
    private int at = 2;
    private int width;
    private int height;
    private int scans;
    private boolean progressive;
    private byte[] exif = NONE;

    private JpegParts(byte[] file) {
        this.file = file;
        this.bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, 2);
    }

    static Head head(byte[] file) throws Unfit {
        JpegParts parts = new JpegParts(file);
        boolean more = true;
        while (more) {
            more = parts.segment();
        }
        if (parts.scans == 0) {
            throw new Unfit(Unfit.BROKEN);
        }
        int passes = parts.progressive ? parts.scans : 1;
        byte[] bare = parts.bare.toByteArray();
        return Head.checked(
                FileType.JPEG, parts.width, parts.height, passes, parts.progressive, file, bare, parts.exif);
    }

    private boolean segment() throws Unfit {
        Head.need(file, at, 2);
        if ((file[at] & 0xff) != 0xff) {
            throw new Unfit(Unfit.BROKEN);
        }
        int marker = file[at + 1] & 0xff;
        if (marker == 0xff) {
            at++;
            return true;
        }
        if (marker == 0xd9) {
            bare.write(file, at, 2);
            return false;
        }
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
            at += 2;
            return true;
        }
        int end = at + 2 + Head.big16(file, at + 2);
        Head.need(file, at, end - at);
        look(marker, end);
        int from = at;
        at = marker == 0xda ? endOfScan(end) : end;
        if (needed(marker, from)) {
            bare.write(file, from, at - from);
        }
        return true;
    }

    private void look(int marker, int end) throws Unfit {
        if (marker == 0xda) {
            scans++;
        } else if (marker == 0xe1 && exif.length == 0 && named(at, EXIF)) {
            exif = Head.part(file, at + 4 + EXIF.length(), end);
        } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
            if (marker > 0xc2 || width > 0) {
                throw new Unfit(Unfit.BROKEN);
            }
            Head.need(file, at, 10);
            progressive = marker == 0xc2;
            height = Head.big16(file, at + 5);
            width = Head.big16(file, at + 7);
            if (file[at + 9] > 3) {
                throw new Unfit(Unfit.COLOURS);
            }
        }
    }

    private int endOfScan(int from) throws Unfit {
        for (int i = from; i + 1 < file.length; i++) {
            int next = file[i + 1] & 0xff;
            if (file[i] == (byte) 0xff && next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7)) {
                return i;
            }
        }
        throw new Unfit(Unfit.BROKEN);
    }

    /** Of the application segments a decoder needs only those that say how the colours are meant. */
    private boolean needed(int marker, int from) {
        return switch (marker) {
            case 0xe0 -> named(from, "JFIF\0");
            case 0xe2 -> named(from, "ICC_PROFILE\0");
            case 0xee -> named(from, "Adobe");
            case 0xfe -> false;
            default -> marker < 0xe0 || marker > 0xef;
        };
    }

    private boolean named(int segment, String name) {
        return segment + 4 + name.length() <= file.length
                && new String(file, segment + 4, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }
}
