package th.go.dopa.damrongdhama.attachments;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** The chunks of a PNG: only those that make the picture go on to the decoder; texts that unfold to gigabytes never do. */
final class PngParts {

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    private PngParts() {}

    static Head head(byte[] file) throws Unfit {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, SIGNATURE);
        byte[] exif = {};
        String name = "";
        for (int at = SIGNATURE; !name.equals("IEND"); ) {
            long length = Head.big32(file, at);
            Head.need(file, at, length + FRAME);
            name = FileType.text(file, at + 4);
            if ((at == SIGNATURE) != name.equals("IHDR")) {
                throw new Unfit(Unfit.BROKEN);
            }
            int end = (int) (at + length + FRAME);
            if (NEEDED.contains(name)) {
                bare.write(file, at, end - at);
            } else if (name.equals("eXIf")) {
                exif = Head.part(file, at + 8, end - 4);
            }
            at = end;
        }
        return Head.checked(
                FileType.PNG,
                Head.big32(file, SIGNATURE + 8),
                Head.big32(file, SIGNATURE + 12),
                1,
                false,
                file,
                bare.toByteArray(),
                exif);
    }
}
