package th.go.dopa.damrongdhama.attachments;

import java.awt.image.BufferedImage;

/** A face for tests: a fine pattern of black and white, as eyes, mouth and hair are; whoever can still tell black from white can tell whose it is. */
public final class Face {

    private static final int FINE = 4;

    private Face() {}

    public static void draw(BufferedImage picture, int left, int top, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(left + x, top + y, (x / FINE + y / FINE) % 2 == 0 ? 0xffffff : 0);
            }
        }
    }

    /** How far a point of that part stands out from its neighbour at the most, of 255. */
    public static int contrast(BufferedImage picture, int left, int top, int width, int height) {
        int most = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x + FINE < left + width; x++) {
                most = Math.max(most, Math.abs(grey(picture, x, y) - grey(picture, x + FINE, y)));
            }
        }
        return most;
    }

    private static int grey(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3;
    }
}
