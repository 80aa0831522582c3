package th.go.dopa.damrongdhama.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.kernel.Staff;

/** A letter written, printed, numbered and frozen from the screen; nobody else's office sees it. */
@PageTest
class RegisterPageTest {

    private static final String OWN = "9402";
    private static final String CENTRAL = "9403";

    @Autowired
    World world;

    @Autowired
    Batches batches;

    @LocalServerPort
    private int port;

    @Test
    void aLetterGoesFromTheDraftToTheRegisterOfTheOffice() throws IOException {
        Staff chief = world.chief(OWN);
        Visitor visitor = visitor(chief);
        assertThat(visitor.open("/desk/letters").text()).contains("ยังไม่ได้บันทึกหัวหนังสือ");
        assertThat(visitor.open("/desk/letters/new").status()).isEqualTo(409);
        assertThat(visitor.open("/desk/letterhead").one("[name=sender]").val()).isEqualTo("ที่ว่าการอำเภอโคกโพธิ์");
        visitor.fill("sender", "").fill("code", "").send();
        assertThat(visitor.status()).isEqualTo(422);
        head(visitor).fill("own", "yes").send();
        visitor.open("/desk/letterhead")
                .turnTo("form[action$=registers]")
                .fill("series", "general")
                .fill("last", "๑๒๐")
                .send();
        assertThat(visitor.path()).isEqualTo("/desk/letters");
        assertThat(visitor.one(".tabs [aria-current]").text()).isEqualTo("หนังสือทั่วไป");
        visitor.open("/desk/letterhead")
                .turnTo("form[action$=registers]")
                .fill("last", "5")
                .send();
        assertThat(visitor.status()).isEqualTo(422);

        String letter = drafted(visitor, chief, "ขอเชิญประชุมศูนย์ดำรงธรรมอำเภอ", "OPEN");
        assertThat(visitor.text()).contains("ดูตัวอย่าง").doesNotContain("ออกเลขและวันที่");
        visitor.open(letter + "/draft")
                .fill("subject", "ขอเชิญประชุมประจำเดือน")
                .send();
        assertThat(visitor.path()).isEqualTo(letter);
        visitor.turnTo("form[action$=printing]").send();
        assertThat(visitor.header("Content-Type")).isEqualTo("application/pdf");
        visitor.open(letter).turnTo("form[action$=number]").send();
        assertThat(visitor.text()).contains("/121").contains("พิมพ์ซ้ำ");

        visitor.turnTo("form[action$=scan]").send();
        assertThat(visitor.status()).isEqualTo(422);
        visitor.turnTo("form[action$=scan]")
                .attach("scan", "scan.pdf", Samples.pdf(1))
                .send();
        assertThat(visitor.open(letter + "/scan.jpg").header("Content-Type")).isEqualTo("image/jpeg");

        visitor.open("/desk/letters?register=general")
                .turnTo("form[action$=numbers]")
                .fill("what", "หนังสือทำด้วยมือ ถึงจังหวัด")
                .send();
        assertThat(visitor.page().select("tbody tr td:nth-child(2)").eachText()).containsExactly("122", "121");
        visitor.turnTo("form[action$=numbers]").fill("what", "").send();
        assertThat(visitor.status()).isEqualTo(422);
        visitor.open(letter)
                .turnTo("form[action$=cancellation]")
                .fill("reason", "")
                .send();
        assertThat(visitor.status()).isEqualTo(422);
        visitor.turnTo("form[action$=cancellation]")
                .fill("reason", "เลื่อนการประชุม")
                .send();
        assertThat(visitor.text()).contains("เลื่อนการประชุม").contains("ยกเลิก");
        assertThat(visitor.page().select("form[action$=cancellation]")).isEmpty();
        assertThat(visitor.open(letter + "/draft").status()).isEqualTo(409);

        Visitor stranger = visitor(world.chief(CENTRAL));
        assertThat(stranger.open(letter).status()).isEqualTo(404);
        assertThat(stranger.open(letter + "/paper.pdf").status()).isEqualTo(404);
        assertThat(stranger.open(letter + "/scan.jpg").status()).isEqualTo(404);
    }

    @Test
    void theNumberOfTheCentralRegisterIsTypedAndASecretLetterIsShownToNoClerk() {
        Staff officer = world.officer(CENTRAL);
        Visitor visitor = visitor(officer);
        head(visitor).send();
        String letter = drafted(visitor, officer, "รายงานเรื่องลับ", "SECRET");
        visitor.turnTo("form[action$=printing]").send();
        visitor.open(letter).turnTo("form[action$=number]").fill("number", "ก").send();
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".faults li")).hasSize(2);
        visitor.turnTo("form[action$=number]")
                .fill("number", "๗๗")
                .fill("date.day", "1")
                .fill("date.month", "10")
                .fill("date.year", "2569")
                .send();
        assertThat(visitor.text()).contains("/77");

        assertThat(visitor.open("/desk/letters?register=secret&year=2569").text())
                .contains("รายงานเรื่องลับ");
        assertThat(visitor.open("/desk/letters?register=general&year=2569").text())
                .doesNotContain("รายงานเรื่องลับ");
        Visitor clerk = visitor(world.clerk(CENTRAL));
        assertThat(clerk.open("/desk/letters").page().select(".tabs a").eachText())
                .noneMatch(tab -> tab.contains("ลับ"));
        assertThat(clerk.open("/desk/letters?register=secret").status()).isEqualTo(404);
        assertThat(clerk.open(letter).status()).isEqualTo(404);
        assertThat(clerk.open("/desk/letters/new").page().select("[name=secrecy] option"))
                .hasSize(1);
    }

    @Test
    void aMemoAndAStampedLetterAreWrittenOnTheScreenAsWell() {
        Staff officer = world.officer("9404");
        Visitor visitor = visitor(officer);
        head(visitor).send();

        visitor.open("/desk/letters/new?kind=memo");
        assertThat(visitor.page().select("[name=references], [name=enclosures]"))
                .isEmpty();
        visitor.fill("subject", "รายงานผลการตรวจสอบ")
                .fill("to", "นายอำเภอ")
                .fill("text", "ได้ตรวจสอบแล้ว")
                .fill("signatory", officer.appointment().toString());
        visitor.send();
        String memo = visitor.path();
        assertThat(visitor.open(memo + "/draft").one("[name=text]").text()).isEqualTo("ได้ตรวจสอบแล้ว");
        assertThat(visitor.fill("text", "ได้ตรวจสอบแล้ว ไม่พบ").send().path()).isEqualTo(memo);

        visitor.open("/desk/letters/new?kind=stamped")
                .fill("subject", "เตือน")
                .fill("to", "องค์การบริหารส่วนตำบล")
                .fill("text", "ขอให้รายงาน")
                .send();
        String stamped = visitor.path();
        assertThat(visitor.page().select("a[href$=envelope.pdf]")).isEmpty();
        assertThat(visitor.open(stamped + "/paper.pdf").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(visitor.open(stamped + "/envelope.pdf").status()).isEqualTo(404);
        assertThat(visitor.open(stamped + "/draft").one("[name=to]").val()).isEqualTo("องค์การบริหารส่วนตำบล");
    }

    @Test
    void whatIsTickedIsPrintedTogetherAndThePageShowsHowFarItIs() throws IOException {
        Staff officer = world.officer("9405");
        Visitor visitor = visitor(officer);
        head(visitor).send();
        visitor.open("/desk/letters").page();
        assertThat(visitor.page().select("form#batch")).isEmpty();
        drafted(visitor, officer, "ขอเชิญประชุมครั้งที่ 1", "OPEN");
        drafted(visitor, officer, "ขอเชิญประชุมครั้งที่ 2", "OPEN");

        visitor.open("/desk/letters").turnTo("form#batch").send();
        assertThat(visitor.text()).contains("ยังไม่ได้เลือกหนังสือ");
        String tick = visitor.one("input[name=letter]").val();
        visitor.turnTo("form#batch").fill("letter", tick).send();
        String batch = visitor.path();
        assertThat(visitor.one("progress").attr("max")).isEqualTo("1");
        assertThat(visitor.header("Refresh")).isEqualTo("2");
        assertThat(visitor.open(batch + "/letters.pdf").status()).isEqualTo(409);
        visitor.open("/desk/letters").turnTo("form#batch").press("all", "yes");
        String all = visitor.path();

        batches.work();

        assertThat(visitor.open(all).text()).contains("พร้อมพิมพ์ 2 ฉบับ");
        assertThat(visitor.open(all + "/letters.pdf").header("Content-Type")).isEqualTo("application/pdf");
        assertThat(visitor(world.officer("9405")).open(batch).status()).isEqualTo(404);
    }

    private Visitor head(Visitor visitor) {
        return visitor.open("/desk/letterhead")
                .fill("code", "ยล ๐๑๑๘")
                .fill("address", "ถนนสุขยางค์ ยล 95110")
                .fill("unit", "ศูนย์ดำรงธรรมอำเภอ")
                .fill("phone", "0 7329 7123");
    }

    /** Drafts a letter, first without what it says; gives its address. */
    private String drafted(Visitor visitor, Staff signer, String subject, String secrecy) {
        visitor.open("/desk/letters/new")
                .fill("subject", subject)
                .fill("to", "นายกองค์การบริหารส่วนตำบล")
                .fill("secrecy", secrecy)
                .fill("signatory", signer.appointment().toString())
                .fill("capacity", "ACTING")
                .send();
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".faults li").eachText()).hasSize(2);
        Element typed = visitor.one("[name=subject]");
        assertThat(typed.val()).isEqualTo(subject);
        visitor.fill("text", "ด้วยอำเภอจะจัดประชุม\nจึงเรียนมาเพื่อโปรดทราบ")
                .fill("principal", "นายอำเภอ")
                .send();
        assertThat(visitor.status()).isEqualTo(200);
        return visitor.path();
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
