package th.go.dopa.damrongdhama.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A picture of the system itself is written anew, and what is transparent in it stays so. */
class DrawingsTest {

    private final Drawings drawings = new Drawings(new Pictures());

    @Test
    void whatIsTransparentStaysSoAndNothingOfTheFileIsLeftButItsPixels() throws IOException {
        byte[] sent = Samples.withChunk(
                Samples.written(disc(1_300, 900), "png"),
                "tEXt",
                ("a\0" + Samples.SECRET).getBytes(StandardCharsets.ISO_8859_1));

        Drawing.Drawn drawn = (Drawing.Drawn) draw(sent);

        assertThat(new int[] {drawn.width(), drawn.height()}).containsExactly(512, 354);
        assertThat(Samples.contains(sent, Samples.SECRET)).isTrue();
        assertThat(Samples.contains(drawn.png(), Samples.SECRET)).isFalse();
        BufferedImage picture = Samples.read(drawn.png());
        assertThat(new Color(picture.getRGB(1, 1), true).getAlpha()).isZero();
        assertThat(new Color(picture.getRGB(256, 177), true)).isEqualTo(Color.BLUE);
    }

    @Test
    void aPhotoAndASmallPictureAreTakenAsTheyAre() throws IOException {
        assertThat(((Drawing.Drawn) draw(Samples.jpeg(80, 60, 1))).width()).isEqualTo(80);
        assertThat(((Drawing.Drawn) draw(Samples.written(disc(40, 40), "png"))).height())
                .isEqualTo(40);
    }

    @Test
    void programsDocumentsAndBombsAreDeclinedWithASentence() throws IOException {
        String svg = "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

        assertThat(draw(svg.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Drawing.Declined("attachments.declined.vector"));
        assertThat(draw(Samples.pdf(1))).isEqualTo(new Drawing.Declined("attachments.declined.no-drawing"));
        assertThat(draw("hello".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Drawing.Declined("attachments.declined.no-drawing"));
        assertThat(draw(Samples.pngBomb(30_000, 30_000, 100)))
                .isEqualTo(new Drawing.Declined("attachments.declined.too-many-pixels"));
    }

    private Drawing draw(byte[] file) throws IOException {
        return drawings.draw(new ByteArrayInputStream(file), 512);
    }

    /** A blue disc on nothing. */
    private static BufferedImage disc(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        return picture;
    }
}
