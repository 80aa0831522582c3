package th.go.dopa.damrongdhama.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.StandardEnvironment;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.web.Emblem;
import th.go.dopa.damrongdhama.web.Words;

/** What a demonstration or a practice room prints looks like official paper, and says on every page that it is not. */
@DeskTest
class SamplePapersTest {

    private static final String MARK = "ตัวอย่าง";

    @Autowired
    Words words;

    @Autowired
    Emblem emblem;

    @Autowired
    Papers real;

    @Autowired
    Clock clock;

    @Test
    void everyPageOfADemonstrationSaysSo() throws IOException {
        List<Paper> papers = List.of(
                Sample.letter(Urgency.URGENT, Secrecy.SECRET, 7, Sample.paragraphs(3), Sample.CHIEF),
                new Envelope(
                        Urgency.NORMAL,
                        new LetterNumber("สน 0118", false, 7),
                        Sample.OFFICE,
                        Addressee.of("นายสมมติ ทดสอบ")),
                new ReceivingStamp("อำเภอเมืองสกลนคร", 12, clock.instant(), List.of()));

        for (Paper paper : papers) {
            byte[] marked = demonstration().pdf(paper);
            Read read = Read.of("sample-" + paper.getClass().getSimpleName(), marked);
            assertThat(read.pages())
                    .isNotEmpty()
                    .allMatch(page -> String.join("\n", page).contains(MARK));
            assertThat(Read.of("real-" + paper.getClass().getSimpleName(), real.pdf(paper))
                            .text())
                    .doesNotContain(MARK);
        }
    }

    @Test
    void soDoTablesAndSheetsThatAreReadAloud() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (Tabular paper = demonstration().tabular(table, false, "ทะเบียน", page -> "หน้า " + page)) {
            IntStream.range(0, 80).forEach(line -> paper.line("บรรทัดที่ " + line));
        }
        ByteArrayOutputStream aloud = new ByteArrayOutputStream();
        try (ReadingSheets sheets = demonstration()
                .readingSheets(
                        aloud,
                        new ReadingSheets.Common(
                                "ศูนย์ดำรงธรรมอำเภอ", "ข่าว", List.of("เรื่องเล่า"), "สแกนแจ้ง", "โทร. 1567"))) {
            sheets.add(new ReadingSheets.Reader("ผู้ใหญ่บ้าน", "บ้านสมมติ", "วันนี้", "https://example.go.th/told/a"));
            sheets.add(new ReadingSheets.Reader("ผู้ใหญ่บ้าน", "บ้านสมมติ", "วันนี้", "https://example.go.th/told/b"));
        }

        for (ByteArrayOutputStream written : List.of(table, aloud)) {
            assertThat(Read.of("sample-many-pages", written.toByteArray()).pages())
                    .hasSizeGreaterThan(1)
                    .allMatch(page -> String.join("\n", page).contains(MARK));
        }
    }

    @Test
    void theMarkIsPaleAndLiesWithinThePage() throws IOException {
        Paper paper = Sample.letter(Urgency.NORMAL, Secrecy.OPEN, 7, Sample.paragraphs(1), Sample.CHIEF);
        List<Integer> shades = new ArrayList<>();
        try (PDDocument plain = Loader.loadPDF(real.pdf(paper));
                PDDocument marked = Loader.loadPDF(demonstration().pdf(paper))) {
            var before = new PDFRenderer(plain).renderImageWithDPI(0, 40);
            var after = new PDFRenderer(marked).renderImageWithDPI(0, 40);
            for (int x = 0; x < before.getWidth(); x++) {
                for (int y = 0; y < before.getHeight(); y++) {
                    int change = (before.getRGB(x, y) & 0xFF) - (after.getRGB(x, y) & 0xFF);
                    if (change > 4) {
                        shades.add(change);
                        assertThat(x).isBetween(10, before.getWidth() - 10);
                        assertThat(y).isBetween(10, before.getHeight() - 10);
                    }
                }
            }
        }
        assertThat(shades).hasSizeGreaterThan(2_000).allMatch(change -> change < 60);
    }

    private Papers demonstration() {
        StandardEnvironment demo = new StandardEnvironment();
        demo.setActiveProfiles("demo");
        return new Papers(words, emblem, demo, clock);
    }
}
