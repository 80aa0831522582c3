package th.go.dopa.damrongdhama.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Read;

/**
 * A circular as it leaves the printer, with the stamp of who received it, measured in centimetres (ระเบียบงานสารบรรณ แบบที่ ๑; margins 3 and 2 cm, indent 2.5 cm, TH Sarabun
 * 16 points, the Garuda 3 cm, urgency not smaller than 32 points in red, the receiving stamp in the upper right corner).
 */
@DeskTest
class CircularPaperTest {

    private static final float A_MILLIMETRE = 0.1f;
    private static final int DOTS_A_CM = 100;
    /** 16 points of TH Sarabun in the em of Sarabun, which is drawn larger in it. */
    private static final float SIXTEEN_POINTS = 10.56f;

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Deliveries deliveries;

    @Autowired
    CircularLetters letters;

    @Autowired
    Clock clock;

    /** What was written at once: where it begins and ends, its foot from the upper edge, in centimetres; its size in points. */
    private record Run(String text, float left, float right, float foot, float size) {

        boolean within(float x, float top, float wide, float high) {
            return left >= x - A_MILLIMETRE
                    && right <= x + wide + A_MILLIMETRE
                    && foot >= top
                    && foot <= top + high + A_MILLIMETRE;
        }
    }

    @Test
    void theLetterAndItsStampStandWhereTheRuleHasThem() throws Exception {
        Staff department = world.dopaOfficer();
        Staff chief = world.chief("4801");
        CircularId top = circulars.draft(department, Written.circular(Bangkok.today(clock)));
        circulars.send(
                department,
                top,
                1,
                new Recipients(List.of(new AreaCode("48")), true),
                new Given(16_889, LocalDate.of(2020, 6, 30)));
        deliveries.read(chief, top);
        deliveries.receive(chief, top, null);
        deliveries.route(chief, top, deliveries.delivery(chief, top).version(), List.of("ป.ค. (๒)", "นิติกร"));
        byte[] pdf = letters.copy(
                chief, circulars.seen(chief, top), deliveries.delivery(chief, top), "https://dopa.example.org");
        Read.of("circular-measured", pdf);

        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getPage(0).getMediaBox().getWidth() / 72 * 2.54f).isCloseTo(21, within(0.02f));
            assertThat(paper.getPage(0).getMediaBox().getHeight() / 72 * 2.54f).isCloseTo(29.7f, within(0.02f));
            stamp(runs(paper.getPage(0)));
            letter(runs(paper.getPage(0)).stream()
                    .filter(run -> !run.within(15, 1, 5, 4.5f))
                    .toList());
            colours(new PDFRenderer(paper).renderImageWithDPI(0, DOTS_A_CM * 2.54f));
            code(
                    new PDFRenderer(paper).renderImageWithDPI(1, DOTS_A_CM * 2.54f),
                    "https://dopa.example.org" + circulars.seen(department, top).reportPath());
        }
    }

    private static void letter(List<Run> runs) {
        assertThat(runs).hasSizeGreaterThan(10).allSatisfy(run -> {
            assertThat(run.left()).as(run.text()).isGreaterThanOrEqualTo(3 - A_MILLIMETRE);
            assertThat(run.right()).as(run.text()).isLessThanOrEqualTo(19 + A_MILLIMETRE);
        });
        assertThat(runs.stream()
                        .filter(run -> run.right() > 9 && run.left() < 12 && run.foot() > 2.5 && run.foot() < 5.5))
                .as("the place of the Garuda, 3 by 3 cm in the middle")
                .isEmpty();
        Run urgency = one(runs, "ด่วนที่สุด");
        assertThat(urgency.size()).isGreaterThanOrEqualTo(32);
        assertThat(urgency.left()).isCloseTo(3, within(A_MILLIMETRE));
        Run number = one(runs, "ว ๑๖๘๘๙");
        assertThat(number.left()).isCloseTo(3, within(A_MILLIMETRE));
        assertThat(number.foot()).isBetween(5.5f, 6f);
        assertThat(one(runs, "๓๐ มิถุนายน ๒๕๖๓").left()).isCloseTo(10.5f, within(A_MILLIMETRE));
        assertThat(one(runs, "ด้วยกรมการปกครอง").left()).isCloseTo(5.5f, within(A_MILLIMETRE));
        assertThat(one(runs, "จึงเรียนมาเพื่อโปรด").left()).isCloseTo(5.5f, within(A_MILLIMETRE));
        assertThat(runs.stream().filter(run -> !run.equals(urgency)))
                .allSatisfy(run -> assertThat(run.size()).as(run.text()).isCloseTo(SIXTEEN_POINTS, within(0.05f)));
        assertThat(one(runs, "นายสมมติ ตัวอย่าง").left()).isGreaterThan(10.5f);
    }

    private static void stamp(List<Run> runs) {
        for (String words : List.of("เลขรับ", "วันที่", "เวลา")) {
            assertThat(runs.stream().filter(run -> run.text().contains(words) && run.within(15, 1, 5, 2.5f)))
                    .as(words)
                    .isNotEmpty();
        }
        for (String desk : List.of("ป.ค. (๒)", "นิติกร")) {
            assertThat(one(runs, desk).within(15, 3.5f, 5, 2)).as(desk).isTrue();
        }
    }

    private static void colours(BufferedImage page) {
        int red = 0;
        for (int x = 3 * DOTS_A_CM; x < 8 * DOTS_A_CM; x++) {
            for (int y = 3 * DOTS_A_CM; y < 5.5 * DOTS_A_CM; y++) {
                int rgb = page.getRGB(x, y);
                red += new Color(rgb).getRed() > 150 && new Color(rgb).getGreen() < 90 ? 1 : 0;
            }
        }
        assertThat(red).as("red dots of the urgency").isGreaterThan(1_000);
    }

    /** The code is 3 cm wide with its rim, begins at the left margin and leads to the page of the report. */
    private static void code(BufferedImage page, String link) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        Result read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))));
        assertThat(read.getText()).isEqualTo(link);
        ResultPoint[] corners = read.getResultPoints();
        float between = ResultPoint.distance(corners[1], corners[2]) / DOTS_A_CM;
        int squares = Encoder.encode(link, ErrorCorrectionLevel.L).getMatrix().getWidth();
        float square = between / (squares - 7);
        assertThat(square * (squares + 4)).as("side with its rim").isCloseTo(3, within(A_MILLIMETRE));
        assertThat(square).as("a square, for any telephone").isGreaterThan(0.05f);
        assertThat(corners[1].getX() / DOTS_A_CM - 5.5f * square)
                .as("left edge")
                .isCloseTo(3, within(A_MILLIMETRE));
    }

    private static Run one(List<Run> runs, String words) {
        return runs.stream()
                .filter(run -> run.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        words + " not among " + runs.stream().map(Run::text).collect(Collectors.joining("|"))));
    }

    private static List<Run> runs(PDPage page) throws IOException {
        PDFMarkedContentExtractor reader = new PDFMarkedContentExtractor();
        reader.processPage(page);
        List<Run> runs = new ArrayList<>();
        for (PDMarkedContent one : reader.getMarkedContents()) {
            List<TextPosition> glyphs = one.getContents().stream()
                    .filter(TextPosition.class::isInstance)
                    .map(TextPosition.class::cast)
                    .toList();
            if (!glyphs.isEmpty()) {
                runs.add(new Run(
                        one.getActualText() == null
                                ? glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining())
                                : one.getActualText(),
                        cm(glyphs.stream()
                                .map(TextPosition::getXDirAdj)
                                .min(Float::compare)
                                .orElseThrow()),
                        cm(glyphs.stream()
                                .map(glyph -> glyph.getXDirAdj() + glyph.getWidthDirAdj())
                                .max(Float::compare)
                                .orElseThrow()),
                        cm(glyphs.getFirst().getYDirAdj()),
                        glyphs.getFirst().getFontSize()));
            }
        }
        return runs;
    }

    private static float cm(float points) {
        return points / 72 * 2.54f;
    }
}
