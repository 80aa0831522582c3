package th.go.dopa.damrongdhama.directives.reportback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.NewCircular;
import th.go.dopa.damrongdhama.directives.Sent;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Read;

/** The pages of reporting back, without scripts: the one code, the sheet, the link, the report, the receipt. */
@PageTest
class ReportPagesTest {

    private static final String PROVINCE = "65";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    AccessCodes codes;

    @Autowired
    Links links;

    @Autowired
    SettableClock clock;

    private String guessed = "";
    private String guessedCode = "";

    @Test
    void whoScannedChoosesAnOfficeAndShowsItsCode() {
        Circular circular = sent(Written.circular(today().plusDays(5)));
        Staff chief = world.chief("6501");
        Visitor desk = visitor(chief).open("/desk/report-access");
        assertThat(desk.text()).contains("ยังไม่มีรหัสที่ใช้ได้");
        desk.press("press", "issue");
        String code = codes.present(chief).orElseThrow().letters();
        Read sheet = Read.of("report-access", desk.bytes("/desk/report-access/sheet.pdf"));
        assertThat(sheet.text()).contains(code, "ใบรหัสรายงานผลของศูนย์");

        Visitor somebody = new Visitor(port).open(circular.reportPath());
        assertThat(somebody.text())
                .contains("รายงานผลตามหนังสือเวียน", circular.text().subject());
        somebody.open(circular.reportPath() + "?province=" + PROVINCE);
        String office = Objects.requireNonNull(
                        somebody.page().selectFirst("a[href$='/offices/" + chief.office() + "']"))
                .attr("href");
        somebody.open(office).fill("code", "abcd-efgh-jkmn").send();
        assertThat(somebody.status()).isEqualTo(422);
        assertThat(somebody.text()).contains("รหัสนี้ใช้กับหน่วยงานนี้ไม่ได้");
        Visitor other = new Visitor(port)
                .open(circular.reportPath() + "/offices/" + world.district("6502"))
                .fill("code", code)
                .send();
        assertThat(other.status()).isEqualTo(422);

        somebody.fill("code", code.toUpperCase(Locale.ROOT)).send();
        assertThat(somebody.path()).startsWith("/r/link/");
        assertThat(somebody.text()).contains("ระบบนับให้ 0 เรื่อง");
        String link = somebody.path();
        visitor(chief).open("/desk/report-access").press("press", "issue");
        somebody.open(link);
        assertThat(somebody.status()).isEqualTo(410);
        assertThat(somebody.text()).contains("ถูกยกเลิกแล้ว");
        assertThat(visitor(world.officer("6501")).open("/desk/report-access").status())
                .isEqualTo(403);
        visitor(chief).open("/desk/report-access").press("press", "revoke");
        assertThat(codes.present(chief)).isEmpty();
    }

    @Test
    void whoTypesWrongCodesOfAnOfficeForLongWaitsAnHourAndOnlyForThatOffice() {
        Instant tenPast = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(10));
        clock.set(tenPast);
        try {
            wrongCodes();
            clock.set(tenPast.plus(Duration.ofHours(1)));
            assertThat(new Visitor(port)
                            .open(guessed)
                            .fill("code", guessedCode)
                            .send()
                            .path())
                    .startsWith("/r/link/");
        } finally {
            clock.reset();
        }
    }

    private void wrongCodes() {
        Circular circular = sent(Written.circular(null));
        Staff chief = world.chief("6504");
        Staff neighbour = world.chief("6505");
        String right = codes.issue(chief).letters();
        String other = codes.issue(neighbour).letters();
        String here = circular.reportPath() + "/offices/" + chief.office();
        Visitor guesser = new Visitor(port).open(here);
        for (int i = 0; i < 40; i++) {
            guesser.fill("code", "abcd-efgh-jkmn").send();
            assertThat(guesser.status()).isEqualTo(422);
        }

        guesser.fill("code", right).send();
        assertThat(guesser.status()).isEqualTo(429);
        assertThat(guesser.text()).contains("ผิดหลายครั้งจากเครือข่ายนี้");
        assertThat(guesser.value("code")).as("nothing typed is lost").isEqualTo(right);
        for (int i = 0; i < 45; i++) {
            Visitor meeting = new Visitor(port)
                    .open(circular.reportPath() + "/offices/" + neighbour.office())
                    .fill("code", other)
                    .send();
            assertThat(meeting.path()).as("right codes do not count").startsWith("/r/link/");
        }
        guessed = here;
        guessedCode = right;
    }

    @Test
    void anOfficerTypesTheChiefConfirmsAndTheReceiptIsGenuineForEverybody() {
        Circular circular = sent(Written.circular(today().minusDays(1)));
        String top = circular.id().toString();
        String here = "/desk/circulars/" + top + "/report";
        Visitor officer = visitor(world.officer("6503")).open(here);
        assertThat(officer.text()).contains("เลยกำหนดรายงานแล้ว", "เสนอนายอำเภอยืนยัน");
        officer.fill("text-" + top + "-2", "ลงพื้นที่ 3 หมู่บ้าน")
                .attach("photos-" + top + "-2", "field.jpg", Samples.jpeg(400, 300, 6503))
                .press("press", "save");
        assertThat(officer.status()).isEqualTo(200);
        assertThat(officer.page().select(".album img")).hasSize(1);
        byte[] photo = officer.bytes(
                Objects.requireNonNull(officer.page().selectFirst(".album a")).attr("href"));
        assertThat(photo).isNotEmpty();

        Visitor chief = visitor(world.chief("6503")).open("/desk/circulars/" + top);
        assertThat(chief.one("a[href='" + here + "']").text()).isEqualTo("รายงานผล");
        chief.open(here);
        assertThat(chief.value("text-" + top + "-2")).isEqualTo("ลงพื้นที่ 3 หมู่บ้าน");
        assertThat(chief.page()
                        .select("fieldset:has([name=done-" + top + "-2]) legend")
                        .text())
                .as("what must be answered is not called optional")
                .contains("ต้องตอบเมื่อรายงานข้อนี้")
                .doesNotContain("ไม่บังคับ");
        chief.press("press", "confirm");
        assertThat(chief.status()).isEqualTo(422);
        assertThat(chief.text()).contains("โปรดเลือกว่าดำเนินการแล้วหรือยัง");
        chief.fill("done-" + top + "-2", "yes")
                .fill("done-" + top + "-1", "yes")
                .fill("number-" + top + "-1", "๑๒")
                .press("press", "confirm");
        assertThat(chief.text()).contains("โปรดบอกเหตุผลที่ใช้ตัวเลขอื่น");
        chief.fill("reason-" + top + "-1", "ยังบันทึกไม่ครบ").press("press", "confirm");

        String receipt = chief.path();
        assertThat(receipt).startsWith("/r/receipt/R-");
        Visitor anybody = new Visitor(port).open(receipt);
        assertThat(anybody.text())
                .contains(
                        "ใบรับนี้ออกโดยระบบจริง", "(หลังกำหนด)", circular.text().subject())
                .doesNotContain("ลงพื้นที่");
        assertThat(Read.of("report-receipt", anybody.bytes(receipt + "/paper.pdf"))
                        .text())
                .contains("ใบรับรายงานผล");
        assertThat(new Visitor(port).open("/en" + receipt).text()).contains("This receipt is genuine");
        String forged = receipt.substring(0, receipt.length() - 1) + (receipt.endsWith("a") ? "b" : "a");
        assertThat(anybody.open(forged).status()).isEqualTo(404);
        assertThat(anybody.text()).contains("ไม่พบใบรับเลขที่นี้");
        assertThat(visitor(world.chief("6504")).open(here).page().select(".album"))
                .isEmpty();
        assertThat(chief.open(here).text()).contains("ยืนยันครั้งที่ 1 (หลังกำหนด)", "12 เรื่อง");
    }

    @Test
    void aLinkOfTheHeadOpensTheReportUntilItIsRevoked() {
        Circular circular = sent(Written.circular(null));
        String here = "/desk/circulars/" + circular.id() + "/report";
        Visitor chief =
                visitor(world.chief("6505")).open(here).turnTo("#links form").send();
        String link = URI.create(chief.one("#links .written").text()).getPath();

        Visitor holder = new Visitor(port).open(link);
        holder.fill("done-" + circular.id() + "-3", "no").press("press", "confirm");
        assertThat(holder.text()).contains("โปรดพิมพ์ชื่อและนามสกุลของผู้ยืนยัน");
        holder.fill("name", "นายสมมติ ตัวอย่าง").fill("position", "ปลัดอำเภอ").press("press", "confirm");
        assertThat(holder.text()).contains("ยืนยันผ่านรหัสของศูนย์");
        assertThat(chief.open(here).text()).contains("นายสมมติ ตัวอย่าง ปลัดอำเภอ ยืนยันผ่านรหัสของศูนย์");

        chief.turnTo("#links form")
                .press("revoke", chief.one("button[name=revoke]").attr("value"));
        assertThat(holder.open(link).status()).isEqualTo(410);
        assertThat(holder.open(link.substring(0, link.length() - 2) + "zz").status())
                .isEqualTo(404);
        assertThat(holder.text()).contains("ลิงก์นี้ไม่ถูกต้อง");
    }

    @Test
    void aLinkIsOverWhenItsDaysAreOverThoughThePageIsStillOpen() {
        Circular circular = sent(Written.circular(null));
        Staff chief = world.chief("6508");
        Visitor given = new Visitor(port).open("/r/link/" + links.give(chief, circular));
        Visitor opened = new Visitor(port)
                .open(circular.reportPath() + "/offices/" + chief.office())
                .fill("code", codes.issue(chief).letters())
                .send();
        String before = opened.path();
        opened.fill("done-" + circular.id() + "-3", "yes")
                .fill("name", "นายสมมติ ตัวอย่าง")
                .fill("position", "ปลัดอำเภอ");
        Instant now = clock.instant();
        try {
            clock.set(now.plus(Links.OPENED).minusSeconds(60));
            assertThat(new Visitor(port).open(before).status()).isEqualTo(200);
            clock.set(now.plus(Links.OPENED).plusSeconds(60));
            opened.press("press", "confirm");
            assertThat(opened.status()).isEqualTo(410);
            assertThat(opened.text()).contains("ลิงก์นี้หมดอายุ");
            assertThat(given.open(given.path()).status()).as("30 days").isEqualTo(200);
            clock.set(now.plus(Links.GIVEN).plusSeconds(60));
            assertThat(given.open(given.path()).status()).isEqualTo(410);
        } finally {
            clock.reset();
        }
        assertThat(visitor(chief)
                        .open("/desk/circulars/" + circular.id() + "/report")
                        .text())
                .as("nothing was confirmed")
                .doesNotContain("ยืนยันครั้งที่ 1");
    }

    @Test
    void whatIsTypedIsKeptWithoutAPressAndTheSecondPageIsTold() {
        Circular circular = sent(Written.circular(null));
        String top = circular.id().toString();
        String here = "/desk/circulars/" + top + "/report";
        Visitor one = visitor(world.chief("6506")).open(here);
        Visitor two = visitor(world.officer("6506")).open(here);
        assertThat(typed(one, here + "/draft", top, "เอง")).isEqualTo(204);
        assertThat(typed(two, here + "/draft", top, "อีกคน")).isEqualTo(409);
        assertThat(two.open(here).value("text-" + top + "-2")).isEqualTo("เอง");
        one.fill("done-" + top + "-2", "yes").press("press", "confirm");
        assertThat(one.path()).startsWith("/r/receipt/");
    }

    @Test
    void theProvinceReportsOnBehalfAndNobodySeesWordsOfASecretOne() {
        Circular circular = sent(Written.secret());
        Staff province = world.provinceOfficer(PROVINCE);
        String district = world.district("6507").toString();
        Visitor somebody = new Visitor(port).open(circular.reportPath());
        assertThat(somebody.text())
                .contains("เป็นเรื่องลับ")
                .doesNotContain(circular.text().subject());

        Visitor proof = somebody.open(circular.reportPath() + "/offices/" + district);
        assertThat(proof.page().select("input[name=code]")).isEmpty();
        Circular secret = circular;
        assertThatThrownBy(() -> links.give(world.chief("6507"), secret)).isInstanceOf(Refused.class);

        String here = "/desk/circulars/" + circular.id() + "/report/" + district;
        Visitor officer = visitor(province).open(here);
        assertThat(officer.text()).contains("รายงานแทนอำเภอ");
        officer.fill("done-" + circular.id() + "-3", "yes").press("press", "confirm");
        assertThat(officer.text())
                .contains("จังหวัดรายงานแทน")
                .doesNotContain(circular.text().subject());
        assertThat(visitor(province).open(here).text()).contains("ยืนยันครั้งที่ 1");
        assertThat(visitor(world.chief("6507")).open(here).status()).isEqualTo(403);
        assertThat(new Visitor(port).open("/r/22222222").status()).isEqualTo(404);

        circular = sent(Written.circular(null));
        circulars.recall(world.dopaOfficer(), circular.id(), circular.version(), "ส่งผิดฉบับ");
        assertThat(new Visitor(port).open(circular.reportPath()).text()).contains("ถูกเรียกคืนแล้ว");
    }

    /** What the script of the page sends while one types. */
    private static int typed(Visitor visitor, String draft, String top, String words) {
        visitor.fill("text-" + top + "-2", words);
        String body = visitor.form().formData().stream()
                .map(one -> one.key() + "=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.quietly(HttpRequest.newBuilder(visitor.request().uri().resolve(draft))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private Circular sent(NewCircular written) {
        return Sent.to(circulars, world.dopaOfficer(), written, today(), PROVINCE);
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
