package th.go.dopa.damrongdhama.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Face;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/** What may give a person away leaves an activity nowhere: not on the disk, in no size, in no history, on no page. */
@PageTest
class ActivityPrivacyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Filings filings;

    @Autowired
    private Clock clock;

    @Value("${damrongdhama.data}")
    private String data;

    private Staff clerk;
    private Staff chief;

    @BeforeEach
    void aCentre() {
        clerk = world.clerk("4709");
        chief = world.chief("4709");
    }

    @Test
    void aFaceUnderABoxIsNowhereAnyMore() throws IOException {
        Set<Path> before = files();
        Visitor field = recorded("กิจกรรมที่มีใบหน้า", "มีผล", withFace());
        assertThat(facesOnDisk(before)).isGreaterThanOrEqualTo(2);
        String photo = field.one(".arrange img").attr("src");

        field.open(field.one(".arrange-veil").attr("href")).turnTo("form.veil").send();
        assertThat(field.status()).isEqualTo(422);
        field.turnTo("form.veil").form().select("input[name=cell]").stream()
                .filter(cell -> Integer.parseInt(cell.val().replaceAll("\\..*", "")) >= 4)
                .forEach(cell -> cell.attr("checked", true));
        field.turnTo("form.veil").send();

        assertThat(field.text()).contains("ภาพที่ชัดถูกลบแล้ว");
        assertThat(facesOnDisk(before)).isZero();
        String here = field.one("p.back a").attr("href").replace("#photos", "");
        publish(here);
        String page = visitor(chief).open(here).one("a[href^=/activities/]").attr("href");
        Visitor anybody = new Visitor(port).open(page);
        for (String address : List.of(
                photo,
                anybody.one(".album img").attr("src"),
                anybody.one(".album a").attr("href"))) {
            byte[] served = (address.startsWith("/desk") ? visitor(chief) : anybody).bytes(address);
            assertThat(face(served)).as(address).isFalse();
        }
    }

    @Test
    void boxesThatAreDrawnHideTheSame() throws IOException {
        Set<Path> before = files();
        Visitor field = recorded("กิจกรรมที่ลากกรอบ", "มีผล", withFace());
        field.open(field.one(".arrange-veil").attr("href")).turnTo("form.veil");
        field.form()
                .appendElement("input")
                .attr("type", "hidden")
                .attr("name", "box")
                .val("480,0,520,1000");
        field.form()
                .appendElement("input")
                .attr("type", "hidden")
                .attr("name", "box")
                .val("9999,0,5,5");

        field.send();

        assertThat(field.text()).contains("ภาพที่ชัดถูกลบแล้ว");
        assertThat(facesOnDisk(before)).isZero();
    }

    @Test
    void whereAndWhenAPhotoWasTakenIsForgotten() throws IOException {
        Visitor field = recorded(
                "กิจกรรมที่มีพิกัด", "มีผล", Samples.fromTelephone(Samples.jpeg(900, 700, 77), 1, 17.1664, 104.1486));
        long photo =
                Long.parseLong(field.one("input[name^=caption]").attr("name").replace("caption.", ""));

        assertThat(jdbc.sql(
                                "select latitude is null and taken_at is null from attachment_trace where attachment_id = :id")
                        .param("id", photo)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        for (String size : List.of("small", "large")) {
            assertThat(new String(
                            visitor(clerk).bytes(field.path() + "/photos/" + photo + "/" + size),
                            StandardCharsets.ISO_8859_1))
                    .startsWith("\u00ff\u00d8")
                    .doesNotContain("Exif", "GPS", "SOMSRI-CAMERA");
        }
    }

    @Test
    void aNumberThatWasTakenOutStaysInNoHistory() throws IOException {
        Visitor field = recorded("กิจกรรมที่แก้เบอร์", "โทรหา ๐๘๑-๒๓๔-๕๖๗๘ ทะเบียนบ้าน", Samples.jpeg(600, 400, 78));
        String here = field.path();
        publish(here);
        visitor(chief)
                .open(here + "/facts")
                .turnTo("form[action$=facts]")
                .fill("results", "โทรหาศูนย์ ทะเบียนบ้าน")
                .send();

        Visitor head = visitor(chief).open(here);
        assertThat(head.one(".timeline").text())
                .contains("ผลการดำเนินงาน เดิม: โทรหา •", "แก้ไขข้อมูล")
                .doesNotContain("5678", "๕๖๗๘");
        assertThat(jdbc.sql("select string_agg(before::text, ' ') from activity_happening where activity_id = :id")
                        .param("id", Long.parseLong(here.replaceAll(".*/", "")))
                        .query(String.class)
                        .single())
                .doesNotContain("5678", "๕๖๗๘");
        Visitor anybody =
                new Visitor(port).open(head.one("a[href^=/activities/]").attr("href"));
        assertThat(anybody.text()).contains("แก้ไขข้อมูลเมื่อ", "โทรหาศูนย์").doesNotContain("๕๖๗๘");
        assertThat(new Visitor(port).open("/en" + anybody.path()).text()).contains("Corrected on");
    }

    @Test
    void whatIsPublicIsLookedOverAgainWhenItIsCorrected() throws IOException {
        String here = recorded("กิจกรรมที่แก้ทีหลัง", "มีผล", Samples.jpeg(600, 400, 79))
                .path();
        publish(here);

        Visitor head = visitor(chief)
                .open(here + "/facts")
                .turnTo("form[action$=facts]")
                .fill("results", "มอบของให้นางมาลี มีสุข")
                .send();

        assertThat(head.status()).isEqualTo(422);
        assertThat(head.text()).contains("ชื่อบุคคล: นางมาลี มีสุข");
        head.turnTo("form[action$=facts]").fill("sure", "yes").send();
        assertThat(head.path()).isEqualTo(here);
        Visitor words = visitor(chief).open(here).turnTo("form[action$=photos]");
        String caption = words.one("input[name^=caption]").attr("name");
        assertThat(words.fill(caption, "โทร 0812345678").send().status()).isEqualTo(422);
    }

    @Test
    void theNameOfAComplainantOfTheOfficeIsFoundInTheWordsAndOfAnotherIsNot() throws IOException {
        filings.file(new Citizen(null), Somsri.pothole("4709", Bangkok.today(clock)));
        String results = "ช่วยเหลือครอบครัวของสมศรี ทดสอบดี แล้ว";

        String here = recorded("กิจกรรมที่มีชื่อผู้ร้อง", results, Samples.jpeg(600, 400, 80))
                .path();
        Visitor head = publish(here);
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.text()).contains("ชื่อบุคคล: สมศรี ทดสอบดี").doesNotContain("ผู้ร้อง คือ");
        assertThat(jdbc.sql("select count(*) from journal where act = 'identity.names-compared' and account_id = :who")
                        .param("who", chief.account().value())
                        .query(Integer.class)
                        .single())
                .isPositive();

        clerk = world.clerk("4711");
        chief = world.chief("4711");
        assertThat(publish(recorded("กิจกรรมของที่อื่น", results, Samples.jpeg(600, 400, 81))
                                .path())
                        .text())
                .contains("เผยแพร่แล้ว");
    }

    private Visitor publish(String here) {
        Visitor head = visitor(chief).open(here).turnTo("form[action$=publish]").send();
        if (head.status() == 422
                && !head.page().select("[name=sure]").isEmpty()
                && !head.text().contains("สมศรี")) {
            head.turnTo("form[action$=publish]").fill("sure", "yes").send();
        }
        return head;
    }

    private Visitor recorded(String name, String results, byte[] photo) {
        var today = Bangkok.today(clock);
        return visitor(clerk)
                .open("/desk/activities/new?fresh=yes")
                .turnTo("form[action='/desk/activities']")
                .fill("name", name)
                .fill("kind", "VISIT")
                .fill("on.day", Integer.toString(today.getDayOfMonth()))
                .fill("on.month", Integer.toString(today.getMonthValue()))
                .fill("on.year", Integer.toString(ThaiDates.year(today)))
                .fill("results", results)
                .fill("consent", "yes")
                .attach("photos", "a.jpg", photo)
                .send();
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    /** Larger than the large size, so that there is a master too; the face fills the right half. */
    private static byte[] withFace() throws IOException {
        BufferedImage picture = Samples.quarters(1_800, 1_200, 76);
        Face.draw(picture, 900, 0, 900, 1_200);
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private Set<Path> files() throws IOException {
        Path shelf = Path.of(data, "files");
        if (!Files.isDirectory(shelf)) {
            return new HashSet<>();
        }
        try (Stream<Path> all = Files.walk(shelf)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private long facesOnDisk(Set<Path> before) throws IOException {
        Set<Path> fresh = files();
        fresh.removeAll(before);
        assertThat(fresh).isNotEmpty();
        long faces = 0;
        for (Path file : fresh) {
            faces += face(Files.readAllBytes(file)) ? 1 : 0;
        }
        return faces;
    }

    private static boolean face(byte[] bytes) throws IOException {
        @Nullable BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        if (picture == null) {
            return false;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        return Face.contrast(picture, width * 55 / 100, height / 10, width * 40 / 100, height * 8 / 10) > 60;
    }
}
