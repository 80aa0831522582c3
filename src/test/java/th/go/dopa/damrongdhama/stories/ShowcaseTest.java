package th.go.dopa.damrongdhama.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.Axe;
import th.go.dopa.damrongdhama.Chromium;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.outcome.Answers;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Staff;

/** A chief shows a mended road to everybody, in words of its own; it is found on the map and taken back. */
@PageTest
@SuppressWarnings("NullAway")
class ShowcaseTest {

    private static final String DISTRICT = "7107";

    private static Chromium chromium;

    @Autowired
    World world;

    @Autowired
    Filings filings;

    @Autowired
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Complaints complaints;

    @Autowired
    Answers answers;

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

    @Test
    void aChiefShowsACaseToEverybodyAndTakesItBack() {
        Staff chief = world.chief(DISTRICT);
        Filed.Accepted filed = closedWithProof(chief);
        String here = "/desk/complaints/" + filed.number() + "/publication";
        Visitor head = new Visitor(port).as(world.signedIn(chief));

        head.open("/desk/complaints/" + filed.number());
        assertThat(head.page().select("a[href='" + here + "']")).hasSize(1);
        head.open(here).turnTo(".showcase-form");
        head.fill("title", "ซ่อมถนนหน้าโรงเรียนแล้ว").fill("told", "คุณสมศรี ทดสอบดี แจ้งว่าถนนเป็นหลุม");
        head.fill("photos", head.one("input[name=photos]").val()).press("do", "preview");
        assertThat(head.text()).contains("ตัวอย่าง", "ซ่อมถนนหน้าโรงเรียนแล้ว");
        assertThat(head.page().select(".showcase-preview img")).hasSize(1);
        head.turnTo(".showcase-form").press("do", "publish");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.text()).contains("มีชื่อ โทรศัพท์");
        head.turnTo(".showcase-form")
                .fill("told", "ถนนเป็นหลุม โทร 089-999-9999")
                .press("do", "publish");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.text()).contains("หมายเลขโทรศัพท์");
        head.turnTo(".showcase-form").fill("told", "ถนนเป็นหลุม อบต. กลบแล้ว").press("do", "publish");
        assertThat(head.status()).isEqualTo(422);
        assertThat(head.text()).contains("ดูตัวอย่างด้านล่างอีกครั้ง").doesNotContain("ยืนยันว่าแก้ไขแล้ว");
        head.turnTo(".showcase-form").press("do", "publish");
        String address = head.one("a[href^=/cases/]").attr("href");

        Visitor anybody = new Visitor(port).open(address);
        assertThat(anybody.text())
                .contains("ซ่อมถนนหน้าโรงเรียนแล้ว", "อบต. กลบแล้ว")
                .doesNotContain("สมศรี", "หมู่ที่ 3", "DOPA");
        assertThat(anybody.bytes(anybody.one(".album img").attr("src"))).isNotEmpty();
        assertThat(anybody.open("/en" + address).text()).contains("Closed on");
        assertThat(head.open("/desk/complaints/" + filed.number()).text()).contains("เผยแพร่เรื่องนี้ให้ประชาชนเห็น");
        onTheMap(address);

        head.open(here).turnTo("form[action$=withdrawal]").send();
        assertThat(anybody.open(address).status()).isEqualTo(404);
        assertThat(anybody.open("/map?province=71").text()).doesNotContain("ซ่อมถนนหน้าโรงเรียนแล้ว");
        head.turnTo(".showcase-form")
                .press("do", "preview")
                .turnTo(".showcase-form")
                .press("do", "publish");
        assertThat(anybody.open(address).status()).isEqualTo(200);
        answers.answer(new Citizen(complaints.seen(chief, filed.number()).id()), Answer.NOT_FIXED, null, "");
        assertThat(anybody.open(address).status()).isEqualTo(404);
    }

    private void onTheMap(String address) {
        Visitor reader = new Visitor(port).open("/map?province=71");
        assertThat(reader.page().select(".map-item a[href='" + address + "']")).hasSize(1);
        Phone phone = new Phone(chromium, port, true, "");
        phone.open("/map?province=71").page().click("#map button");
        phone.page().waitForSelector(".map-dot");
        phone.page().keyboard().press("Tab");
        phone.page().focus(".map-dot");
        phone.page().keyboard().press("Enter");
        phone.page().waitForSelector(".map-popup a");
        assertThat(phone.page().locator(".map-popup a").first().getAttribute("href"))
                .startsWith("/");
        Axe.read(phone.page());
        phone.open("/en/map").page().waitForSelector(".map-dot");
        Axe.read(phone.page());
        Axe.read(phone.open(address).page());
    }

    @Test
    void aSecretCaseIsNeverShown() {
        Staff chief = world.chief(DISTRICT);
        Filed.Accepted secret = (Filed.Accepted)
                filings.file(new Citizen(null), Somsri.accusation(DISTRICT, AccusedSeat.POLICE, Bangkok.today(clock)));
        close(chief, secret, List.of());
        Visitor head = new Visitor(port).as(world.signedIn(chief));

        assertThat(head.open("/desk/complaints/" + secret.number() + "/publication")
                        .status())
                .isEqualTo(404);
        Visitor clerk = new Visitor(port).as(world.signedIn(world.clerk(DISTRICT)));
        assertThat(clerk.open("/desk/complaints/" + closedWithProof(chief).number() + "/publication")
                        .status())
                .isEqualTo(403);
    }

    private Filed.Accepted closedWithProof(Staff chief) {
        Filed.Accepted filed =
                (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole(DISTRICT, Bangkok.today(clock)));
        receiving.receive(
                chief, filed.number(), complaints.seen(chief, filed.number()).version(), chief.account());
        new Visitor(port)
                .as(world.signedIn(chief))
                .open("/desk/complaints/" + filed.number())
                .turnTo("form[action$=/order]:has([name=order.kind])")
                .fill("order.kind", "CLOSE")
                .fill("order.closing", "FIXED")
                .fill("order.result", "ซ่อมแล้ว")
                .attach("order.files", "photo.jpg", Samples.jpeg(320, 240, 1))
                .send();
        return filed;
    }

    private void close(Staff chief, Filed.Accepted filed, List<th.go.dopa.damrongdhama.kernel.AttachmentId> proof) {
        receiving.receive(
                chief, filed.number(), complaints.seen(chief, filed.number()).version(), chief.account());
        proposals.order(
                chief,
                filed.number(),
                complaints.seen(chief, filed.number()).version(),
                Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", proof),
                "",
                UUID.randomUUID());
    }
}
