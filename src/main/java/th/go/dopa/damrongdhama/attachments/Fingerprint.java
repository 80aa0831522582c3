package th.go.dopa.damrongdhama.attachments;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * What a picture looks like, in 64 bits that survive scaling and re-encoding (ลายนิ้วมือภาพ): the signs of the slow waves of a small grey
 * copy. The mirrored one finds a picture that somebody turned around.
 */
public record Fingerprint(long upright, long mirrored) {

    private static final int SIDE = 32;
    private static final int WAVES = 8;

    static Fingerprint of(BufferedImage picture) {
        double[][] grey = grey(Scaling.to(picture, SIDE, SIDE));
        double[][] turned = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                turned[y][x] = grey[y][SIDE - 1 - x];
            }
        }
        return new Fingerprint(hash(grey), hash(turned));
    }

    /** In how many of 64 bits two pictures differ, the other way round allowed; up to about 10 is the same picture. */
    public int distance(Fingerprint other) {
        return Math.min(Long.bitCount(upright ^ other.upright), Long.bitCount(upright ^ other.mirrored));
    }

    private static double[][] grey(BufferedImage small) {
        double[][] grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int rgb = small.getRGB(x, y);
                grey[y][x] = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
            }
        }
        return grey;
    }

    private static long hash(double[][] grey) {
        double[] waves = new double[WAVES * WAVES];
        for (int v = 0; v < WAVES; v++) {
            for (int u = 0; u < WAVES; u++) {
                waves[v * WAVES + u] = wave(grey, u + 1, v + 1);
            }
        }
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double median = (sorted[31] + sorted[32]) / 2;
        long hash = 0;
        for (double wave : waves) {
            hash = hash << 1 | (wave > median ? 1 : 0);
        }
        return hash;
    }

    private static double wave(double[][] grey, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            double down = Math.cos((2 * y + 1) * v * Math.PI / (2 * SIDE));
            for (int x = 0; x < SIDE; x++) {
                sum += grey[y][x] * down * Math.cos((2 * x + 1) * u * Math.PI / (2 * SIDE));
            }
        }
        return sum;
    }
}
