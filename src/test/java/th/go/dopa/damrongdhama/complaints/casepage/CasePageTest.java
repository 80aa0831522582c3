package th.go.dopa.damrongdhama.complaints.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.complaints.assignment.Progress;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Staff;

/** What staff read and can press on the page of a case. */
@PageTest
@SuppressWarnings("NullAway")
class CasePageTest {

    private static final String DISTRICT = "4706";

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Filings filings;

    @Autowired
    Complaints complaints;

    @Autowired
    Histories histories;

    @Autowired
    Pictures pictures;

    @Autowired
    Attachments attachments;

    @Autowired
    TrackingCodes codes;

    @Autowired
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Progress progress;

    @LocalServerPort
    int port;

    private LocalDate today;
    private Staff clerk;
    private Staff officer;
    private Staff chief;

    @BeforeEach
    void people() {
        today = Bangkok.today(clock);
        clerk = world.clerk(DISTRICT);
        officer = world.officer(DISTRICT);
        chief = world.chief(DISTRICT);
    }

    @Test
    void theClerkReadsANewCaseAndReceivesIt() {
        CaseNumber number = filed(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(clerk);

        Document page = browser.page(address(number));
        Document after = browser.form(page, "/receipt")
                .type("receipt.responsible", officer.account().toString())
                .go();

        assertThat(page.text()).contains(number.value(), "ถนนหน้าโรงเรียน", "รอรับเรื่อง", "ระบุชื่อ · มีโทรศัพท์");
        assertThat(page.text()).doesNotContain("สมศรี", "0812345678", "081-234-5678");
        assertThat(acts(page)).containsExactly("receipt", "information", "tracking-code", "cancellation");
        assertThat(after.select(".notice").text()).contains("รับเรื่องแล้ว");
        assertThat(seen(officer, number).standing().responsible()).isEqualTo(officer.account());
    }

    @Test
    void everybodyHasExactlyTheActsThatHeMayDoNow() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));

        assertThat(acts(browser(officer).page(address(number))))
                .containsExactly(
                        "proposal", "notes", "questions", "information", "tracking-code", "transfer", "cancellation");
        assertThat(acts(browser(chief).page(address(number))))
                .containsExactly(
                        "order", "notes", "questions", "information", "tracking-code", "transfer", "cancellation");
        assertThat(acts(browser(clerk).page(address(number))))
                .containsExactly("information", "tracking-code", "cancellation");
        assertThat(acts(browser(world.provinceOfficer("47")).page(address(number))))
                .isEmpty();
        assertThat(acts(browser(world.dopaOfficer()).page(address(number)))).isEmpty();
    }

    @Test
    void whoMayNotIsNotServed() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));

        assertThat(browser(world.officer("4702")).open(address(number)).statusCode())
                .isEqualTo(404);
        assertThat(browser(world.agencyOfficer(world.agency(DISTRICT)))
                        .open(address(number))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser(world.auditor()).open(address(number)).statusCode()).isEqualTo(403);
        assertThat(browser(world.administrator()).open(address(number)).statusCode())
                .isEqualTo(403);
        assertThat(new DeskBrowser(port, "").open(address(number)).header("Location"))
                .contains("/sign-in");
        assertThat(posted(clerk, number, "proposal").statusCode()).isEqualTo(403);
        assertThat(posted(world.provinceOfficer("47"), number, "notes").statusCode())
                .isEqualTo(404);
        assertThat(posted(world.officer("4702"), number, "notes").statusCode()).isEqualTo(404);
        assertThat(posted(chief, number, "receipt").statusCode()).isEqualTo(409);
    }

    @Test
    void anOrderTakesTwoTapsFromTheChiefsList() {
        CaseNumber number = proposed(Order.visit());
        DeskBrowser browser = browser(chief);
        Document list = browser.page("/desk/orders");
        int taps = 0;

        Document page =
                browser.page(list.select("a[href=" + address(number) + "]").attr("href"));
        taps++;
        Document after = browser.form(page, "/order").go();
        taps++;

        assertThat(taps).isLessThanOrEqualTo(2);
        assertThat(page.select(".casefile-proposal").text()).contains("เห็นควรลงพื้นที่", "ลงพื้นที่ตรวจสอบ");
        assertThat(after.select(".notice").text()).contains("สั่งการแล้ว");
        assertThat(seen(chief, number).standing().proposed()).isFalse();
    }

    @Test
    void severalOrdersAtOnceAndOneThatChangedMeanwhile() {
        CaseNumber first = proposed(Order.visit());
        CaseNumber second = proposed(Order.visit());
        CaseNumber third = proposed(Order.visit());
        DeskBrowser browser = browser(chief);
        Document list = browser.page("/desk/orders");
        progress.note(officer, third, seen(officer, third).version(), "เพิ่งโทรคุย", "", UUID.randomUUID());

        Document after = browser.filling(list, "form#orders")
                .add("case", choice(list, first))
                .add("case", choice(list, second))
                .add("case", choice(list, third))
                .go();

        assertThat(after.select(".notice.good").text()).contains("2", first.value(), second.value());
        assertThat(after.select(".notice.warn").text()).contains(third.value());
        assertThat(seen(chief, first).standing().proposed()).isFalse();
        assertThat(seen(chief, second).standing().proposed()).isFalse();
        assertThat(seen(chief, third).standing().proposed()).isTrue();
    }

    @Test
    void whoPressesWithoutChoosingIsTold() {
        proposed(Order.visit());
        DeskBrowser browser = browser(chief);

        Document after =
                browser.filling(browser.page("/desk/orders"), "form#orders").go();

        assertThat(after.select(".notice.warn").text()).contains("ยังไม่ได้เลือกเรื่อง");
    }

    @Test
    void theChiefOrdersSomethingElse() {
        CaseNumber number = proposed(Order.visit());
        String agency = world.agency(DISTRICT).toString();
        DeskBrowser browser = browser(chief);

        Document after = browser.filling(browser.page(address(number)), "#order form")
                .type("order.kind", "REFER")
                .add("order.agency", agency)
                .type("order.days", "๗")
                .type("order.assignment", "ขอให้ซ่อมภายในเดือนนี้")
                .go();

        assertThat(after.select(".notice").text()).contains("สั่งการแล้ว");
        assertThat(after.select(".casefile-referrals").text()).contains("รอรายงาน");
        assertThat(seen(chief, number).standing().referralsOpen()).isEqualTo(1);
    }

    @Test
    void whoWasOvertakenSeesWhatChangedAndGoesOnWithWhatHeTyped() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(officer);
        DeskBrowser.Filling note =
                browser.form(browser.page(address(number)), "/notes").type("notes.internal", "ผู้ใหญ่บ้านยืนยันแล้ว");
        Staff colleague = world.officer(DISTRICT);
        progress.note(colleague, number, seen(colleague, number).version(), "ไปดูมาแล้ว", "", UUID.randomUUID());

        Connection.Response overtaken = note.press();
        Document page = DeskBrowser.parsed(overtaken);
        Document after = browser.form(page, "/notes").go();

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(page.select(".notice").text()).contains("มีผู้ดำเนินการก่อนท่าน", "ไปดูมาแล้ว", colleague.name());
        assertThat(page.select("textarea[name=notes.internal]").text()).isEqualTo("ผู้ใหญ่บ้านยืนยันแล้ว");
        assertThat(after.select(".casefile-history").text()).contains("ผู้ใหญ่บ้านยืนยันแล้ว", "ไปดูมาแล้ว");
    }

    @Test
    void whatWasTypedIsKeptWhenTheStepIsOver() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(officer);
        DeskBrowser.Filling note =
                browser.form(browser.page(address(number)), "/notes").type("notes.told", "กำลังซ่อม");
        close(number);

        Connection.Response overtaken = note.press();
        Document page = DeskBrowser.parsed(overtaken);

        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(page.select(".notice").text()).contains("ยุติเรื่อง", "คัดลอก");
        assertThat(page.select(".facts").text()).contains("กำลังซ่อม");
        assertThat(page.select("form[action$=/notes]")).isEmpty();
    }

    @Test
    void aFormSentTwiceIsDoneOnce() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(officer);
        DeskBrowser.Filling note =
                browser.form(browser.page(address(number)), "/notes").type("notes.internal", "โทรแล้วไม่รับสาย");

        Connection.Response first = note.press();
        Connection.Response second = note.press();

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(histories.texts(seen(officer, number), Audience.INTERNAL))
                .filteredOn(text -> "โทรแล้วไม่รับสาย".equals(text.body()))
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(officer);

        Connection.Response answer = browser.form(browser.page(address(number)), "/proposal")
                .type("proposal.kind", "REFER")
                .type("proposal.days", "0")
                .type("proposal.assignment", "ขอให้ซ่อม")
                .press();
        Document page = DeskBrowser.parsed(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-proposal\\.opinion-fault").text()).contains("โปรดเขียนความเห็น");
        assertThat(page.select("#f-proposal\\.days-fault").text()).contains("โปรดใส่จำนวนวัน");
        assertThat(page.select("textarea[name=proposal.assignment]").text()).isEqualTo("ขอให้ซ่อม");
        assertThat(page.select(".faults a")).isNotEmpty();
    }

    @Test
    void anOfficerProposesAndAgainIsNotOffered() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(officer);

        Document after = browser.form(browser.page(address(number)), "/proposal")
                .type("proposal.opinion", "ถนนอยู่ในเขต อบต.")
                .type("proposal.kind", "VISIT")
                .type("proposal.responsible", officer.account().toString())
                .go();

        assertThat(after.select(".casefile-proposal").text())
                .contains("ถนนอยู่ในเขต อบต.", "ลงพื้นที่ตรวจสอบ", officer.name());
        assertThat(after.select(".casefile-proposal form")).isEmpty();
        assertThat(acts(after)).doesNotContain("proposal");
    }

    @Test
    void closingAsFixedTakesAPhoto() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(chief);
        Document page = browser.page(address(number));

        Connection.Response without = closing(browser, page).press();
        Document refused = DeskBrowser.parsed(without);
        Document after = browser.filling(refused, "form[action$=/order]")
                .file("order.files", Samples.jpeg(60, 40, number.hashCode()))
                .go();

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(refused.select(".fault").text()).contains("ต้องมีภาพหลักฐาน");
        assertThat(refused.select("textarea[name=order.result]").text()).isEqualTo("ซ่อมหลุมเรียบร้อย");
        assertThat(after.select(".casefile-badges").text()).contains("ยุติเรื่อง");
        assertThat(pictures.of(seen(chief, number), Audience.CITIZEN)).hasSize(1);
    }

    @Test
    void whatIsDelegatedTheOfficerDoesHimself() {
        CaseNumber number = received(ofCategory(Somsri.pothole(DISTRICT, today), "1101"));
        DeskBrowser browser = browser(officer);
        Document page = browser.page(address(number));

        Document after = browser.form(page, "/closure")
                .type("closure.closing", "ADVISED")
                .type("closure.result", "แนะนำช่องทางแล้ว")
                .go();

        assertThat(acts(page)).contains("proposal", "closure").doesNotContain("referrals", "refusal", "order");
        assertThat(after.select(".casefile-badges").text()).contains("ยุติเรื่อง");
        assertThat(seen(officer, number).standing().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void theComplainantIsSeenAfterAReasonAndForTenMinutes() {
        Staff revealing = world.revealingOfficer(DISTRICT);
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(revealing);
        Document masked = browser.page(address(number));

        Connection.Response hasty =
                browser.form(masked, "/looks").type("look.reason", "ดู").press();
        Document seen = browser.form(masked, "/looks")
                .type("look.reason", "โทรนัดชี้จุดเกิดเหตุ")
                .go();

        assertThat(hasty.statusCode()).isEqualTo(422);
        assertThat(DeskBrowser.parsed(hasty).text()).contains("โปรดระบุเหตุผล").doesNotContain("สมศรี");
        assertThat(masked.text()).doesNotContain("สมศรี");
        assertThat(seen.select(".casefile-identity").text()).contains("สมศรี", "081-234-5678", "อีก 10 นาที");
        assertThat(jdbc.sql("select count(*) from journal where act = 'identity.looked' and account_id = :id")
                        .param("id", revealing.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser(officer).page(address(number)).text()).doesNotContain("สมศรี", "ขอดูข้อมูลผู้ร้อง");
        assertThat(posted(officer, number, "looks").statusCode()).isEqualTo(409);
    }

    @Test
    void photosAreForWhoSeesTheCase() throws Exception {
        NewComplaint form = Somsri.pothole(DISTRICT, today);
        attachments.stage(
                form.formKey().toString(),
                Uploader.CITIZEN,
                "a.jpg",
                new java.io.ByteArrayInputStream(
                        Samples.fromTelephone(Samples.jpeg(50, 40, form.hashCode()), 1, 17.16, 104.14)));
        CaseNumber number = received(form);
        Document page = browser(officer).page(address(number));
        String photo = page.select(".casefile-photos a").attr("href");

        assertThat(browser(officer).open(photo).contentType()).isEqualTo("image/jpeg");
        assertThat(page.select(".casefile-photos").text()).contains("พิกัดในภาพ 17.16");
        assertThat(browser(world.provinceOfficer("47")).page(address(number)).text())
                .doesNotContain("พิกัดในภาพ");
        assertThat(browser(world.officer("4702")).open(photo).statusCode()).isEqualTo(404);
        assertThat(new DeskBrowser(port, "").open(photo).statusCode()).isEqualTo(303);
        assertThat(browser(officer).open(address(number) + "/photos/1/large").statusCode())
                .isIn(404, 200);
    }

    @Test
    void anAgencySeesTheLeastAndReports() {
        Staff agency = world.agencyOfficer(world.agency(DISTRICT));
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        progress.note(officer, number, seen(officer, number).version(), "ความลับของศูนย์", "", UUID.randomUUID());
        proposals.order(
                chief,
                number,
                seen(chief, number).version(),
                Order.refer(List.of(agency.office()), 15, "ขอให้ซ่อมหลุม"),
                "ให้เร่งดำเนินการ",
                UUID.randomUUID());
        DeskBrowser browser = browser(agency);

        Document page = browser.page(address(number));
        Document after = browser.form(page, "/report")
                .type("report.report", "ซ่อมแล้วเมื่อวานนี้")
                .file("report.files", Samples.jpeg(50, 40, number.hashCode() + 1))
                .go();

        assertThat(page.text()).contains("ถนนหน้าโรงเรียน", "ขอให้ซ่อมหลุม", "รายงานผลภายใน");
        assertThat(page.select("main").text())
                .doesNotContain("ความลับของศูนย์", "ให้เร่งดำเนินการ", officer.name(), "สั่งการ");
        assertThat(acts(page)).containsExactly("report");
        assertThat(after.text()).contains("ส่งรายงานแล้ว", "ซ่อมแล้วเมื่อวานนี้");
        assertThat(after.select(".casefile-photos img")).hasSize(1);
        assertThat(acts(after)).isEmpty();
    }

    @Test
    void aSecretCaseSaysSoAndItsTitleSaysNothing() {
        CaseNumber number = filed(Somsri.accusation(DISTRICT, AccusedSeat.POLICE, today));

        Document page = browser(officer).page(address(number));

        assertThat(page.select(".casefile-ribbon").text()).contains("ลับ");
        assertThat(page.title()).contains(number.value()).doesNotContain("ถนน");
        assertThat(browser(clerk).open(address(number)).statusCode()).isEqualTo(404);
        assertThat(posted(clerk, number, "receipt").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewTrackingCodeIsShownOnceAndTheOldOneDies() {
        Filed.Accepted filed = (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(clerk);

        Connection.Response slip = browser.form(browser.page(address(filed.number())), "/tracking-code")
                .press();

        Document page = DeskBrowser.parsed(slip);
        assertThat(slip.statusCode()).isEqualTo(200);
        assertThat(slip.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.select(".casefile-code").text()).matches("[0-9]{4} [0-9]{4} [0-9]{4} [0-9]{4}");
        assertThat(page.select("svg.casefile-qr path")).hasSize(1);
        assertThat(codes.alive(filed.code())).isFalse();
        assertThat(browser.page(address(filed.number())).text())
                .contains("ออกรหัสติดตามใหม่")
                .doesNotContain(page.select(".casefile-code").text());
    }

    @Test
    void theComplainantIsAskedAndWhatHeSaysOnThePhoneIsWrittenDown() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        DeskBrowser officers = browser(officer);
        DeskBrowser clerks = browser(clerk);

        Document asked = officers.form(officers.page(address(number)), "/questions")
                .type("questions.question", "หลุมอยู่เลนใด")
                .go();
        Document added = clerks.form(clerks.page(address(number)), "/information")
                .type("information.words", "เลนซ้ายขาเข้า")
                .go();

        assertThat(asked.select(".casefile-next").text()).contains("รอผู้ร้องให้ข้อมูล");
        assertThat(added.select(".casefile-history").text()).contains("เลนซ้ายขาเข้า");
        assertThat(seen(officer, number).standing().questionsOpen()).isZero();
    }

    @Test
    void cancellingTakesAReason() {
        CaseNumber number = filed(Somsri.pothole(DISTRICT, today));
        DeskBrowser browser = browser(clerk);
        Document page = browser.page(address(number));

        Connection.Response without = browser.form(page, "/cancellation").press();
        Document after = browser.form(page, "/cancellation")
                .type("cancellation.reason", "บันทึกซ้ำ")
                .go();

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(after.select(".casefile-badges").text()).contains("ยกเลิก");
        assertThat(acts(after)).isEmpty();
    }

    private CaseNumber filed(NewComplaint form) {
        return ((Filed.Accepted) filings.file(new Citizen(null), form)).number();
    }

    private CaseNumber received(NewComplaint form) {
        CaseNumber number = filed(form);
        receiving.receive(officer, number, 1, officer.account());
        return number;
    }

    private CaseNumber proposed(Order order) {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today));
        proposals.propose(officer, number, 2, order, "เห็นควรลงพื้นที่", UUID.randomUUID());
        return number;
    }

    private void close(CaseNumber number) {
        proposals.order(
                chief,
                number,
                seen(chief, number).version(),
                Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", List.of()),
                "",
                UUID.randomUUID());
    }

    private static DeskBrowser.Filling closing(DeskBrowser browser, Document page) {
        return browser.form(page, "/order")
                .type("order.kind", "CLOSE")
                .type("order.closing", "FIXED")
                .type("order.result", "ซ่อมหลุมเรียบร้อย");
    }

    private Complaint seen(Staff by, CaseNumber number) {
        return complaints.seen(by, number);
    }

    private DeskBrowser browser(Staff staff) {
        return new DeskBrowser(port, world.signedIn(staff));
    }

    /** Sends a form to an address whose button the person does not have. */
    private Connection.Response posted(Staff staff, CaseNumber number, String act) {
        DeskBrowser browser = browser(staff);
        return browser.filling(browser.page("/desk"), "form[action=/sign-out]")
                .to(address(number) + "/" + act)
                .type("version", "1")
                .type("look.reason", "อยากทราบว่าใครร้อง")
                .type("notes.internal", "ลองเขียน")
                .press();
    }

    private static List<String> acts(Document page) {
        return page.select(".casefile-acts > details").stream().map(Element::id).toList();
    }

    private static String choice(Document list, CaseNumber number) {
        return list.select("input[form=orders][value^=" + number + "]").val();
    }

    private static String address(CaseNumber number) {
        return "/desk/complaints/" + number;
    }

    private static NewComplaint ofCategory(NewComplaint form, String category) {
        return new NewComplaint(
                form.formKey(),
                form.channel(),
                form.nature(),
                form.importance(),
                category,
                form.categoryWords(),
                form.story(),
                form.where(),
                form.landmark(),
                form.incidentOn(),
                form.receivedOn(),
                form.complainant(),
                form.parties(),
                form.hideName(),
                form.agencyMayContact(),
                form.accusedKind(),
                form.accusedSeat(),
                form.straightToProvince(),
                form.wish(),
                form.elsewhere(),
                form.elsewhereWords());
    }
}
