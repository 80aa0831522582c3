package th.go.dopa.damrongdhama.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
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
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/** An activity from the field to the page that everybody sees. */
@PageTest
class ActivitiesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Staff clerk;
    private Staff chief;

    @BeforeEach
    void aCentre() {
        clerk = world.clerk("4708");
        chief = world.chief("4708");
    }

    @Test
    void whatAClerkRecordsAndTheChiefPublishesEverybodySees() throws IOException {
        Visitor field = recorded("ศูนย์ดำรงธรรมเคลื่อนที่บ้านโนนสมมติ");
        assertThat(field.text()).contains("ร่าง", "ภาพ 2 ภาพ", "120 คน");
        String here = field.path();
        assertThat(anybody("/centres/4708/activities").text()).doesNotContain("บ้านโนนสมมติ");

        field.turnTo("form[action$=propose]").send();
        assertThat(field.text()).contains("รอนายอำเภอ");
        Visitor head = visitor(chief).open(here).turnTo("form[action$=publish]").send();

        assertThat(head.text()).contains("เผยแพร่แล้ว");
        Visitor list = anybody("/centres/4708/activities");
        assertThat(list.text()).contains("บ้านโนนสมมติ");
        Visitor shown = anybody(list.one("a[href^=/activities/]").attr("href"));
        assertThat(shown.text()).contains("ไกล่เกลี่ยสำเร็จ 3 เรื่อง", "120 คน", "09.00");
        assertThat(anybody(shown.one(".album img").attr("src")).header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(anybody("/en" + shown.path()).text()).contains("Mobile Damrongdhama Centre", "People who came");
        assertThat(anybody("/centres/4708").text()).contains("ดูภาพและผลของกิจกรรม");
    }

    @Test
    void whatIsWithdrawnIsGoneWithItsPhotos() throws IOException {
        Visitor head = published("กิจกรรมที่จะถอน");
        String page = head.one("a[href^=/activities/]").attr("href");
        String photo = anybody(page).one(".album img").attr("src");

        head.turnTo("form[action$=withdraw]").send();
        assertThat(head.status()).isEqualTo(422);
        head.turnTo("form[action$=withdraw]")
                .fill("note", "ผู้ปกครองของเด็กในภาพขอให้ถอน")
                .send();

        assertThat(head.text()).contains("ถอนออกแล้ว", "ผู้ปกครองของเด็กในภาพขอให้ถอน");
        assertThat(anybody(page).status()).isEqualTo(404);
        assertThat(anybody(photo).status()).isEqualTo(404);
        assertThat(anybody("/centres/4708/activities").text()).doesNotContain("กิจกรรมที่จะถอน");
    }

    @Test
    void withoutResultsPhotosOrConsentNothingIsPublished() {
        Visitor field = filled("กิจกรรมที่ยังไม่ครบ").fill("results", "").send();
        String here = field.path();

        assertThat(publish(here).text()).contains("ต้องบันทึกผลการดำเนินงานก่อน");
        visitor(clerk)
                .open(here + "/facts")
                .turnTo("form[action$=facts]")
                .fill("results", "มีผล")
                .send();
        assertThat(publish(here).text()).contains("ต้องมีภาพอย่างน้อย 1 ภาพ");
    }

    @Test
    void aTelephoneNumberInTheWordsIsLookedAtBeforeItIsPublic() throws IOException {
        Visitor field = filled("กิจกรรมที่มีเบอร์")
                .fill("results", "ติดต่อ นายสมมติ ๐๘๑-๒๓๔-๕๖๗๘")
                .attach("photos", "a.jpg", photo(Color.ORANGE))
                .send();

        Visitor head = publish(field.path());
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.text()).contains("ข้อความอาจมีข้อมูลส่วนบุคคล", "หมายเลขโทรศัพท์");
        head.turnTo("form[action$=publish]").fill("sure", "yes").send();
        assertThat(head.text()).contains("เผยแพร่แล้ว");
    }

    @Test
    void photosGetWordsAndAnOrderAndOneIsTakenOut() throws IOException {
        Visitor field = recorded("กิจกรรมที่จัดภาพ");
        String second =
                field.page().select("input[name^=caption]").get(1).attr("name").replace("caption.", "");

        field.turnTo("form[action$=photos]")
                .fill("caption." + second, "นายอำเภอรับเรื่องจากชาวบ้าน")
                .fill("place." + second, "๐")
                .send();
        assertThat(field.page().select("input[name^=caption]").first().val()).isEqualTo("นายอำเภอรับเรื่องจากชาวบ้าน");

        field.turnTo("form[action$=photos]").fill("out." + second, "yes").send();
        assertThat(field.text()).contains("ภาพ 1 ภาพ");
        assertThat(visitor(clerk)
                        .open(field.path() + "/photos/" + second + "/small")
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from attachment where id = :id")
                        .param("id", Long.parseLong(second))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void numbersOutOfRangeAndAreasOfOthersAreRefusedInWords() {
        Visitor field = filled("กิจกรรมที่กรอกผิด")
                .fill("nth", "0")
                .fill("moo", "๐")
                .fill("reached", "-5")
                .send();

        assertThat(field.status()).isEqualTo(422);
        assertThat(field.one("#f-nth-fault").text()).contains("ตั้งแต่ 1 ถึง 999");
        assertThat(field.one("#f-moo-fault").text()).contains("ตั้งแต่ 1 ถึง 99");
        assertThat(field.one("#f-reached-fault").text()).contains("ตั้งแต่ 0");

        Visitor elsewhere = filled("กิจกรรมในตำบลที่ไม่มี");
        elsewhere.one("select[name=subdistrict] option:last-child").val("999999");
        assertThat(elsewhere.fill("subdistrict", "999999").send().status()).isEqualTo(200);
        assertThat(elsewhere.text()).contains("กิจกรรมในตำบลที่ไม่มี").doesNotContain("ตำบล ");
    }

    @Test
    void twoWhoChangeTheSameAreToldAndAFormPressedTwiceIsOneActivity() {
        Visitor form = filled("กิจกรรมที่กดสองครั้ง");
        HttpRequest twice = form.request();
        form.quietly(twice);
        form.quietly(twice);
        assertThat(jdbc.sql("select count(*) from activity where name = 'กิจกรรมที่กดสองครั้ง'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        long id = jdbc.sql("select id from activity where name = 'กิจกรรมที่กดสองครั้ง'")
                .query(Long.class)
                .single();
        Visitor one = visitor(clerk).open("/desk/activities/" + id + "/facts").turnTo("form[action$=facts]");
        Visitor other = visitor(chief).open("/desk/activities/" + id + "/facts").turnTo("form[action$=facts]");
        one.fill("chair", "นายอำเภอ").send();
        assertThat(other.fill("chair", "ปลัดอำเภอ").send().status()).isEqualTo(409);
    }

    @Test
    void anotherCentreFindsNothingAndWrongInputLosesNothing() throws IOException {
        String here = recorded("กิจกรรมของที่อื่น").path();
        assertThat(visitor(world.chief("4710")).open(here).status()).isEqualTo(404);

        Visitor field = filled("").fill("from", "25.00").fill("reached", "มาก").send();

        assertThat(field.status()).isEqualTo(422);
        assertThat(field.text()).contains("ระบุชื่อกิจกรรม", "เขียนเวลาแบบ 09.00", "เป็นตัวเลขตั้งแต่ 0");
        assertThat(field.turnTo("main form").value("results")).contains("ไกล่เกลี่ยสำเร็จ");
    }

    @Test
    void photosThatArrivedAreThereWhenTheBrowserWasClosed() throws IOException {
        Visitor field = visitor(clerk).open("/desk/activities/new").turnTo("form[action='/desk/activities']");
        field.attach("photos", "a.jpg", photo(Color.PINK)).fill("name", "").send();
        assertThat(field.status()).isEqualTo(422);

        Visitor again = visitor(clerk).open("/desk/activities/new");
        assertThat(again.text()).contains("มีภาพ 1 ภาพที่ส่งไว้แล้ว");
        assertThat(again.page().select(".photos-list img")).hasSize(1);
        assertThat(visitor(chief).open("/desk/activities/new").page().select(".photos-list img"))
                .isEmpty();
        assertThat(visitor(clerk).open("/desk/activities/new?fresh=yes").page().select(".photos-list img"))
                .isEmpty();

        written(again.turnTo("form[action='/desk/activities']"), "กิจกรรมที่ทำต่อ")
                .send();
        assertThat(again.text()).contains("ภาพ 1 ภาพ");
        Visitor other = visitor(clerk).open("/desk/activities/new");
        assertThat(other.page().select(".photos-list img")).isEmpty();
    }

    @Test
    void photosAddedLaterAreThereToo() throws IOException {
        String here = recorded("กิจกรรมที่เพิ่มภาพ").path();
        Visitor field = visitor(clerk).open(here).turnTo("form[action$=photos]");
        field.attach("photos", "c.jpg", photo(Color.CYAN))
                .attach("photos", "no.txt", new byte[] {1})
                .send();
        assertThat(field.status()).isEqualTo(422);

        Visitor again = visitor(clerk).open(here);
        assertThat(again.page().select(".photos-list img")).hasSize(1);
        String waits = again.one("button[name=unstage]").attr("value");
        again.turnTo("form[action$=photos]").press("unstage", waits);
        assertThat(again.page().select(".photos-list img")).isEmpty();
        assertThat(again.text()).contains("ภาพ 2 ภาพ");
    }

    @Test
    void anotherActivityOnASheetThatWasUsedLosesNothing() throws IOException {
        Visitor one = visitor(clerk).open("/desk/activities/new?fresh=yes").turnTo("form[action='/desk/activities']");
        HttpRequest first = written(one, "กิจกรรมแรก").request();
        Visitor other = written(one, "กิจกรรมที่สอง");
        one.quietly(first);

        other.send();

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("แบบนี้บันทึกเป็นกิจกรรมอื่นไปแล้ว");
        assertThat(other.turnTo("form[action='/desk/activities']").value("name"))
                .isEqualTo("กิจกรรมที่สอง");
        other.turnTo("form[action='/desk/activities']").send();
        assertThat(other.path()).matches("/desk/activities/[0-9]+");
    }

    @Test
    void theHeadGivesBackWithAWordAndAPinIsPut() throws IOException {
        Visitor field = filled("กิจกรรมที่ส่งกลับ").fill("pin", "๑๗.๑๖, 104.15").send();
        String here = field.path();
        assertThat(visitor(clerk).open(here + "/facts").value("pin")).isEqualTo("17.16000, 104.15000");
        Visitor wrong = visitor(clerk)
                .open(here + "/facts")
                .turnTo("form[action$=facts]")
                .fill("pin", "48.2, 16.4")
                .send();
        assertThat(wrong.one("#f-pin-fault").text()).contains("ในประเทศไทย");
        visitor(clerk)
                .open(here)
                .turnTo("form[action$=photos]")
                .attach("photos", "a.jpg", photo(Color.GRAY))
                .send()
                .turnTo("form[action$=propose]")
                .send();

        Visitor head = visitor(chief)
                .open(here)
                .turnTo("form[action$=give_back]")
                .fill("note", "ขอภาพที่เห็นป้าย")
                .send();

        assertThat(head.text()).contains("ร่าง", "ขอภาพที่เห็นป้าย");
    }

    @Test
    void whatIsPublicStaysCompleteWhenItIsCorrected() throws IOException {
        String here = published("กิจกรรมที่ต้องครบ").path();

        Visitor head = visitor(chief).open(here + "/facts").turnTo("form[action$=facts]");
        assertThat(head.fill("results", "").send().status()).isEqualTo(422);
        assertThat(head.text()).contains("ต้องบันทึกผลการดำเนินงานก่อน");
        head.open(here + "/facts")
                .turnTo("form[action$=facts]")
                .form()
                .select("[name=consent]")
                .removeAttr("checked");
        assertThat(head.turnTo("form[action$=facts]").send().text()).contains("ต้องยืนยันว่าคนในภาพยินยอม");
        head.open(here)
                .turnTo("form[action$=photos]")
                .form()
                .select("[name^=out]")
                .attr("checked", "checked");
        assertThat(head.turnTo("form[action$=photos]").send().text()).contains("ต้องมีภาพอย่างน้อย 1 ภาพ");
        assertThat(visitor(chief).open(here).text()).contains("เผยแพร่แล้ว", "ภาพ 2 ภาพ");
    }

    @Test
    void aDraftIsThrownAwayWithItsPhotosAndWhatIsPublicIsNot() throws IOException {
        Visitor field = recorded("กิจกรรมที่ลบ");
        String here = field.path();
        field.turnTo("form[action$=photos]").send();
        String photo = field.one(".arrange img").attr("src");

        field.turnTo("form[action$=discard]").send();

        assertThat(field.path()).isEqualTo("/desk/activities");
        assertThat(field.text()).doesNotContain("กิจกรรมที่ลบ");
        assertThat(visitor(clerk).open(here).status()).isEqualTo(404);
        assertThat(visitor(clerk).open(photo).status()).isEqualTo(404);
        Visitor head = published("กิจกรรมที่ลบไม่ได้");
        assertThat(head.page().select("form[action$=discard]")).isEmpty();
    }

    @Test
    void thirtyPhotosAreTheMost() throws IOException {
        Visitor field = recorded("กิจกรรมที่มีภาพมาก").turnTo("form[action$=photos]");
        for (int i = 0; i < 29; i++) {
            field.attach("photos", i + ".jpg", small(i));
        }
        field.send();
        assertThat(field.status()).isEqualTo(422);
        assertThat(field.text()).contains("มีภาพได้ไม่เกิน 30 ภาพ");

        String one = field.one("button[name=unstage]").attr("value");
        field.turnTo("form[action$=photos]").press("unstage", one);
        field.turnTo("form[action$=photos]").send();

        assertThat(field.text()).contains("ภาพ 30 ภาพ");
    }

    private Visitor published(String name) throws IOException {
        return publish(recorded(name).path());
    }

    private Visitor publish(String here) {
        return visitor(chief).open(here).turnTo("form[action$=publish]").send();
    }

    private Visitor recorded(String name) throws IOException {
        return filled(name)
                .attach("photos", "a.jpg", photo(Color.GREEN))
                .attach("photos", "b.jpg", photo(Color.BLUE))
                .send();
    }

    private Visitor filled(String name) {
        return written(visitor(clerk).open("/desk/activities/new").turnTo("form[action='/desk/activities']"), name);
    }

    private Visitor written(Visitor form, String name) {
        var today = Bangkok.today(clock);
        return form.fill("name", name)
                .fill("kind", "MOBILE_CENTRE")
                .fill("on.day", Integer.toString(today.getDayOfMonth()))
                .fill("on.month", Integer.toString(today.getMonthValue()))
                .fill("on.year", Integer.toString(ThaiDates.year(today)))
                .fill("from", "๐๙.๐๐")
                .fill("place", "วัดสมมติ")
                .fill("reached", "๑๒๐")
                .fill("results", "ไกล่เกลี่ยสำเร็จ 3 เรื่อง")
                .fill("consent", "yes");
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private Visitor anybody(String path) {
        return new Visitor(port).open(path);
    }

    private static byte[] photo(Color colour) throws IOException {
        BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 800, 600);
        pen.setColor(Color.WHITE);
        pen.fillOval(200, 100, 300, 300);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] small(int grey) throws IOException {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(grey, 10, 0xffffff);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
