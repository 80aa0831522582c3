package th.go.dopa.damrongdhama.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VeilTest {

    @Test
    void ofAFaceOnlyAFewBlocksRemainAndTheRestOfThePictureStays() {
        BufferedImage picture = face();
        BufferedImage clear = face();

        BufferedImage veiled = Veil.over(picture, List.of(new Patch(.25, .25, .25, .5)));

        assertThat(Face.contrast(clear, 110, 110, 80, 180)).isGreaterThan(100);
        assertThat(Face.contrast(veiled, 110, 110, 80, 180)).isLessThan(30);
        assertThat(veiled.getRGB(50, 50)).isEqualTo(clear.getRGB(50, 50));
        assertThat(veiled.getRGB(350, 350)).isEqualTo(clear.getRGB(350, 350));
        assertThat(picture.getRGB(150, 200)).isEqualTo(clear.getRGB(150, 200));
    }

    @Test
    void twoFacesThatAreNotAlikeLookAlikeBehindIt() {
        BufferedImage one = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        BufferedImage other = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        stripes(one, 4, 0);
        stripes(other, 4, 4);

        Patch all = new Patch(0, 0, 1, 1);

        assertThat(colours(Veil.over(one, List.of(all)))).isEqualTo(colours(Veil.over(other, List.of(all))));
    }

    @Test
    void whatIsNoPartOfAPictureIsRefused() {
        assertThatThrownBy(() -> new Patch(.5, .5, .6, .1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Patch(.5, .5, 0, .1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Patch(Double.NaN, 0, .1, .1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage face() {
        BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x4080c0));
        pen.fillRect(0, 0, 400, 400);
        pen.dispose();
        Face.draw(picture, 100, 100, 100, 200);
        return picture;
    }

    private static void stripes(BufferedImage picture, int width, int shift) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, (x + shift) / width % 2 == 0 ? 0xffffff : 0);
            }
        }
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }
}
