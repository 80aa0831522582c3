package th.go.dopa.damrongdhama.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Makes pictures smaller and turns them upright; the results are plain opaque sRGB, on white where the picture was transparent, but for one. */
final class Scaling {

    private Scaling() {}

    /** The picture with its longest side at most as given; never larger than it was. */
    static BufferedImage within(BufferedImage picture, int longest) {
        double factor = Math.min(1, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        return to(picture, size(picture.getWidth(), factor), size(picture.getHeight(), factor));
    }

    /** The same with every transparent place kept. */
    static BufferedImage transparent(BufferedImage picture, int longest) {
        double factor = Math.min(1, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        int width = size(picture.getWidth(), factor);
        int height = size(picture.getHeight(), factor);
        BufferedImage now = picture;
        do {
            BufferedImage half = new BufferedImage(
                    Math.max(width, (now.getWidth() + 1) / 2),
                    Math.max(height, (now.getHeight() + 1) / 2),
                    BufferedImage.TYPE_INT_ARGB);
            draw(now, half);
            now = half;
        } while (now.getWidth() > width || now.getHeight() > height);
        return now;
    }

    /** By halves first, so that every pixel has its say. */
    static BufferedImage to(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        while (now.getWidth() > 2 * width || now.getHeight() > 2 * height) {
            now = drawn(now, Math.max(width, (now.getWidth() + 1) / 2), Math.max(height, (now.getHeight() + 1) / 2));
        }
        boolean done =
                now.getType() == BufferedImage.TYPE_INT_RGB && now.getWidth() == width && now.getHeight() == height;
        return done ? now : drawn(now, width, height);
    }

    /** Turns and mirrors as EXIF's orientation asks, so that the top is the top. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int w = picture.getWidth();
        int h = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> throw new IllegalArgumentException("orientation " + orientation);
        };
        BufferedImage turned = orientation < 5 ? white(w, h) : white(h, w);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return turned;
    }

    private static int size(int side, double factor) {
        return (int) Math.max(1, Math.round(side * factor));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = white(width, height);
        draw(picture, drawn);
        return drawn;
    }

    private static void draw(BufferedImage picture, BufferedImage ground) {
        Graphics2D pen = ground.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, ground.getWidth(), ground.getHeight(), null);
        pen.dispose();
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage white = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = white.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return white;
    }
}
