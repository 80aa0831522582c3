package th.go.dopa.damrongdhama.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.letters.Read;

/** From the agenda of a month to the wall of honour: an officer is praised, gets a certificate that verifies, agrees to be shown, and takes it back. */
@PageTest
@SuppressWarnings("NullAway")
class AnOfficerIsCommendedTest {

    private static final String REASON = "แก้ปัญหาไฟทางหลวงดับทั้งตำบลเสร็จภายใน 3 วัน";

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Staff chief;
    private Staff officer;

    @BeforeEach
    void aDistrict() {
        chief = world.chief("3603");
        officer = world.officer("3603");
    }

    @Test
    void fromTheAgendaToTheWallAndBack() throws IOException {
        Visitor head = praisedFromTheAgenda();
        assertThat(head.text()).contains("ชมเชยแล้ว", REASON, officer.name());
        String here = head.path();
        head.turnTo("form[action$=certificate]").send();
        assertThat(head.text()).contains("ประกาศเกียรติคุณ เลขที่ ");
        String verify = head.one("a[href^=/verify/]").attr("href");

        Read certificate = Read.of("commendation", head.bytes(here + "/certificate.pdf"));
        assertThat(certificate.text())
                .contains(officer.name(), ThaiDigits.thai(REASON).substring(0, 10), "ประกาศเกียรติคุณ", "/๒๕");
        assertThat(new Visitor(port).open(verify).text()).contains("เป็นของจริง", officer.name(), REASON);
        assertThat(new Visitor(port).open("/en" + verify).text()).contains("This certificate is genuine");
        papers(head, here);

        Visitor praised = visitor(officer).open("/desk/commendations/mine");
        assertThat(new Visitor(port).open("/honours/3603").text()).doesNotContain(officer.name());
        praised.turnTo("form[action*=mine]").press("agrees", "yes");
        assertThat(praised.text()).contains("ท่านยินยอมแล้ว");
        Visitor wall = new Visitor(port).open("/honours/3603");
        assertThat(wall.text()).contains(officer.name(), REASON);
        assertThat(new Visitor(port).open("/honours/36").text()).contains(officer.name());
        assertThat(new Visitor(port).open("/honours").text()).contains(officer.name());
        assertThat(new Visitor(port)
                        .open(wall.one("ul.honours img").attr("src"))
                        .header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(praised.bytes(praised.one("a[href$=pdf]").attr("href"))).startsWith('%', 'P', 'D', 'F');

        praised.turnTo("form[action*=mine]").press("agrees", "no");

        assertThat(new Visitor(port).open("/honours/3603").text()).doesNotContain(officer.name());
        assertThat(new Visitor(port)
                        .open(wall.one("ul.honours img").attr("src"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aWithdrawnCertificateSaysSoAndAnUnknownOneTellsNothing() {
        Visitor head = visitor(chief).open("/desk/commendations/new");
        head.fill("people", officer.account().toString())
                .fill("reason", "ไกล่เกลี่ยหนี้นอกระบบ")
                .press("direct", "yes");
        head.turnTo("form[action$=certificate]")
                .fill("signer", "นายสมมติ ลงนามแทน")
                .send();
        assertThat(head.status()).isEqualTo(422);
        head.turnTo("form[action$=certificate]")
                .fill("signer", "นายสมมติ ลงนามแทน")
                .fill("position", "ผู้ว่าราชการจังหวัดสมมติ")
                .send();
        String verify = head.one("a[href^=/verify/]").attr("href");

        head.turnTo("form[action$=withdraw]").send();
        assertThat(head.status()).isEqualTo(422);
        head.turnTo("form[action$=withdraw]").fill("note", "พบว่าชื่อผิดคน").send();

        assertThat(head.text()).contains("ถอนแล้ว", "พบว่าชื่อผิดคน");
        assertThat(new Visitor(port).open(verify).text()).contains("ถูกยกเลิกแล้ว");
        Visitor nothing = new Visitor(port).open("/verify/aaaabbbbcccc");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.text()).contains("ไม่พบประกาศเกียรติคุณ");
        Visitor asked =
                new Visitor(port).open("/verify?code=" + verify.substring(8).toUpperCase(Locale.ROOT));
        assertThat(asked.text()).contains("ถูกยกเลิกแล้ว");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        Visitor clerk = visitor(world.clerk("3603")).open("/desk/commendations/new");
        clerk.fill("reason", "ช่วยประชาชน")
                .fill("evidence", "DOPA47004701690012 abc")
                .send();

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("เลือกหรือพิมพ์ชื่อ", "ไม่ใช่เลขเรื่องหรือเลขกิจกรรม: abc");
        clerk.fill("people", officer.account().toString())
                .fill("evidence", "DOPA47004701690012 99")
                .send();
        assertThat(clerk.text()).contains("ไม่พบเรื่องที่ยุติแล้วหรือกิจกรรมที่เผยแพร่แล้วของสำนักงานนี้");
        clerk.fill("evidence", "")
                .fill("others", "นายอาสา ช่วยงาน - สมาชิก อส.")
                .fill("team", "ทีมแก้ไฟดับ")
                .send();
        assertThat(clerk.text()).contains("เสนอแล้ว รอพิจารณา", "ทีมแก้ไฟดับ", "นายอาสา ช่วยงาน");
        Visitor head = visitor(chief).open(clerk.path());
        head.turnTo("form[action$=decide]").send();
        assertThat(head.text()).contains("ชมเชยแล้ว");
    }

    private Visitor praisedFromTheAgenda() throws IOException {
        ThaiMonth month = ThaiMonth.of(Bangkok.today(clock));
        jdbc.sql("""
                        insert into monthly_praise (office_id, month, account_id, words, chosen_by, chosen_at)
                        values (:office, :month, :account, :words, :by, :now)
                        """)
                .param("office", chief.office().value())
                .param("month", month.first())
                .param("account", officer.account().value())
                .param("words", REASON)
                .param("by", chief.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Visitor head = visitor(chief).open("/desk/commendations");
        assertThat(head.text()).contains("เลือกไว้ในวาระประจำเดือนแล้ว", officer.name());
        head.open(head.one("a[href*='account=" + officer.account() + "']").attr("href"));
        assertThat(head.value("reason")).isEqualTo(REASON);
        head.attach("files", "a.jpg", photo())
                .fill("consent", "yes")
                .fill("lesson", "ประสานการไฟฟ้าทางกลุ่มไลน์ก่อนส่งหนังสือ")
                .fill("category", "01")
                .press("direct", "yes");
        String here = head.path();
        assertThat(head.open("/desk/commendations").page().select("a[href*='account=" + officer.account() + "']"))
                .isEmpty();
        return head.open(here);
    }

    private void papers(Visitor head, String here) {
        String meeting = head.open(here).one("a[href*=meetings]").attr("href");
        head.open(meeting)
                .turnTo("form.fieldwork")
                .fill("from", "9.30")
                .fill("to", "12.00")
                .fill("present", "นายสมมติ หนึ่ง นายอำเภอ\nนางสมมติ สอง ปลัดอำเภอ")
                .fill("item1", "ประธานแจ้งเรื่องการเตรียมรับน้ำหลาก")
                .fill("recorder", "นางสมมติ สอง")
                .send();
        assertThat(head.status()).isEqualTo(200);
        assertThat(Read.of("praise-minutes", head.bytes(meeting + "/minutes.pdf"))
                        .text())
                .containsSubsequence(
                        "รายงานการประชุม",
                        "ผู้มาประชุม",
                        "๒. นางสมมติ สอง ปลัดอำเภอ",
                        "ผู้ไม่มาประชุม",
                        "เริ่มประชุมเวลา",
                        "๐๙.๓๐",
                        "ระเบียบวาระที่ ๑",
                        "ชมเชยผู้ปฏิบัติงานดีเด่น",
                        "ระเบียบวาระที่ ๕",
                        "เลิกประชุมเวลา",
                        "๑๒.๐๐",
                        "ผู้จดรายงานการประชุม");
        assertThat(Read.of("praise-agenda", head.bytes(meeting + "/agenda.pdf")).text())
                .contains("ระเบียบวาระการประชุม", "ระเบียบวาระที่ ๑");
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = image.createGraphics();
        ink.setColor(Color.ORANGE);
        ink.fillRect(0, 0, 640, 480);
        ink.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
