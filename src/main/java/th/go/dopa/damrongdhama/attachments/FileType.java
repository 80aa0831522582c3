package th.go.dopa.damrongdhama.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** What a file is, found from its first bytes; its name and what the browser calls it are never asked. */
enum FileType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf");

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "heif", "avif", "avis");
    private static final int PDF_MARK_WITHIN = 1_024;

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static FileType of(byte[] file) throws Unfit {
        if (starts(file, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return PNG;
        }
        if (text(file, 0).equals("RIFF") && text(file, 8).equals("WEBP")) {
            return WEBP;
        }
        if (text(file, 4).equals("ftyp") && HEIC_BRANDS.contains(text(file, 8))) {
            throw new Unfit(Unfit.HEIC);
        }
        if (new String(file, 0, Math.min(file.length, PDF_MARK_WITHIN), StandardCharsets.ISO_8859_1)
                .contains("%PDF-")) {
            return PDF;
        }
        throw new Unfit(Unfit.NO_PICTURE);
    }

    private static boolean starts(byte[] file, int at, int... wanted) {
        if (file.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((file[at + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Four letters of a file. */
    static String text(byte[] file, int at) {
        return at + 4 > file.length
                ? ""
                : new String(Arrays.copyOfRange(file, at, at + 4), StandardCharsets.ISO_8859_1);
    }
}
