package th.go.dopa.damrongdhama.publication.posters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.publication.Field;

/** Posters, the newsletter, posts and cards of a centre. */
@PageTest
@SuppressWarnings("NullAway.Init")
class PostersTest {

    private static final String DISTRICT = "4717";
    private static final String FORM = "form[method=post].card";

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private Clock clock;

    private Staff chief;
    private LocalDate today;

    @BeforeEach
    void aCentre() {
        chief = world.chief(DISTRICT);
        today = Bangkok.today(clock);
    }

    @Test
    void aPosterOfAnActivitySaysWhatWasChosenAndItsCodeLeadsThere() throws Exception {
        String id = published("ศูนย์ดำรงธรรมเคลื่อนที่บ้านน้ำคำ");
        Visitor desk = desk("/desk/posters");
        assertThat(desk.text()).contains("ศูนย์ดำรงธรรมเคลื่อนที่บ้านน้ำคำ");

        desk.open("/desk/posters/activity/" + id).turnTo(FORM);
        assertThat(desk.value("words")).contains("น้ำประปาไหลแล้วทั้งหมู่บ้าน");
        desk.fill("title", "ที่ปั้นน้ำผึ้งใกล้บ้าน").fill("words", "ซ่อมถนนแล้ว");
        byte[] small = desk.take("do", "pdf").body();
        byte[] large = desk.fill("size", "A3").take("do", "pdf").body();

        try (PDDocument a4 = Loader.loadPDF(small);
                PDDocument a3 = Loader.loadPDF(large)) {
            assertThat(a4.getNumberOfPages()).isEqualTo(1);
            assertThat(a4.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(a3.getPage(0).getMediaBox().getHeight()).isBetween(1190f, 1191f);
            assertThat(a3.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842f);
            assertThat(words(small))
                    .contains("ที่ปั้นน้ำผึ้งใกล้บ้าน", "ซ่อมถนนแล้ว", "120", "1567")
                    .doesNotContain("น้ำประปา");
            assertThat(code(a4, 0)).isEqualTo("http://localhost:" + port + "/activities/" + id);
        }
        assertThat(desk("/desk/posters/activity/" + id)
                        .as(world.signedIn(world.chief("4718")))
                        .open("/desk/posters/activity/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatGivesAPersonAwayIsSaidBesideThePreview() {
        String id = published("กิจกรรมมีเบอร์");
        Visitor desk = desk("/desk/posters/activity/" + id).turnTo(FORM);

        desk.fill("words", "ติดต่อ ๐๘๑-๒๓๔-๕๖๗๘").press("do", "preview");

        assertThat(desk.page().select(".poster-pages img[src^=data:image/jpeg]"))
                .hasSize(1);
        assertThat(desk.one("#f-words-fault").text()).contains("ข้อมูลส่วนบุคคล");
        assertThat(desk.value("words")).contains("๐๘๑");
    }

    @Test
    void theMonthTheStepsTheRoleAndTheNewsletterAreDrawn() throws Exception {
        LocalDate before = today.minusMonths(1);
        String of = "?month=" + ThaiMonth.of(before).address();
        String id = published("กิจกรรมเดือนนี้", before);
        published("กิจกรรมที่สอง", before);

        String month = pdf(desk("/desk/posters/month" + of).turnTo(FORM), 1, "/centres/" + DISTRICT);
        String steps = pdf(desk("/desk/posters/steps").turnTo(FORM), 1, "/complaints/new?district=" + DISTRICT);
        String role = pdf(desk("/desk/posters/role").turnTo(FORM), 1, "/centres/" + DISTRICT);
        String track = pdf(desk("/desk/posters/track").turnTo(FORM), 1, "/track");
        String results = pdf(desk("/desk/posters/results").turnTo(FORM), 1, "/results/" + DISTRICT);
        String letter =
                pdf(desk("/desk/posters/newsletter" + of).turnTo(FORM).fill("lead", id), 2, "/centres/" + DISTRICT);

        assertThat(month).contains("กิจกรรมเดือนนี้", "กิจกรรมที่สอง", "240", "14");
        assertThat(steps).contains("รับรหัสติดตาม", "ยืนยันผล", "1567");
        assertThat(track).contains("หยิบใบรับเรื่อง", "สแกนเพื่อติดตามเรื่อง");
        assertThat(results).contains("ยืนยันว่าแก้ไขแล้ว", "สแกนเพื่อดูผลของที่นี่");
        assertThat(role).contains("ให้คำปรึกษา", "96/2557", "ไกล่เกลี่ยข้อพิพาท");
        assertThat(letter)
                .contains(
                        "จดหมายข่าว",
                        "กิจกรรมเดือนนี้",
                        "กิจกรรมอื่นในเดือนนี้",
                        "ผลการดำเนินงาน",
                        "จากศูนย์ถึงประชาชน");
        assertThat(desk("/desk/posters/month?month=2563-01").text()).contains("เดือนนี้ยังไม่มีกิจกรรม");
    }

    @Test
    void aPostIsReadyWithPicturesOfTheRightSize() throws IOException {
        String id = published("กิจกรรมที่จะโพสต์");

        Visitor desk = desk("/desk/posts/" + id);

        assertThat(desk.one("#facebook").text())
                .contains("กิจกรรมที่จะโพสต์", "ผู้เข้าร่วม 120 คน", "/activities/" + id, "#ศูนย์ดำรงธรรม", "1567");
        assertThat(desk.one("#line").text()).contains("กิจกรรมที่จะโพสต์", "/activities/" + id);
        BufferedImage wide = picture(desk.one("a[download=facebook.jpg]").attr("href"));
        BufferedImage square = picture(desk.one("a[download=line.jpg]").attr("href"));
        assertThat(wide.getWidth()).isEqualTo(1200);
        assertThat(wide.getHeight()).isEqualTo(630);
        assertThat(square.getWidth()).isEqualTo(1040);
        assertThat(picture("/centres/" + DISTRICT + "/card.jpg").getWidth()).isEqualTo(1200);
        assertThat(picture("/provinces/47/card.jpg").getWidth()).isEqualTo(1200);
        assertThat(picture("/en/card.jpg").getWidth()).isEqualTo(1200);

        new Visitor(port)
                .as(world.signedIn(chief))
                .open("/desk/activities/" + id)
                .turnTo("form[action$=withdraw]")
                .fill("note", "ขอให้ถอน")
                .send();
        assertThat(new Visitor(port).open("/activities/" + id + "/card.jpg").status())
                .isEqualTo(404);
        assertThat(desk("/desk/posts/" + id).status()).isEqualTo(404);
    }

    private String pdf(Visitor desk, int pages, String leads) throws Exception {
        byte[] pdf = desk.take("do", "pdf").body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            assertThat(code(document, pages - 1)).isEqualTo("http://localhost:" + port + leads);
            return words(pdf);
        }
    }

    private String published(String name) {
        return published(name, today);
    }

    private String published(String name, LocalDate on) {
        return Field.publish(port, world, chief, name, on)
                .one("a[href^=/activities/]")
                .attr("href")
                .replace("/activities/", "");
    }

    private Visitor desk(String path) {
        return new Visitor(port).as(world.signedIn(chief)).open(path);
    }

    private BufferedImage picture(String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new Visitor(port).bytes(path)));
    }

    /** All words, those of broken lines side by side. */
    private static String words(byte[] pdf) {
        return Read.of("poster", pdf).text().replace("\n", "");
    }

    /** What a telephone reads that is held before the lower right corner of a page. */
    private static String code(PDDocument document, int page) throws Exception {
        BufferedImage whole = new PDFRenderer(document).renderImageWithDPI(page, 130);
        int left = whole.getWidth() * 55 / 100;
        int top = whole.getHeight() * 70 / 100;
        int wide = whole.getWidth() - left;
        int high = whole.getHeight() - top;
        int[] pixels = whole.getRGB(left, top, wide, high, null, 0, wide);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, pixels))))
                .getText();
    }
}
