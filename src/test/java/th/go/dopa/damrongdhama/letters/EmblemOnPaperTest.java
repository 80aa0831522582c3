package th.go.dopa.damrongdhama.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.StandardEnvironment;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.web.Emblem;
import th.go.dopa.damrongdhama.web.Words;

/** The emblem that an administrator loads is printed as high as the regulation has the Garuda: 3 cm on a letter, 1.5 cm on a memo. */
@DeskTest
class EmblemOnPaperTest {

    private static final float A_MILLIMETRE = 0.1f;
    private static final int DOTS_A_CM = 100;
    private static final Color INK = new Color(0, 160, 0);

    @Autowired
    Words words;

    @Autowired
    Clock clock;

    /** Where the picture stands on its paper, in centimetres. */
    private record Place(float left, float top, float wide, float high) {}

    @Test
    void theGarudaOfALetterIsThreeCentimetresHighInTheMiddleOfThePaper() throws IOException {
        Place garuda = printed(Sample.letter(Urgency.NORMAL, Secrecy.OPEN, 16_889, Sample.paragraphs(1), Sample.CHIEF));

        assertThat(garuda.high()).isCloseTo(3, within(A_MILLIMETRE));
        assertThat(garuda.wide()).isCloseTo(3, within(A_MILLIMETRE));
        assertThat(garuda.top()).isCloseTo(2.5f, within(A_MILLIMETRE));
        assertThat(garuda.left() + garuda.wide() / 2).isCloseTo(10.5f, within(A_MILLIMETRE));
    }

    @Test
    void theGarudaOfAMemoIsHalfAsHighAtTheLeftMargin() throws IOException {
        Place garuda = printed(new Memo(
                Secrecy.OPEN,
                Urgency.NORMAL,
                new LetterNumber("สน 0118.1", false, 42),
                Sample.DAY,
                "ศูนย์ดำรงธรรมอำเภอ",
                "รายงานผล",
                Addressee.of("นายอำเภอเมืองสกลนคร"),
                Sample.paragraphs(1),
                Sample.CHIEF,
                null));

        assertThat(garuda.high()).isCloseTo(1.5f, within(A_MILLIMETRE));
        assertThat(garuda.left()).isCloseTo(3, within(A_MILLIMETRE));
    }

    private Place printed(Paper paper) throws IOException {
        byte[] picture = square();
        Papers papers = new Papers(
                words,
                new Emblem() {
                    @Override
                    public @Nullable String address() {
                        return null;
                    }

                    @Override
                    public byte @Nullable [] picture() {
                        return picture;
                    }
                },
                new StandardEnvironment(),
                clock);
        try (PDDocument document = Loader.loadPDF(papers.pdf(paper))) {
            return found(new PDFRenderer(document).renderImageWithDPI(0, DOTS_A_CM * 2.54f));
        }
    }

    private static byte[] square() throws IOException {
        BufferedImage square = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = square.createGraphics();
        brush.setColor(INK);
        brush.fillRect(0, 0, 300, 300);
        brush.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(square, "png", png);
        return png.toByteArray();
    }

    private static Place found(BufferedImage page) {
        int left = page.getWidth();
        int right = 0;
        int top = page.getHeight();
        int foot = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                Color dot = new Color(page.getRGB(x, y));
                if (dot.getGreen() > 120 && dot.getRed() < 60 && dot.getBlue() < 60) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    foot = Math.max(foot, y);
                }
            }
        }
        return new Place(cm(left), cm(top), cm(right + 1 - left), cm(foot + 1 - top));
    }

    private static float cm(int dots) {
        return (float) dots / DOTS_A_CM;
    }
}
