package th.go.dopa.damrongdhama.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
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
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Sent;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Read;

/**
 * An office reports on a circular by its QR code (รายงานผลผ่าน QR Code) with a telephone and the code of its sheet: scan, choose the office, type the code, type
 * the report, out of reach of the network for a while, add a photo, confirm, and see the receipt. With scripts and without.
 */
@PageTest
@SuppressWarnings("NullAway")
class AnOfficeReportsByQrTest {

    private static final String PROVINCE = "66";

    private static Chromium chromium;

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

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
    void fromTheScanToTheReceipt(boolean javaScript) {
        String district = javaScript ? "6602" : "6603";
        Circular circular = sent();
        Staff head = world.chief(district);
        Phone chief = phone(world.signedIn(head), javaScript);
        chief.open("/desk/report-access").press("main button[value=issue]");
        look(chief, javaScript);
        String code = codeOn(chief);

        Phone phone = phone("", javaScript);
        phone.open(circular.reportPath()).choose("province", PROVINCE).press("main form .button");
        look(phone, javaScript);
        phone.press("a[href$='/offices/" + head.office() + "']");
        look(phone, javaScript);
        phone.fill("code", code).press("main form .button");
        String two = circular.id() + "-2";
        String one = circular.id() + "-1";
        phone.tick("done-" + two, "yes").fill("text-" + two, "ลงพื้นที่พบประชาชน 3 หมู่บ้าน");
        if (javaScript) {
            assertThat(phone.all("#saved")).containsText("บันทึกร่างให้แล้ว");
            phone.line(false).fill("text-" + two, "ลงพื้นที่พบประชาชน 4 หมู่บ้าน");
            assertThat(phone.all("#saved")).containsText("ไม่มีสัญญาณ");
            phone.line(true);
            assertThat(phone.all("#saved")).containsText("บันทึกร่างให้แล้ว");
        }
        if (javaScript) {
            photoOutOfReach(phone, two);
        } else {
            phone.photos("photos-" + two, Phone.photo("field.jpg", 6603));
        }
        phone.press("button[value=save]");
        assertThat(phone.all(".album img")).hasCount(1);
        look(phone, javaScript);
        phone.tick("done-" + one, "yes")
                .tick("accept-" + one, "yes")
                .fill("name", "นายสมมติ ตัวอย่าง")
                .fill("position", "นายอำเภอ")
                .press("button[value=confirm]");
        assertThat(phone.all("main")).containsText("ใบรับนี้ออกโดยระบบจริง");
        assertThat(phone.all("main")).containsText("ยืนยันผ่านรหัสของศูนย์");
        look(phone, javaScript);

        chief.open("/desk/circulars/" + circular.id() + "/report");
        assertThat(chief.all("main")).containsText("ยืนยันครั้งที่ 1");
        assertThat(chief.all("main")).containsText(javaScript ? "4 หมู่บ้าน" : "3 หมู่บ้าน");
        look(chief, javaScript);
    }

    /** A photo that is chosen without a line goes by itself when there is one, and is found again by a browser that was closed. */
    private static void photoOutOfReach(Phone phone, String ask) {
        String link = phone.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
        phone.line(false).photos("photos-" + ask, Phone.photo("field.jpg", 6602));
        assertThat(phone.all(".photos-say")).containsText("รอสัญญาณ");
        phone.line(true);
        assertThat(phone.all(".photos-list img")).hasCount(1);
        phone.closedAndOpened().open(link);
        assertThat(phone.all(".photos-list img")).hasCount(1);
        assertThat(phone.all(".album img")).hasCount(0);
    }

    /** The code as it stands on the printed sheet. */
    private String codeOn(Phone chief) {
        byte[] sheet = chief.page()
                .context()
                .request()
                .get("http://localhost:" + port + "/desk/report-access/sheet.pdf")
                .body();
        return Read.of("report-access-story", sheet)
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[a-z]{4}-[a-z]{4}-[a-z]{4}"))
                .findFirst()
                .orElseThrow();
    }

    private static void look(Phone phone, boolean javaScript) {
        if (javaScript) {
            Axe.read(phone.page());
            assertThat(phone.width()).isLessThanOrEqualTo(390);
        }
    }

    private Circular sent() {
        LocalDate today = Bangkok.today(clock);
        return Sent.to(circulars, world.dopaOfficer(), Written.circular(today.plusDays(5)), today, PROVINCE);
    }

    private Phone phone(String cookie, boolean javaScript) {
        return new Phone(chromium, port, javaScript, cookie);
    }
}
