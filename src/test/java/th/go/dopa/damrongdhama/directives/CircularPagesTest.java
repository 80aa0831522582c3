package th.go.dopa.damrongdhama.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Read;

/** A circular on the pages of those who write it, carry it onward and receive it. */
@PageTest
class CircularPagesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(61_000);
    private static final String WRITTEN = "/desk/circulars/written";

    @LocalServerPort
    private int port;

    @Autowired
    World world;

    @Autowired
    Letterheads heads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Staff department;
    private Staff province;
    private Staff chief;

    @BeforeEach
    void people() {
        department = world.dopaOfficer();
        province = world.provinceOfficer("25");
        chief = world.chief("2502");
        headed(department, "มท 0307.2", "กรมการปกครอง");
        headed(province, "ปจ 0018.1", "ศาลากลางจังหวัดปราจีนบุรี");
    }

    @Test
    void itIsWrittenSentCarriedOnwardReceivedWithAStampAndAssigned() {
        Visitor dopa = visitor(department).open(WRITTEN + "/new");
        dopa.send();
        assertThat(dopa.status()).isEqualTo(422);
        assertThat(dopa.page().select(".faults li")).isNotEmpty();
        assertThat(dopa.value("to")).isEqualTo("ผู้ว่าราชการจังหวัด ทุกจังหวัด");
        write(dopa, "ขอให้รายงานผลการดำเนินงาน").press("more", "yes");
        assertThat(dopa.page().select("textarea[name=ask6.words]")).hasSize(0);
        assertThat(dopa.page().select("textarea[name=ask5.words]")).hasSize(1);
        assertThat(dopa.value("ask1.words")).isEqualTo("บันทึกเรื่องร้องเรียนทุกเรื่อง");
        dopa.attach("files", "list.pdf", Samples.pdf(1)).send();
        assertThat(dopa.status()).as(dopa.text()).isEqualTo(200);
        String draft = dopa.path();
        assertThat(dopa.text()).contains("ร่าง", "ระบบนับให้", "ไฟล์ที่ 1");
        int number = NUMBER.incrementAndGet();
        dopa.open(draft + "/dispatch").send();
        assertThat(dopa.status()).as("the central register gives the number").isEqualTo(422);
        dopa.fill("number", Integer.toString(number))
                .fill("dated.day", "30")
                .fill("dated.month", "มิ.ย.")
                .fill("dated.year", "2563")
                .send();
        assertThat(dopa.status()).as(dopa.text()).isEqualTo(200);
        assertThat(dopa.text()).contains("ส่งแล้ว", "มท 0307.2/ว " + number, "30 มิถุนายน 2563");
        Read paper = Read.of("circular", dopa.bytes(draft + "/letter.pdf"));
        assertThat(String.join("\n", paper.page(1))).contains("มท ๐๓๐๗.๒/ว " + ThaiDigits.thai(number + ""));
        assertThat(String.join("\n", paper.page(2))).contains("ข้อ ๑", "/r/");

        String top = "/desk/circulars/" + draft.substring(draft.lastIndexOf('/') + 1);
        assertThat(visitor(chief).open(top).status()).isEqualTo(404);
        Visitor governor = visitor(province).open("/desk/circulars");
        assertThat(governor.one("main").text()).contains("ยังไม่เปิดอ่าน", "ด่วนที่สุด");
        governor.open(top).turnTo("form[action$=receipt]").send();
        governor.open(governor.one("a[href*='parent=']").attr("href"));
        assertThat(governor.value("references")).contains("มท 0307.2/ว " + number);
        governor.fill("signatory", province.appointment().toString()).send();
        assertThat(governor.status()).as(governor.text()).isEqualTo(200);
        String cover = governor.path();
        assertThat(governor.page().select("a[href='" + top + "/letter.pdf']")).hasSize(1);
        governor.open(cover + "/dispatch").send();
        assertThat(governor.status()).as(governor.text()).isEqualTo(422);
        governor.fill("number", Integer.toString(number)).send();
        assertThat(governor.text()).contains("ปจ 0018.1/ว " + number);
        assertThat(String.join(
                        "\n",
                        Read.of("cover", governor.bytes(cover + "/letter.pdf")).page(1)))
                .contains("อ้างถึง", "สิ่งที่ส่งมาด้วย", "สำเนาหนังสือ");

        governor.open(cover).open(governor.one("a[href$=correction]").attr("href"));
        assertThat(governor.value("number")).isEqualTo(Integer.toString(number));
        assertThat(governor.page().select("[name^=ask]"))
                .as("it asks nothing of its own")
                .isEmpty();
        governor.fill("number", Integer.toString(NUMBER.incrementAndGet()))
                .fill("changed", "แก้เลขที่หนังสือนำส่ง")
                .send();
        assertThat(governor.status()).as(governor.text()).isEqualTo(200);
        assertThat(governor.text()).contains("ฉบับที่ 2", "ปจ 0018.1/ว " + NUMBER.get());
        assertThat(visitor(chief).open(top).text()).contains("แก้เลขที่หนังสือนำส่ง");

        received(top);
    }

    private void received(String top) {
        Visitor clerk = visitor(world.clerk("2502")).open(top);
        assertThat(clerk.one("main").text()).contains("ข้อ 1", "หนังสือนำส่งของ");
        assertThat(clerk.page().select("form[action$=desks]")).isEmpty();
        Visitor other = visitor(world.officer("2502")).open(top);
        clerk.turnTo("form[action$=receipt]").send();
        assertThat(other.turnTo("form[action$=receipt]").send().status()).isEqualTo(200);
        Visitor office = visitor(chief).open(top);
        office.turnTo("form[action$=desks]").fill("desks", "").send();
        assertThat(office.status()).isEqualTo(422);
        office.turnTo("form[action$=desks]").fill("desks", "ป.ค. (๒)\nนิติกร").send();
        assertThat(office.turnTo("form[action$=assignee]").send().status()).isEqualTo(422);
        office.turnTo("form[action$=assignee]")
                .fill("assignee", chief.account().toString())
                .send();
        assertThat(office.text()).contains("มอบหมาย", "ส่งให้ ป.ค. (๒), นิติกร", "ลงรับ เลขรับ");
        assertThat(other.turnTo("form[action$=desks]")
                        .fill("desks", "นิติกร")
                        .send()
                        .status())
                .as("somebody was faster")
                .isEqualTo(409);
        assertThat(String.join(
                        "\n",
                        Read.of("circular-stamped", office.bytes(top + "/copy.pdf"))
                                .page(1)))
                .contains("เลขรับ", "ป.ค. (๒)", "นิติกร");
        assertThat(office.open("/desk/circulars").one("main").text()).contains("มอบหมายแล้ว");
        followed(top + "/progress");
    }

    private void followed(String progress) {
        Visitor dopa = visitor(department).open(progress);
        assertThat(dopa.one("main").text()).contains("ปราจีนบุรี", "ส่งต่อแล้ว");
        assertThat(dopa.page().select(".progress-map path")).hasSizeGreaterThan(75);
        dopa.open(progress + "/25");
        assertThat(dopa.one("main").text()).contains("เลขรับ");
        assertThat(dopa.page().select(".progress-map circle")).isNotEmpty();
        assertThat(dopa.open(progress + "/99").status()).isEqualTo(404);
        assertThat(dopa.bytes(progress + ".xlsx")).startsWith('P', 'K');
        Visitor governor = visitor(province).open(progress);
        assertThat(governor.one("main").text()).contains("มอบหมาย");
        assertThat(governor.open(progress + "/24").status()).isEqualTo(404);
        assertThat(visitor(chief).open(progress).status()).isEqualTo(403);
    }

    @Test
    void itIsCorrectedRecalledAndScanned() {
        Visitor governor = write(visitor(province).open(WRITTEN + "/new"), "หนังสือของจังหวัด");
        governor.send();
        String here = governor.path();
        governor.open(here + "/draft")
                .fill("subject", "หนังสือของจังหวัดที่แก้แล้ว")
                .send();
        governor.open(here + "/dispatch")
                .fill("number", Integer.toString(NUMBER.incrementAndGet()))
                .send();
        assertThat(governor.status()).as(governor.text()).isEqualTo(200);
        governor.turnTo("form[action$=scan]").send();
        assertThat(governor.status()).isEqualTo(422);
        governor.turnTo("form[action$=scan]")
                .attach("scan", "signed.pdf", Samples.pdf(1))
                .send();
        assertThat(governor.page().select("a[href*=scan.jpg]")).hasSize(1);
        assertThat(governor.open(here + "/scan.jpg").header("Content-Type")).isEqualTo("image/jpeg");

        governor.open(here + "/correction");
        assertThat(governor.page().select("main fieldset textarea[name^=ask]"))
                .as("only what was sent, and nothing to tick")
                .hasSize(1);
        assertThat(governor.page().select("[type=checkbox][name^=ask], select[name^=ask]"))
                .isEmpty();
        governor.send();
        assertThat(governor.status()).isEqualTo(422);
        String words = governor.value("ask1.words");
        governor.fill("ask1.words", "").fill("changed", "ลบข้อ").send();
        assertThat(governor.one("[id=f-ask1.words-fault]").text()).contains("ข้อที่ส่งแล้วลบไม่ได้");
        governor.fill("ask1.words", words);
        governor.fill("changed", "เลื่อนกำหนดรายงาน")
                .fill("ask1.due.year", "2570")
                .send();
        assertThat(governor.text()).contains("ฉบับแก้ไข", "เลื่อนกำหนดรายงาน", "ฉบับที่ 2");
        assertThat(visitor(chief)
                        .open("/desk/circulars/" + here.substring(here.lastIndexOf('/') + 1))
                        .text())
                .contains("เลื่อนกำหนดรายงาน");
        governor.turnTo("form[action$=recall]").fill("reason", "ผิด").send();
        assertThat(governor.status()).isEqualTo(422);
        governor.turnTo("form[action$=recall]").fill("reason", "ส่งผิดฉบับ").send();
        assertThat(governor.text()).contains("เรียกคืนแล้ว");
        assertThat(visitor(chief)
                        .open("/desk/circulars/" + here.substring(here.lastIndexOf('/') + 1))
                        .text())
                .contains("ไม่ต้องดำเนินการต่อ");
        assertThat(visitor(world.provinceOfficer("24")).open(here).status()).isEqualTo(404);
        assertThat(visitor(department).open(here).status()).isEqualTo(404);
        assertThat(visitor(chief).open(WRITTEN).status()).isEqualTo(403);
        assertThat(visitor(world.auditor()).open("/desk/circulars").status()).isEqualTo(403);
    }

    private Visitor write(Visitor writer, String subject) {
        var due = Bangkok.today(clock).plusDays(14);
        return writer.fill("subject", subject)
                .fill("urgency", "MOST_URGENT")
                .fill("references", "หนังสือกรมการปกครอง ที่ มท ๐๓๐๗.๒/ว ๒๗๙๘๙ ลงวันที่ ๑๗ ตุลาคม ๒๕๖๒")
                .fill("text", "ด้วยมีนโยบายให้ดำเนินการ\nจึงเรียนมาเพื่อโปรดพิจารณา")
                .fill(
                        "signatory",
                        writer.page()
                                .select("select[name=signatory] option")
                                .getLast()
                                .val())
                .fill("ask1.words", "บันทึกเรื่องร้องเรียนทุกเรื่อง")
                .fill("ask1.what", "NUMBER")
                .fill("ask1.unit", "เรื่อง")
                .fill("ask1.fact", "COMPLAINTS_SINCE_1_OCT_2562")
                .fill("ask1.due.day", Integer.toString(due.getDayOfMonth()))
                .fill("ask1.due.month", Integer.toString(due.getMonthValue()))
                .fill("ask1.due.year", Integer.toString(ThaiDates.year(due)));
    }

    private void headed(Staff office, String code, String sender) {
        heads.put(
                office,
                new Letterhead(
                        office.office(),
                        heads.of(office.office()).map(Letterhead::version).orElse(0),
                        code,
                        sender,
                        List.of("ถนน"),
                        new Contact("กลุ่มงานอำนวยความเป็นธรรม", null, null, null),
                        false));
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
