package th.go.dopa.damrongdhama.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Drawing the photos of the demo (ภาพสาธิต): plain scenes before and after, with DEMO written across, for nobody may take them for real. */
final class Scenery {

    private static final int WIDE = 640;
    private static final int HIGH = 480;
    private static final int HORIZON = 200;

    /** Five by seven dots a letter, drawn without any font: a server may have none. */
    private static final String[][] DEMO = {
        {"11110", "10001", "10001", "10001", "10001", "10001", "11110"},
        {"11111", "10000", "10000", "11110", "10000", "10000", "11111"},
        {"10001", "11011", "10101", "10101", "10001", "10001", "10001"},
        {"01110", "10001", "10001", "10001", "10001", "10001", "01110"}
    };

    private final Graphics2D paper;
    private final Chance chance;

    private Scenery(Graphics2D paper, Chance chance) {
        this.paper = paper;
        this.chance = chance;
    }

    /** A photo as a phone would send it, another one for every number; before and after are of the same place. */
    static byte[] photo(Scene scene, boolean after, int number) {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Scenery scenery = new Scenery(paper, new Chance(number));
        scenery.ground(scene == Scene.LAMP && !after);
        scenery.subject(scene, after);
        scenery.remark();
        paper.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void ground(boolean night) {
        Color sky = night ? new Color(0x10, 0x16, 0x2e) : new Color(0x9c, 0xc9, 0xe8 - chance.between(0, 30));
        paper.setPaint(new GradientPaint(0, 0, sky, 0, HORIZON, night ? sky.brighter() : new Color(0xee, 0xf6, 0xfb)));
        paper.fillRect(0, 0, WIDE, HORIZON);
        paper.setColor(night ? new Color(0x18, 0x26, 0x1a) : new Color(0x6f + chance.between(0, 30), 0x9a, 0x4a));
        paper.fillRect(0, HORIZON, WIDE, HIGH - HORIZON);
        for (int i = 0; i < 9; i++) {
            int x = chance.between(0, WIDE);
            int size = chance.between(30, 80);
            paper.setColor(night ? new Color(0x0c, 0x18, 0x10) : new Color(0x2f, 0x6b + chance.between(0, 40), 0x35));
            paper.fillOval(x - size / 2, HORIZON - size, size, size);
            paper.fillRect(x - 3, HORIZON - size / 3, 6, size / 3 + 4);
        }
    }

    private void subject(Scene scene, boolean after) {
        switch (scene) {
            case ROAD -> road(after);
            case LAMP -> lamp(after);
            case CANAL -> canal(after);
            case WASTE -> waste(after);
            case SMOKE -> smoke(after);
            case LAND -> land(after);
            case WATER -> tap(after);
            case HOUSE -> house(after);
            case GATHERING -> gathering();
            case NONE -> {}
        }
    }

    private void road(boolean mended) {
        way(new Color(0x6a, 0x6a, 0x70));
        for (int i = 0; i < 7; i++) {
            int y = chance.between(HORIZON + 60, HIGH - 50);
            int x = WIDE / 2 + chance.between(-90, 60);
            int size = chance.between(40, 100);
            paper.setColor(mended ? new Color(0x3b, 0x3b, 0x40) : new Color(0x4f, 0x3c, 0x2a));
            paper.fillOval(x, y, size, size / 3);
            if (!mended) {
                paper.setColor(new Color(0x8a, 0x9a, 0xa6));
                paper.fillOval(x + size / 5, y + size / 12, size / 2, size / 6);
            }
        }
    }

    private void gathering() {
        int left = chance.between(60, 140);
        for (int i = 0; i < 8; i++) {
            paper.setColor(i % 2 == 0 ? new Color(0x27, 0x40, 0x9c) : new Color(0xf4, 0xf4, 0xf0));
            paper.fillPolygon(new Polygon(
                    new int[] {left + i * 50, left + i * 50 + 50, left + 230 + (i - 3) * 14, left + 216 + (i - 3) * 14},
                    new int[] {190, 190, 120, 120},
                    4));
        }
        paper.setColor(new Color(0x9a, 0x9e, 0xa6));
        for (int pole : new int[] {10, 384}) {
            paper.fillRect(left + pole, 190, 6, 180);
        }
        paper.setColor(new Color(0xc9, 0xa2, 0x6a));
        paper.fillRect(left + 40, 300, 300, 16);
        int people = chance.between(5, 9);
        for (int i = 0; i < people; i++) {
            person(left - 30 + i * (460 / people), chance.between(250, 330));
        }
    }

    private void person(int x, int y) {
        paper.setColor(new Color(chance.between(60, 220), chance.between(60, 200), chance.between(60, 220)));
        paper.fillRoundRect(x - 26, y + 34, 52, 110, 24, 24);
        paper.setColor(new Color(0xd9, 0xa9 + chance.between(0, 30), 0x80));
        paper.fillOval(x - 18, y, 36, 42);
        paper.setColor(new Color(0x22, 0x1c, 0x1a));
        paper.fillArc(x - 20, y - 6, 40, 34, 0, 180);
        paper.fillOval(x - 9, y + 18, 4, 4);
        paper.fillOval(x + 5, y + 18, 4, 4);
    }

    private void way(Color surface) {
        paper.setColor(surface);
        paper.fillPolygon(new Polygon(
                new int[] {WIDE / 2 - 30, WIDE / 2 + 30, WIDE / 2 + 260, WIDE / 2 - 260},
                new int[] {HORIZON, HORIZON, HIGH, HIGH},
                4));
    }

    private void lamp(boolean lit) {
        way(lit ? new Color(0x74, 0x74, 0x7a) : new Color(0x22, 0x24, 0x2c));
        int x = chance.between(140, 200);
        if (lit) {
            paper.setPaint(new Color(255, 236, 150, 150));
            paper.fillPolygon(new Polygon(new int[] {x + 80, x - 60, x + 240}, new int[] {90, HIGH, HIGH}, 3));
        }
        paper.setColor(new Color(0x9a, 0x9e, 0xa6));
        paper.fillRect(x, 80, 10, HIGH - 130);
        paper.fillRect(x, 80, 90, 8);
        paper.setColor(lit ? new Color(0xff, 0xf2, 0xa8) : new Color(0x44, 0x46, 0x50));
        paper.fillOval(x + 62, 78, 40, 22);
    }

    private void canal(boolean clean) {
        way(clean ? new Color(0x5b, 0x9b, 0xb8) : new Color(0x55, 0x5f, 0x45));
        for (int i = 0; i < (clean ? 4 : 60); i++) {
            int y = chance.between(HORIZON + 10, HIGH - 20);
            int half = 30 + (y - HORIZON) * 220 / (HIGH - HORIZON);
            paper.setColor(clean ? new Color(0xa9, 0xd3, 0xe4) : new Color(0x3f, 0x7a + chance.between(0, 60), 0x33));
            paper.fillOval(WIDE / 2 + chance.between(-half, half - 20), y, clean ? 60 : 34, clean ? 4 : 18);
        }
    }

    private void waste(boolean gone) {
        paper.setColor(new Color(0xb8, 0xae, 0x9c));
        paper.fillRect(0, HIGH - 150, WIDE, 150);
        if (gone) {
            paper.setColor(new Color(0x2c, 0x7a, 0x4a));
            paper.fillRoundRect(250, 220, 130, 160, 20, 20);
            paper.setColor(new Color(0x1e, 0x5a, 0x36));
            paper.fillRoundRect(238, 205, 154, 30, 12, 12);
            return;
        }
        for (int i = 0; i < 34; i++) {
            int grey = chance.between(20, 120);
            paper.setColor(new Color(grey, grey, Math.min(255, grey + chance.between(0, 90))));
            paper.fillOval(chance.between(140, 440), chance.between(240, 380), chance.between(40, 80), 48);
        }
    }

    private void smoke(boolean clear) {
        paper.setColor(new Color(0x8d, 0x6e, 0x63));
        paper.fillRect(190, 190, 260, 190);
        paper.setColor(new Color(0x5d, 0x40, 0x37));
        paper.fillRect(220, 90, 40, 110);
        paper.setColor(new Color(70, 70, 70, 90));
        for (int i = 0; i < (clear ? 0 : 26); i++) {
            int size = chance.between(50, 130);
            paper.fillOval(chance.between(150, 480), chance.between(0, 150), size, size * 2 / 3);
        }
    }

    private void land(boolean open) {
        way(new Color(0xb0, 0x8d, 0x5a));
        paper.setStroke(new BasicStroke(5));
        for (int x = 20; x < WIDE; x += 80) {
            boolean gate = open && x > 150 && x < 480;
            if (!gate) {
                paper.setColor(new Color(0x5a, 0x43, 0x2b));
                paper.fillRect(x, 230, 14, 170);
                paper.setColor(new Color(0x77, 0x77, 0x77));
                paper.drawLine(x, 270, x + 80, 274);
                paper.drawLine(x, 330, x + 80, 334);
            }
        }
    }

    private void tap(boolean running) {
        paper.setColor(new Color(0xa9, 0xb4, 0xbd));
        paper.fillRoundRect(200, 150, 200, 40, 20, 20);
        paper.fillRect(360, 150, 40, 90);
        paper.setColor(running ? new Color(0x6a, 0xb8, 0xe8) : new Color(0xa8, 0x5a, 0x32));
        paper.fillRect(370, 240, running ? 20 : 4, running ? 130 : 30);
        paper.setColor(new Color(0x3a, 0x5f, 0x9a));
        paper.fillRect(300, 370, 160, 80);
    }

    private void house(boolean mended) {
        paper.setColor(new Color(0xa0, 0x7a, 0x50));
        paper.fillRect(180, 230, 280, 150);
        paper.setColor(mended ? new Color(0x3f, 0x6f, 0xa8) : new Color(0x8a, 0x5a, 0x44));
        paper.fillPolygon(new Polygon(new int[] {150, 320, 490}, new int[] {235, 110, 235}, 3));
        paper.setColor(new Color(0x22, 0x22, 0x22));
        for (int i = 0; i < (mended ? 0 : 5); i++) {
            paper.fillOval(chance.between(230, 380), chance.between(160, 215), chance.between(14, 44), 22);
        }
        paper.setColor(new Color(0x4a, 0x33, 0x20));
        paper.fillRect(290, 290, 60, 90);
    }

    private void remark() {
        paper.setColor(new Color(255, 255, 255, 190));
        paper.fillRect(0, HIGH - 44, 150, 44);
        paper.setColor(new Color(0xb0, 0x20, 0x20));
        int dot = 4;
        for (int letter = 0; letter < DEMO.length; letter++) {
            for (int row = 0; row < 7; row++) {
                for (int column = 0; column < 5; column++) {
                    if (DEMO[letter][row].charAt(column) == '1') {
                        paper.fillRect(16 + letter * 30 + column * dot, HIGH - 36 + row * dot, dot, dot);
                    }
                }
            }
        }
    }
}
