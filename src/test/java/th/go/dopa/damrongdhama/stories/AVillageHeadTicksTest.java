package th.go.dopa.damrongdhama.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Axe;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Villages;

/**
 * A village head (ผู้ใหญ่บ้าน) reads the news of the centre over the loudspeakers and says so with one press.
 *
 * <p>The whole way: an officer draws the text of the month and hears it, assigns the villages and prints a sheet for each; the head scans the code on his paper
 * with his telephone, presses once, and presses again; the clerk sees his village told. With scripts and without.
 */
@PageTest
@SuppressWarnings("NullAway")
class AVillageHeadTicksTest {

    private static final String DISTRICT = "4716";

    private static Chromium chromium;

    @Autowired
    World world;

    @Autowired
    Places places;

    @Autowired
    Villages villages;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void fromTheDeskToTheTowerAndBack(boolean javaScript) throws Exception {
        AreaCode subdistrict =
                places.subdistricts(new AreaCode(DISTRICT)).getFirst().code();
        villages.name(new Machine("test"), subdistrict, 1, "บ้านโนนสมมติ");
        villages.name(new Machine("test"), subdistrict, 2, "บ้านหนองสมมติ");
        Phone officer = phone(world.signedIn(world.officer(DISTRICT)), javaScript);
        officer.page().addInitScript("""
                window.said = [];
                speechSynthesis.getVoices = () => [{ lang: 'th-TH', name: 'a Thai voice' }];
                window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                speechSynthesis.speak = one => window.said.push(one.text);
                """);

        String script = draws(officer, javaScript);
        officer.open(script + "/assignment").press("main form .button");
        assertThat(officer.all(".told-lines .badge.info")).hasCount(2);
        look(officer, javaScript);
        String link = scanned(officer.page()
                .context()
                .request()
                .get("http://localhost:" + port + script + "/sheets.pdf")
                .body());

        Phone head = phone("", javaScript);
        head.open(link);
        assertThat(head.all("h1")).containsText("ผู้ใหญ่บ้าน หมู่ที่ 1");
        assertThat(head.all(".hear")).isHidden();
        look(head, javaScript);
        head.tick("channel", "TOWER").press("main form .button:not(.secondary)");
        assertThat(head.all(".notice")).containsText("แจ้งแล้วเมื่อ");
        head.open(link);
        assertThat(head.all(".notice")).containsText("แจ้งแล้วเมื่อ");
        assertThat(head.all("main form")).hasCount(0);

        Phone clerk = phone(world.signedIn(world.clerk(DISTRICT)), javaScript);
        clerk.open(script + "/villages");
        assertThat(clerk.all("main")).containsText("ประกาศแล้ว 1 จาก 2");
        clerk.open("/desk/publicity");
        assertThat(clerk.all("main")).containsText("หอกระจายข่าว");
        look(clerk, javaScript);
    }

    /** Draws the text of a month and hears it; gives its address. */
    private String draws(Phone officer, boolean javaScript) {
        ThaiMonth month = ThaiMonth.of(Bangkok.today(clock));
        String wanted = (javaScript ? month : month.previous()).address();
        officer.open("/desk/broadcasts").press("button[value='" + wanted + "']");
        assertThat(officer.all(".script")).containsText("หนึ่งห้าหกเจ็ด");
        look(officer, javaScript);
        if (javaScript) {
            officer.press(".hear");
            assertThat(officer.all(".hear")).hasText("หยุดอ่าน");
            List<?> said = (List<?>) officer.page().evaluate("window.said");
            assertThat(String.join("", said.stream().map(String::valueOf).toList()))
                    .contains("พี่น้องประชาชน");
        } else {
            assertThat(officer.all(".hear")).isHidden();
            assertThat(officer.all(".copy")).isHidden();
        }
        return officer.page().url().replaceFirst("^https?://[^/]+", "");
    }

    /** Looks whether anything stands in the way, which only a page with scripts can say. */
    private static void look(Phone phone, boolean javaScript) {
        if (javaScript) {
            Axe.read(phone.page());
            assertThat(phone.width()).isLessThanOrEqualTo(390);
        }
    }

    /** What the code on the first sheet says, read as a telephone reads it; only the path, for the test has another name than the office. */
    static String scanned(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
            String link = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels))))
                    .getText();
            assertThat(link).contains("/told/");
            return Objects.requireNonNull(link).replaceFirst("^https?://[^/]+", "");
        }
    }

    private Phone phone(String cookie, boolean javaScript) {
        return new Phone(chromium, port, javaScript, cookie);
    }
}
