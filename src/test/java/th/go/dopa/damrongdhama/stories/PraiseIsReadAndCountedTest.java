package th.go.dopa.damrongdhama.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.directives.Ask;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.SelfFilling;
import th.go.dopa.damrongdhama.directives.Sent;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.letters.Secrecy;

/** Praise where others read it: in the papers of the meeting, page by page, on the verifying page, and as a number in the report on a circular. */
@PageTest
@SuppressWarnings("NullAway")
class PraiseIsReadAndCountedTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Clock clock;

    @Test
    void whoTriesManyCodesIsToldToWaitAndAGenuineOneIsStillAnswered() throws Exception {
        Visitor head = praised(world.chief("3607"), world.officer("3607"), "ช่วยผู้ประสบภัยหนาวทั้งตำบล");
        head.turnTo("form[action$=certificate]").send();
        String verify = head.one("a[href^=/verify/]").attr("href");
        String address = "203.0.113.83";

        for (int i = 0; i < 60; i++) {
            assertThat(asked("/verify/aaaabbbbcc" + (char) ('a' + i / 10) + (i % 8 + 2), address)
                            .statusCode())
                    .isEqualTo(404);
        }

        HttpResponse<String> busy = asked("/verify/aaaabbbbcccc", address);
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.body()).contains("ลองหลายครั้งเกินไป", "รออีกหนึ่งชั่วโมง แล้วลองใหม่");
        assertThat(asked("/en/verify/aaaabbbbcccc", address).body()).contains("Wait an hour");
        assertThat(asked(verify, address).statusCode()).isEqualTo(200);
        assertThat(asked("/verify/aaaabbbbcccc", "203.0.113.84").statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageOfTheSignedMinutesIsKeptAndShown() throws IOException {
        Staff chief = world.chief("3608");
        Visitor head = praised(chief, world.officer("3608"), "จัดทำทะเบียนผู้มีรายได้น้อยครบทุกครัวเรือน");
        String here = head.path();
        head.open(here + "/facts").attach("files", "minutes.pdf", threePages()).send();

        assertThat(head.path()).isEqualTo(here);
        List<String> pages = head.page().select(".album a").eachAttr("href");
        assertThat(pages).hasSize(3).doesNotHaveDuplicates();
        assertThat(head.page().select(".album figcaption").eachText())
                .containsExactly("เอกสาร หน้า 1 จาก 3", "เอกสาร หน้า 2 จาก 3", "เอกสาร หน้า 3 จาก 3");
        assertThat(pages.stream().map(page -> shape(head.bytes(page)))).containsExactly("upright", "lying", "square");
        for (Element picture : head.page().select(".album img")) {
            Visitor seen = visitor(chief).open(picture.attr("src"));
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.header("Content-Type")).startsWith("image/");
        }
        assertThat(visitor(chief)
                        .open(pages.getLast().replace("page=3", "page=4"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsCommendedDirectlyStandsInAgendaAndMinutesAndWhoIsOnlyProposedInTheAgendaAlone() {
        Staff chief = world.chief("3609");
        Staff officer = world.officer("3609");
        Staff clerk = world.clerk("3609");
        Visitor head = visitor(chief).open("/desk/commendations/new");
        head.fill("people", officer.account().toString())
                .fill("reason", "ไกล่เกลี่ยข้อพิพาทที่ดินสำเร็จ")
                .fill("resolution", "ที่ประชุมร่วมแสดงความยินดี")
                .fill("item", "4")
                .press("direct", "yes");
        visitor(officer)
                .open("/desk/commendations/new")
                .fill("people", clerk.account().toString())
                .fill("reason", "ต้อนรับประชาชนด้วยไมตรี")
                .fill("item", "4")
                .send();

        String meeting = head.one("a[href*=meetings]").attr("href");
        assertThat(paper(head, meeting, "agenda"))
                .containsSubsequence(
                        "ระเบียบวาระที่ ๔", "๔.๑", "ไกล่เกลี่ยข้อพิพาท", "๔.๒", "ต้อนรับประชาชน", "ระเบียบวาระที่ ๕")
                .doesNotContain("มติที่ประชุม");
        assertThat(paper(head, meeting, "minutes"))
                .containsSubsequence(
                        "ระเบียบวาระที่ ๔",
                        "๔.๑",
                        "ไกล่เกลี่ยข้อพิพาท",
                        "มติที่ประชุม ที่ประชุมร่วมแสดงความยินดี",
                        "ระเบียบวาระที่ ๕")
                .doesNotContain("ต้อนรับประชาชน");

        head.turnTo("form[action$=withdraw]").fill("note", "บันทึกผิดครั้ง").send();
        assertThat(paper(head, meeting, "minutes")).doesNotContain("ไกล่เกลี่ยข้อพิพาท");
        assertThat(paper(head, meeting, "agenda")).doesNotContain("ไกล่เกลี่ยข้อพิพาท");
    }

    @Test
    void theMeetingOfAProvinceSaysFromWhichDistrictThePraisedCome() {
        Staff province = world.provinceOfficer("36");
        Staff officer = world.officer("3610");
        String district = ThaiDigits.thai(officer.officeName());
        Visitor head = visitor(province).open("/desk/commendations/new?office=" + officer.office());
        head.fill("people", officer.account().toString())
                .fill("reason", "ลดเรื่องค้างของอำเภอเหลือศูนย์")
                .press("direct", "yes");

        String meeting = head.one("a[href*=meetings]").attr("href");
        assertThat(paper(head, meeting, "agenda")).contains("สังกัด" + district);
        assertThat(paper(head, meeting, "minutes")).contains("สังกัด" + district);
        assertThat(head.open(meeting).one(".praises").text()).contains(officer.officeName());
    }

    @Test
    void aCommendationRaisesTheNumberOfACircularAndAWithdrawnOneLowersIt() {
        Staff department = world.dopaOfficer();
        Ask ask = new Ask(
                1,
                "ชมเชยเจ้าหน้าที่ในที่ประชุมประจำเดือน",
                true,
                true,
                "คน",
                true,
                0,
                false,
                null,
                SelfFilling.COMMENDATIONS_GIVEN);
        CircularId circular = Sent.to(
                        circulars,
                        department,
                        Written.circular(null, Secrecy.OPEN, List.of(ask), UUID.randomUUID()),
                        Bangkok.today(clock),
                        "36")
                .id();
        Staff chief = world.chief("3611");
        Staff officer = world.officer("3611");
        Visitor report = visitor(chief);
        String here = "/desk/circulars/" + circular + "/report";
        assertThat(report.open(here).text()).contains("ระบบนับให้ 0 คน");

        Visitor proposed = visitor(world.clerk("3611"))
                .open("/desk/commendations/new")
                .fill("people", officer.account().toString())
                .fill("reason", "ประชาสัมพันธ์ศูนย์ครบทุกหมู่บ้าน")
                .send();
        assertThat(report.open(here).text()).contains("ระบบนับให้ 0 คน");
        Visitor head = visitor(chief).open(proposed.path());
        head.turnTo("form[action$=decide]").send();
        assertThat(report.open(here).text()).contains("ระบบนับให้ 1 คน");

        head.turnTo("form[action$=withdraw]").fill("note", "บันทึกผิดคน").send();
        assertThat(report.open(here).text()).contains("ระบบนับให้ 0 คน");
    }

    /** Each of another shape, so that it is seen which page is which. */
    private static byte[] threePages() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(new PDRectangle(595, 842)));
            document.addPage(new PDPage(new PDRectangle(842, 595)));
            document.addPage(new PDPage(new PDRectangle(600, 600)));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String shape(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            int wider = image.getWidth() - image.getHeight();
            return wider == 0 ? "square" : wider > 0 ? "lying" : "upright";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Visitor praised(Staff chief, Staff officer, String reason) {
        Visitor head = visitor(chief).open("/desk/commendations/new");
        head.fill("people", officer.account().toString()).fill("reason", reason).press("direct", "yes");
        assertThat(head.text()).contains("ชมเชยแล้ว", reason);
        return head;
    }

    private static String paper(Visitor visitor, String meeting, String kind) {
        return Read.of("praise-" + kind, visitor.bytes(meeting + "/" + kind + ".pdf"))
                .text();
    }

    /** The proxy of this machine says for whom it asks; so nobody else's tries are used up. */
    private HttpResponse<String> asked(String path, String inTheNameOf) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("X-Forwarded-For", inTheNameOf)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
