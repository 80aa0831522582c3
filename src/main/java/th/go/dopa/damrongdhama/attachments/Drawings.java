package th.go.dopa.damrongdhama.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Pictures that belong to the system itself, such as the emblem (ภาพของระบบ): checked as photos are, written anew, transparent where they were. */
@Component
public class Drawings {

    private static final int LOOKED_AT = 1_024;

    private final Pictures pictures;

    Drawings(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Reads a PNG, JPEG or WebP and writes it anew with its longest side at most as given. */
    public Drawing draw(InputStream in, int longest) throws IOException {
        byte[] file = in.readNBytes(Staging.MOST_BYTES + 1);
        try {
            if (file.length > Staging.MOST_BYTES) {
                throw new Unfit(Unfit.TOO_LARGE);
            }
            if (vector(file)) {
                throw new Unfit(Unfit.VECTOR);
            }
            FileType type = FileType.of(file);
            if (type == FileType.PDF) {
                throw new Unfit(Unfit.NO_DRAWING);
            }
            BufferedImage drawn = pictures.transparent(Head.of(type, file), longest);
            ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 16);
            ImageIO.write(drawn, "png", png);
            return new Drawing.Drawn(png.toByteArray(), drawn.getWidth(), drawn.getHeight());
        } catch (Unfit unfit) {
            return new Drawing.Declined(unfit.key().equals(Unfit.NO_PICTURE) ? Unfit.NO_DRAWING : unfit.key());
        }
    }

    /** SVG is a program in disguise: it may hold scripts and addresses. */
    private static boolean vector(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.UTF_8);
        return start.toLowerCase(Locale.ROOT).contains("<svg");
    }
}
