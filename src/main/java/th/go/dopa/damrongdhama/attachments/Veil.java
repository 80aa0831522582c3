package th.go.dopa.damrongdhama.attachments;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Makes parts of a picture unrecognisable for good: of each, only a few blocks remain, each the mean of what was there in eight steps of every colour, drawn
 * softly. What lies between the blocks is gone; no program brings it back.
 */
final class Veil {

    /** So many blocks along the longer side of a part: a face of five by five blocks is nobody's. */
    private static final int BLOCKS = 5;

    private static final int STEP = 32;

    private Veil() {}

    /** The picture with those parts veiled; the picture that is given stays as it is. */
    static BufferedImage over(BufferedImage picture, List<Patch> patches) {
        BufferedImage veiled = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = veiled.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (Patch patch : patches) {
            int left = (int) Math.floor(patch.left() * picture.getWidth());
            int top = (int) Math.floor(patch.top() * picture.getHeight());
            int right =
                    (int) Math.min(picture.getWidth(), Math.ceil((patch.left() + patch.width()) * picture.getWidth()));
            int bottom = (int)
                    Math.min(picture.getHeight(), Math.ceil((patch.top() + patch.height()) * picture.getHeight()));
            BufferedImage blocks = blocks(picture, left, top, right, bottom);
            pen.drawImage(blocks, left, top, right - left, bottom - top, null);
        }
        pen.dispose();
        return veiled;
    }

    /** One pixel for each block. */
    private static BufferedImage blocks(BufferedImage picture, int left, int top, int right, int bottom) {
        int side = Math.max(1, (Math.max(right - left, bottom - top) + BLOCKS - 1) / BLOCKS);
        int across = Math.max(1, (right - left + side - 1) / side);
        int down = Math.max(1, (bottom - top + side - 1) / side);
        BufferedImage blocks = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                int fromX = left + x * side;
                int fromY = top + y * side;
                blocks.setRGB(
                        x,
                        y,
                        mean(picture, fromX, fromY, Math.min(right, fromX + side), Math.min(bottom, fromY + side)));
            }
        }
        return blocks;
    }

    private static int mean(BufferedImage picture, int left, int top, int right, int bottom) {
        int[] pixels = picture.getRGB(left, top, right - left, bottom - top, null, 0, right - left);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xff;
            green += pixel >> 8 & 0xff;
            blue += pixel & 0xff;
        }
        int count = Math.max(1, pixels.length);
        return (coarse(red / count) << 16) | (coarse(green / count) << 8) | coarse(blue / count);
    }

    private static int coarse(long colour) {
        return (int) Math.min(255, colour / STEP * STEP + STEP / 2);
    }
}
