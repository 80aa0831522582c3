package th.go.dopa.damrongdhama.complaints.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
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
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
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
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.settings.Settings;

/** Letters and forms from the page of a case: one press each, only what fits, and no name where it may not stand. */
@PageTest
class CaseLettersTest {

    private static final String DISTRICT = "4707";

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
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Letterheads heads;

    @Autowired
    Settings settings;

    @LocalServerPort
    int port;

    private Staff officer;
    private Staff revealing;
    private Staff chief;

    @BeforeEach
    void people() {
        officer = world.officer(DISTRICT);
        revealing = world.revealingOfficer(DISTRICT);
        chief = world.chief(DISTRICT);
        if (heads.of(officer.office()).isEmpty()) {
            heads.put(
                    officer,
                    new Letterhead(
                            officer.office(),
                            0,
                            "สน 0718",
                            "ที่ว่าการอำเภอวาริชภูมิ",
                            List.of("ถนนสายหลัก สน 47150"),
                            new Contact("ศูนย์ดำรงธรรมอำเภอวาริชภูมิ", "0 4278 1234", null, null),
                            true));
        }
    }

    @Test
    void aCaseIsForwardedWithOnePressAndADoublePressIsOneLetter() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today()));
        OfficeId agency = referred(number);
        DeskBrowser browser = browser(officer);
        Document page = browser.page(address(number));
        assertThat(offers(page))
                .contains("FORWARD:" + agency, "MEMO", "TRANSFER")
                .noneMatch(one -> one.startsWith("REM"));

        DeskBrowser.Filling form = browser.form(page, "/letters").add("letter", "FORWARD:" + agency);
        String letter = String.valueOf(form.press().header("Location"));
        String again = form.press().header("Location");

        assertThat(letter).isEqualTo(again).startsWith("/desk/letters/");
        Read paper = paper(browser, letter);
        assertThat(paper.page(1))
                .contains(
                        "ที่  สน ๐๗๑๘/", "ที่ว่าการอำเภอวาริชภูมิ", "ศูนย์ดำรงธรรมอำเภอวาริชภูมิ", "โทร. ๐ ๔๒๗๘ ๑๒๓๔");
        assertThat(bare(paper))
                .contains("หัวหน้าagency", number.value(), "ถนนหน้าโรงเรียนบ้านหนองปลา", "ขอให้ซ่อมหลุม");
        assertThat(paper.pages().getLast()).contains("แบบตอบกลับ", "ผลการตรวจสอบข้อเท็จจริง");
        assertThat(bare(paper)).contains("/desk/complaints/" + number).doesNotContain("สมศรี", "0812345678", "๐๘");
        Document after = browser.page(address(number));
        assertThat(offers(after)).doesNotContain("FORWARD:" + agency);
        assertThat(after.select(".casefile-letters li")).hasSize(1);
        assertThat(after.select(".casefile-letters").text()).contains("ส่งเรื่องให้หน่วยงาน", "ร่าง");
        assertThat(browser.form(after, "/letters")
                        .add("letter", "FORWARD:" + agency)
                        .press()
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.form(after, "/letters").add("letter", "NONE").press().statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAgencysLetterNamesTheComplainantWhereHeAgreedToBeReached() {
        CaseNumber number = received(agreed(Somsri.pothole(DISTRICT, today())));
        OfficeId agency = referred(number);
        DeskBrowser browser = browser(revealing);

        String letter = pressed(browser, number, "FORWARD:" + agency);

        assertThat(bare(paper(browser, letter))).contains("นางสมศรีทดสอบดี", "๐๘๑-๒๓๔-๕๖๗๘");
        assertThat(looks(revealing)).isEqualTo(1);
        String masked = pressed(browser(officer), referredAnew(agency), "FORWARD:" + agency);
        assertThat(bare(paper(browser(officer), masked))).doesNotContain("สมศรี");
    }

    @Test
    void lettersToTheComplainantAreForWhoMayLookAndEveryLookIsWrittenDown() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today()));
        DeskBrowser browser = browser(revealing);
        assertThat(offers(browser(officer).page(address(number)))).doesNotContain("ACKNOWLEDGEMENT");

        String letter = pressed(browser, number, "ACKNOWLEDGEMENT");

        Read paper = paper(browser, letter);
        assertThat(bare(paper)).contains("นางสมศรีทดสอบดี", "แจ้งการรับเรื่อง", number.value());
        assertThat(looks(revealing)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from journal where act = 'letter.looked' and account_id = :id")
                        .param("id", revealing.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Document theirs = browser(officer).page(letter);
        assertThat(theirs.text()).contains("ปกปิดชื่อ").doesNotContain("สมศรี");
        assertThat(browser(officer).open(letter + "/paper.pdf").statusCode()).isEqualTo(409);
        assertThat(browser(officer).open(letter + "/draft").statusCode()).isEqualTo(409);
        assertThat(browser(officer).page("/desk/letters").text()).doesNotContain("สมศรี");
        assertThat(browser(officer).page(address(number)).select(".casefile-letters a"))
                .hasSize(1);

        close(number);
        String result = pressed(browser, number, "RESULT");
        Read told = paper(browser, result);
        assertThat(bare(told)).contains("ชี้แจงแล้ว", "แบบตอบรับผลการดำเนินการ");
        assertThat(offers(browser.page(address(number)))).isEmpty();
    }

    @Test
    void remindersAreCountedFromThoseThatWentOut() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today()));
        OfficeId agency = referred(number);
        DeskBrowser browser = browser(officer);
        String forward = pressed(browser, number, "FORWARD:" + agency);
        issue(browser, forward);
        jdbc.sql("update complaint_referral set sent_on = sent_on - 30, due_on = due_on - 30 where agency_id = :agency")
                .param("agency", agency.value())
                .update();

        for (int times = 1; times <= 3; times++) {
            Document page = browser.page(address(number));
            assertThat(page.select("button[value^=REMINDER]").text()).contains("เตือนครั้งที่ " + times);
            String reminder = pressed(browser, number, "REMINDER:" + agency);
            assertThat(offers(browser.page(address(number)))).doesNotContain("REMINDER:" + agency);
            assertThat(bare(paper(browser, reminder)))
                    .contains("เตือนครั้งที่" + "๐๑๒๓".charAt(times), "หนังสือที่ว่าการอำเภอวาริชภูมิที่สน๐๗๑๘/");
            issue(browser, reminder);
        }

        assertThat(offers(browser.page(address(number)))).doesNotContain("REMINDER:" + agency);
        assertThat(browser.page(address(number)).select(".casefile-letters").text())
                .contains("เตือนครั้งที่ 3", "ที่ สน 0718/");
    }

    @Test
    void memoTransferAndInvitationSayWhatTheCaseSays() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today()));
        DeskBrowser browser = browser(revealing);
        proposals.propose(officer, number, version(number), Order.mediate(), "เห็นควรไกล่เกลี่ย", UUID.randomUUID());
        Read waiting = paper(browser, pressed(browser, number, "MEMO"));
        proposals.orderAsProposed(chief, number, version(number), "ดำเนินการโดยเร็ว");

        Document page = browser.page(address(number));
        assertThat(offers(page)).contains("INVITATION", "TRANSFER").doesNotContain("MEMO");
        Document asked =
                browser.form(page, "/letters").add("letter", "INVITATION").go();
        Connection.Response two =
                invited(browser, asked, workingDay(clock.instant().atZone(Bangkok.ZONE)), "๙.๓๐ น.");
        Read transfer = paper(browser, pressed(browser, number, "TRANSFER"));

        assertThat(bare(waiting))
                .contains("บันทึกข้อความ", "เห็นควรไกล่เกลี่ย", "คำสั่ง")
                .doesNotContain("ดำเนินการโดยเร็ว");
        assertThat(two.header("Location")).endsWith("#papers");
        assertThat(browser.page(address(number)).select(".casefile-letters li")).hasSize(4);
        assertThat(bare(transfer)).contains("ผู้ว่าราชการจังหวัดสกลนคร", "เกินอำนาจหน้าที่ของอำเภอ");
        assertThat(bare(waiting)).contains(bare(revealing.name()));
        String memo = browser.page(address(number))
                .select(".casefile-letters a:contains(บันทึกเสนอสั่งการ)")
                .attr("href");
        cancel(browser, memo);
        assertThat(bare(paper(browser, pressed(browser, number, "MEMO")))).contains("ไกล่เกลี่ยดำเนินการโดยเร็ว");
    }

    @Test
    void anInvitationSaysDayHourAndPlaceAndRefusesWhatMakesNoSense() {
        CaseNumber number = received(Somsri.pothole(DISTRICT, today()));
        proposals.order(chief, number, version(number), Order.mediate(), "", UUID.randomUUID());
        DeskBrowser browser = browser(revealing);
        Document asked = browser.page(address(number) + "/invitation");
        assertThat(asked.select("input[name=venue]").val()).isEqualTo("ที่ว่าการอำเภอวาริชภูมิ");

        ZonedDateTime now = clock.instant().atZone(Bangkok.ZONE);
        assertThat(faults(invited(browser, asked, now.minusDays(3), "09.30"))).contains("วันเวลานี้ผ่านไปแล้ว");
        assertThat(faults(invited(browser, asked, now.plusYears(2), "09.30"))).contains("โปรดตรวจปี พ.ศ.");
        assertThat(faults(invited(browser, asked, saturday(now), "09.30"))).contains("วันเสาร์ที่", "เป็นวันหยุด");
        assertThat(faults(invited(browser, asked, workingDay(now), "25.00"))).contains("ชั่วโมง.นาที");
        assertThat(faults(invited(browser, asked, workingDay(now), "22.00"))).contains("ในเวลาราชการ 08.30–16.30 น.");

        ZonedDateTime day = workingDay(now);
        assertThat(invited(browser, asked, day, "๑๓.๓๐").header("Location")).endsWith("#papers");
        assertThat(invited(browser, asked, day, "๑๓.๓๐").header("Location")).endsWith("#papers");
        List<String> drafted = browser.page(address(number))
                .select(".casefile-letters a:contains(เชิญไกล่เกลี่ย)")
                .eachAttr("href");
        assertThat(drafted).hasSize(2);
        Read letter = paper(browser, drafted.getFirst());
        assertThat(bare(letter))
                .contains(bare("ใน" + ThaiDates.weekday(day.toLocalDate()) + "ที่ "
                        + ThaiDates.longDate(day.toLocalDate(), true)
                        + " เวลา ๑๓.๓๐ น. ณ ที่ว่าการอำเภอวาริชภูมิ โดยนำบัตร"));
    }

    @Test
    void theNumberOfTheAcknowledgementMeetsItsClockAndACancelledOneStartsItAgain() {
        CaseNumber number = received(unreachable(Somsri.pothole(DISTRICT, today())));
        DeskBrowser browser = browser(revealing);
        assertThat(browser.page(address(number)).text()).contains("แจ้งผู้ร้องภายใน");

        String letter = pressed(browser, number, "ACKNOWLEDGEMENT");
        assertThat(browser.page(address(number)).text()).contains("แจ้งผู้ร้องภายใน");
        issue(browser, letter);

        Document told = browser.page(address(number));
        assertThat(told.text())
                .contains("ตอบรับผู้ร้องด้วยหนังสือ " + ThaiDates.longDate(today(), false), "ในกำหนด")
                .contains("มีหนังสือตอบรับผู้ร้องแล้ว ลงวันที่ " + ThaiDates.longDate(today(), false))
                .doesNotContain("แจ้งผู้ร้องภายใน");
        cancel(browser, letter);
        assertThat(browser.page(address(number)).text()).contains("แจ้งผู้ร้องภายใน", "ยกเลิกหนังสือตอบรับผู้ร้อง");
        jdbc.sql("update complaint set tell_by = :day where number = :number")
                .param("day", today().minusDays(15))
                .param("number", number.value())
                .update();
        issue(browser, pressed(browser, number, "ACKNOWLEDGEMENT"));
        assertThat(browser.page(address(number)).text()).contains("ช้ากว่ากำหนด 15 วัน");
    }

    @Test
    void formsArePrintedAtOnceAndAnybodyGetsABlankOne() {
        CaseNumber number = received(byTelephone(Somsri.pothole(DISTRICT, today())));
        proposals.order(chief, number, version(number), Order.mediate(), "", UUID.randomUUID());
        DeskBrowser browser = browser(revealing);
        Document page = browser.page(address(number));
        List<String> forms = page.select("button[name=paper]").eachAttr("value");
        assertThat(forms).containsExactly("RECEIPT", "PETITION", "TELEPHONE", "STATEMENT", "MEDIATION");

        DeskBrowser plain = browser(officer);
        for (String form : forms) {
            Read mine = printed(browser, page, form);
            Read theirs = printed(plain, plain.page(address(number)), form);

            assertThat(bare(mine)).as(form).contains(number.value());
            assertThat(bare(mine).contains("บ้านหนองปลา"))
                    .as(form)
                    .isEqualTo(List.of("PETITION", "TELEPHONE", "MEDIATION").contains(form));
            assertThat(bare(theirs)).as(form).doesNotContain("สมศรี");
            assertThat(bare(mine).contains("สมศรี"))
                    .as(form)
                    .isEqualTo(List.of("PETITION", "TELEPHONE", "MEDIATION").contains(form));
        }
        assertThat(browser.form(page, "/papers").add("paper", "SECRET").press().statusCode())
                .isEqualTo(404);
        DeskBrowser anybody = new DeskBrowser(port, "");
        String blank = anybody.page("/").select(".foot a[href$=petition.pdf]").attr("href");
        assertThat(Read.of("petition-blank", anybody.open(blank).bodyAsBytes()).page(1))
                .contains("คำร้องศูนย์ดำรงธรรม", "ข้าพเจ้า");
    }

    @Test
    void lettersOfASecretCaseStandInTheSecretRegisterOnly() {
        CaseNumber number = filed(Somsri.accusation(DISTRICT, AccusedSeat.POLICE, today()));
        receiving.receive(officer, number, 1, officer.account());
        DeskBrowser browser = browser(officer);

        String memo = pressed(browser, number, "MEMO");
        issue(browser, memo);

        assertThat(paper(browser, memo).page(1)).contains("ลับ");
        assertThat(browser.page("/desk/letters?register=secret").text()).contains(number.value());
        assertThat(browser.page("/desk/letters?register=general").text()).doesNotContain(number.value());
        assertThat(browser(world.clerk(DISTRICT)).open(memo).statusCode()).isEqualTo(404);
        assertThat(browser(world.dopaOfficer()).page(address(number)).select("#papers"))
                .isEmpty();
    }

    @Test
    void withoutALetterheadTheOfficeIsToldAndNothingIsOffered() {
        Staff other = world.officer("4708");
        CaseNumber number = filed(Somsri.pothole("4708", today()));

        Document page = browser(other).page(address(number));

        assertThat(page.select("#papers").text()).contains("หัวหนังสือ");
        assertThat(offers(page)).isEmpty();
        assertThat(page.select("button[name=paper]")).isNotEmpty();
    }

    private Read printed(DeskBrowser browser, Document page, String form) {
        Connection.Response answer =
                browser.form(page, "/papers").add("paper", form).press();
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        return Read.of("case-" + form.toLowerCase(Locale.ROOT), answer.bodyAsBytes());
    }

    private String pressed(DeskBrowser browser, CaseNumber number, String letter) {
        Connection.Response answer = browser.form(browser.page(address(number)), "/letters")
                .add("letter", letter)
                .press();
        assertThat(answer.statusCode()).as(letter).isEqualTo(303);
        return String.valueOf(answer.header("Location"));
    }

    private static Connection.Response invited(DeskBrowser browser, Document asked, ZonedDateTime day, String at) {
        return browser.form(asked, "/invitation")
                .type("on.day", ThaiDigits.thai(String.valueOf(day.getDayOfMonth())))
                .type("on.month", String.valueOf(day.getMonthValue()))
                .type("on.year", String.valueOf(day.getYear() + 543))
                .type("at", at)
                .press();
    }

    private static String faults(Connection.Response answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return DeskBrowser.parsed(answer).select("main").text();
    }

    private ZonedDateTime workingDay(ZonedDateTime from) {
        LocalDate day = settings.workingTime().daysAfter(from.toLocalDate(), 5);
        return day.atStartOfDay(Bangkok.ZONE);
    }

    private static ZonedDateTime saturday(ZonedDateTime from) {
        return from.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    }

    private void issue(DeskBrowser browser, String letter) {
        browser.form(browser.page(letter), "/printing").press();
        browser.form(browser.page(letter), "/number").press();
        assertThat(browser.page(letter).text()).contains("ออกเลขแล้ว");
    }

    private void cancel(DeskBrowser browser, String letter) {
        browser.form(browser.page(letter), "/cancellation")
                .type("reason", "ร่างใหม่ตามคำสั่ง")
                .press();
    }

    private Read paper(DeskBrowser browser, String letter) {
        Connection.Response answer = browser.open(letter + "/paper.pdf");
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        return Read.of("case" + letter.replace('/', '-'), answer.bodyAsBytes());
    }

    private static String bare(Read paper) {
        return bare(paper.text());
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<String> offers(Document page) {
        return page.select("button[name=letter]").stream().map(Element::val).toList();
    }

    private int looks(Staff staff) {
        return jdbc.sql("select count(*) from journal where act = 'identity.looked' and account_id = :id")
                .param("id", staff.account().value())
                .query(Integer.class)
                .single();
    }

    private OfficeId referred(CaseNumber number) {
        OfficeId agency = world.agency(DISTRICT);
        refer(number, agency);
        return agency;
    }

    private CaseNumber referredAnew(OfficeId agency) {
        CaseNumber number = received(agreed(Somsri.pothole(DISTRICT, today())));
        refer(number, agency);
        return number;
    }

    private void refer(CaseNumber number, OfficeId agency) {
        proposals.order(
                chief,
                number,
                version(number),
                Order.refer(List.of(agency), 15, "ขอให้ซ่อมหลุม"),
                "",
                UUID.randomUUID());
    }

    private void close(CaseNumber number) {
        proposals.order(
                chief,
                number,
                version(number),
                Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", List.of()),
                "",
                UUID.randomUUID());
    }

    private CaseNumber received(NewComplaint form) {
        CaseNumber number = filed(form);
        receiving.receive(officer, number, 1, officer.account());
        return number;
    }

    private CaseNumber filed(NewComplaint form) {
        return ((Filed.Accepted) filings.file(new Citizen(null), form)).number();
    }

    private int version(CaseNumber number) {
        return complaints.seen(officer, number).version();
    }

    private static String address(CaseNumber number) {
        return "/desk/complaints/" + number;
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }

    private DeskBrowser browser(Staff staff) {
        return new DeskBrowser(port, world.signedIn(staff));
    }

    private static NewComplaint agreed(NewComplaint form) {
        return changed(form, form.channel(), false, true);
    }

    private static NewComplaint unreachable(NewComplaint form) {
        Person who = form.parties().complainant();
        Person silent =
                new Person(who.prefix(), who.firstName(), who.lastName(), who.citizenNumber(), "", "", who.address());
        return changed(
                form,
                Channel.LETTER,
                form.hideName(),
                false,
                new Parties(silent, form.parties().accused()));
    }

    private static NewComplaint byTelephone(NewComplaint form) {
        return changed(form, Channel.PHONE, form.hideName(), form.agencyMayContact());
    }

    private static NewComplaint changed(NewComplaint form, Channel channel, boolean hide, boolean contact) {
        return changed(form, channel, hide, contact, form.parties());
    }

    private static NewComplaint changed(
            NewComplaint form, Channel channel, boolean hide, boolean contact, Parties parties) {
        return new NewComplaint(
                form.formKey(),
                channel,
                form.nature(),
                form.importance(),
                form.category(),
                form.categoryWords(),
                form.story(),
                form.where(),
                form.landmark(),
                form.incidentOn(),
                form.receivedOn(),
                form.complainant(),
                parties,
                hide,
                contact,
                form.accusedKind(),
                form.accusedSeat(),
                form.straightToProvince(),
                form.wish(),
                form.elsewhere(),
                form.elsewhereWords());
    }
}
