package th.go.dopa.damrongdhama.attachments;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** From a checked head to pixels, never more of them in memory than {@link #MOST_DECODED}. */
final class Decoding {

    /** About 120 MB at four bytes each. */
    static final long MOST_DECODED = 30_000_000;

    private Decoding() {}

    /** The picture upright, in sRGB, its longest side at most as given. */
    static BufferedImage picture(Head head, int longest) throws Unfit {
        try {
            return Scaling.upright(
                    Scaling.within(plain(decoded(head, longest)), longest),
                    head.shot().orientation());
        } catch (IOException | RuntimeException broken) {
            throw new Unfit(Unfit.BROKEN);
        }
    }

    /** The same, and what is transparent in it stays so. */
    static BufferedImage transparent(Head head, int longest) throws Unfit {
        try {
            BufferedImage decoded = decoded(head, longest);
            return decoded.getColorModel().hasAlpha()
                    ? Scaling.transparent(decoded, longest)
                    : Scaling.upright(
                            Scaling.within(plain(decoded), longest), head.shot().orientation());
        } catch (IOException | RuntimeException broken) {
            throw new Unfit(Unfit.BROKEN);
        }
    }

    private static BufferedImage decoded(Head head, int longest) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(head.type().name()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(head.bare()))) {
            reader.setInput(in, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(head, longest);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /** Takes every n-th pixel while twice the wanted size is left to average over, or where memory demands it. */
    static int step(Head head, int longest) {
        int step = Math.max(1, Math.max(head.width(), head.height()) / (2 * longest));
        while (head.pixels() / ((long) step * step) > MOST_DECODED) {
            step++;
        }
        return step;
    }

    private static BufferedImage plain(BufferedImage picture) {
        ColorSpace colours = picture.getColorModel().getColorSpace();
        if (colours.getType() != ColorSpace.TYPE_RGB
                || colours.isCS_sRGB()
                || picture.getColorModel().hasAlpha()) {
            return picture;
        }
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(picture, plain);
    }
}
