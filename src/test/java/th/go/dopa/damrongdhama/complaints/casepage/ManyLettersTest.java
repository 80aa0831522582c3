package th.go.dopa.damrongdhama.complaints.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;

/** Cases ticked in a list get one kind of letter each, printed together; who gets none is told why. */
@PageTest
class ManyLettersTest {

    private static final String DISTRICT = "4709";

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    Filings filings;

    @Autowired
    Complaints complaints;

    @Autowired
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Letterheads heads;

    @LocalServerPort
    int port;

    private Staff revealing;
    private Staff chief;

    @BeforeEach
    void people() {
        revealing = world.revealingOfficer(DISTRICT);
        chief = world.chief(DISTRICT);
        if (heads.of(revealing.office()).isEmpty()) {
            heads.put(
                    revealing,
                    new Letterhead(
                            revealing.office(),
                            0,
                            "สน 0918",
                            "ที่ว่าการอำเภอคำตากล้า",
                            List.of("ถนนสายหลัก สน 47250"),
                            new Contact("ศูนย์ดำรงธรรมอำเภอคำตากล้า", "0 4279 1234", null, null),
                            true));
        }
    }

    @Test
    void tickedCasesGetOneKindOfLetterAndADoublePressIsOneBatch() {
        CaseNumber fresh = filed(Somsri.pothole(DISTRICT, today()));
        CaseNumber sent = referred();
        CaseNumber ended = closed();
        CaseNumber foreign = filed(Somsri.pothole("4708", today()));
        DeskBrowser browser = browser(revealing);
        assertThat(browser.page("/desk?tab=new").select("input[form=letters][value=" + fresh + "]"))
                .hasSize(1);

        Document page = browser.page(address(fresh, sent, ended, foreign));

        assertThat(page.select(".tabs .count").eachText()).containsExactly("1", "2", "1", "0");
        assertThat(page.select(".tabs [aria-current]").text()).startsWith("ส่งเรื่องให้หน่วยงาน");
        assertThat(page.select("input[name=letter]").eachAttr("value"))
                .singleElement()
                .asString()
                .startsWith(sent + " FORWARD:");
        assertThat(leftOut(page, fresh)).contains("ไม่มีหน่วยงานที่รอรายงาน");
        assertThat(leftOut(page, ended)).contains("เรื่องสิ้นสุดแล้ว");
        assertThat(leftOut(page, foreign)).startsWith("ไม่พบเรื่องนี้");

        DeskBrowser.Filling form = browser.filling(page, "form[action$=/letters][method=post]");
        String batch = String.valueOf(form.press().header("Location"));

        assertThat(form.press().header("Location")).isEqualTo(batch).startsWith("/desk/letters/batches/");
        assertThat(browser.page(batch).text()).contains("จาก 1 ฉบับ");
        assertThat(browser.page("/desk/complaints/" + sent)
                        .select(".casefile-letters li")
                        .eachText())
                .singleElement()
                .asString()
                .contains("พิมพ์แล้ว");
        assertThat(leftOut(browser.page(address(sent) + "&kind=FORWARD"), sent)).contains("ร่างหนังสือนี้ไว้แล้ว");
        assertThat(leftOut(browser.page(address(sent) + "&kind=REMINDER"), sent))
                .contains("ยังไม่ถึงวันที่ต้องเตือน");
        assertThat(leftOut(browser.page(address(sent) + "&kind=RESULT"), sent)).contains("เรื่องยังไม่สิ้นสุด");
    }

    @Test
    void whatBecameImpossibleMeanwhileIsLeftOutAndTheRestIsPrinted() {
        CaseNumber one = filed(Somsri.pothole(DISTRICT, today()));
        CaseNumber other = filed(Somsri.pothole(DISTRICT, today()));
        DeskBrowser browser = browser(revealing);
        Document page = browser.page(address(one, other) + "&kind=ACKNOWLEDGEMENT");
        assertThat(page.select("input[name=letter]")).hasSize(2);
        Document before = browser.page(address(one) + "&kind=ACKNOWLEDGEMENT");
        browser.filling(before, "form[action$=/letters][method=post]").press();

        Document after =
                browser.filling(page, "form[action$=/letters][method=post]").go();

        assertThat(after.select(".notice").text()).contains("เว้นเรื่องด้านล่างนี้");
        assertThat(leftOut(after, one)).contains("ร่างหนังสือนี้ไว้แล้ว");
        assertThat(after.text()).doesNotContain(other.value());
        assertThat(browser.page(after.select(".notice a").attr("href")).text()).contains("จาก 1 ฉบับ");
    }

    @Test
    void namesAndSecretsAreForThoseWhoMay() {
        CaseNumber open = filed(Somsri.pothole(DISTRICT, today()));
        CaseNumber secret = filed(Somsri.accusation(DISTRICT, AccusedSeat.POLICE, today()));
        DeskBrowser officer = browser(world.officer(DISTRICT));
        Document page = officer.page(address(open, secret) + "&kind=ACKNOWLEDGEMENT");
        assertThat(page.select("input[name=letter]")).isEmpty();
        assertThat(leftOut(page, open)).contains("ท่านไม่มีสิทธิดูชื่อผู้ร้อง");

        Document forced = officer.filling(
                        browser(revealing).page(address(open) + "&kind=ACKNOWLEDGEMENT"),
                        "form[action$=/letters][method=post]")
                .type("_csrf", officer.page("/desk").select("[name=_csrf]").val())
                .go();

        assertThat(leftOut(forced, open)).contains("ท่านไม่มีสิทธิดูชื่อผู้ร้อง");
        assertThat(officer.page("/desk/complaints/" + open).select(".casefile-letters li"))
                .isEmpty();
        assertThat(leftOut(browser(world.clerk(DISTRICT)).page(address(secret)), secret))
                .startsWith("ไม่พบเรื่องนี้");
        assertThat(browser(revealing).page("/desk/complaints/letters").text()).contains("ยังไม่ได้เลือกเรื่อง");
    }

    private static String leftOut(Document page, CaseNumber number) {
        return page.select("[aria-labelledby=left-out] li:contains(" + number + ")")
                .text();
    }

    private static String address(CaseNumber... numbers) {
        return "/desk/complaints/letters?"
                + Stream.of(numbers).map(number -> "case=" + number).collect(Collectors.joining("&"));
    }

    private CaseNumber referred() {
        CaseNumber number = received();
        OfficeId agency = world.agency(DISTRICT);
        proposals.order(
                chief,
                number,
                version(number),
                Order.refer(List.of(agency), 15, "ขอให้ซ่อมหลุม"),
                "",
                UUID.randomUUID());
        return number;
    }

    private CaseNumber closed() {
        CaseNumber number = received();
        proposals.order(
                chief,
                number,
                version(number),
                Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", List.of()),
                "",
                UUID.randomUUID());
        return number;
    }

    private CaseNumber received() {
        CaseNumber number = filed(Somsri.pothole(DISTRICT, today()));
        receiving.receive(revealing, number, 1, revealing.account());
        return number;
    }

    private CaseNumber filed(NewComplaint form) {
        return ((Filed.Accepted) filings.file(new Citizen(null), form)).number();
    }

    private int version(CaseNumber number) {
        return complaints.seen(revealing, number).version();
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }

    private DeskBrowser browser(Staff staff) {
        return new DeskBrowser(port, world.signedIn(staff));
    }
}
