package th.go.dopa.damrongdhama.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** One page as it is kept: JPEGs written anew from pixels, so that nothing of the file that was sent is in them. */
final class Derived {

    private static final float QUALITY = 0.82f;

    private final int width;
    private final int height;
    private final byte @Nullable [] master;
    private final byte[] large;
    private final byte[] small;
    private final Fingerprint fingerprint;

    private Derived(
            int width, int height, byte @Nullable [] master, byte[] large, byte[] small, Fingerprint fingerprint) {
        this.width = width;
        this.height = height;
        this.master = master;
        this.large = large;
        this.small = small;
        this.fingerprint = fingerprint;
    }

    static Derived from(BufferedImage picture) throws IOException {
        BufferedImage large = Scaling.within(picture, PhotoSize.LARGE.longest());
        BufferedImage small = Scaling.within(large, PhotoSize.SMALL.longest());
        boolean larger = picture.getWidth() > large.getWidth() || picture.getHeight() > large.getHeight();
        return new Derived(
                picture.getWidth(),
                picture.getHeight(),
                larger ? jpeg(picture) : null,
                jpeg(large),
                jpeg(small),
                Fingerprint.of(small));
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Absent when the large one is already as large as the picture. */
    byte @Nullable [] master() {
        return master;
    }

    byte[] large() {
        return large;
    }

    byte[] small() {
        return small;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }
}
