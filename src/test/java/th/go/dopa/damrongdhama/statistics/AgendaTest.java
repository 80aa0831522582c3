package th.go.dopa.damrongdhama.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaint;
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
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.letters.Tabular;

/** The agenda of the monthly meeting: what was fixed and confirmed, what waits, whom the chief praises; and papers of many pages. */
@PageTest
@SuppressWarnings("NullAway.Init")
class AgendaTest {

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    Filings filings;

    @Autowired
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Answers answers;

    @Autowired
    Complaints complaints;

    @Autowired
    Praises praises;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private LocalDate today;
    private Staff officer;
    private Staff chief;
    private String agenda;

    @BeforeEach
    void people() {
        today = Bangkok.today(clock);
        officer = world.officer("9002");
        chief = world.chief("9002");
        agenda = "/desk/reports/" + ThaiMonth.of(today) + "/agenda";
    }

    @Test
    void theChiefPraisesWhoeverTheFiguresProposeAndItIsReadInThaiDigits() throws Exception {
        Complaint fixed = confirmed();
        CaseNumber waiting = filed(today.minusDays(40)).number();

        Visitor visitor = desk(chief).open(agenda);
        assertThat(visitor.text())
                .contains(
                        "เรื่องเด่น", fixed.number().value(), "ผู้ร้องให้ ๕ จาก ๕", waiting.value(), "รอมาแล้ว ๔๐ วัน");
        assertThat(visitor.text()).contains("ยังไม่ได้เลือกผู้ที่จะชมเชย").doesNotContain(Somsri.PERSON.lastName());
        visitor.turnTo("form[action$=/praise]")
                .fill("praised", officer.account().toString())
                .fill("words-" + officer.account(), "ลงพื้นที่ทันที 2 ครั้ง")
                .send();

        assertThat(visitor.path()).isEqualTo(agenda);
        assertThat(desk(officer).open(agenda).text())
                .contains("ลงพื้นที่ทันที ๒ ครั้ง", "ยุติ ๑ เรื่อง ผู้ร้องยืนยันว่าแก้ไขแล้ว ๑ เรื่อง");
        assertThat(desk(officer).open(agenda).page().select("form[action$=/praise]"))
                .isEmpty();
        assertThat(read("agenda", get(agenda + "/pdf"))).contains("ชมเชย", "ลงพื้นที่ทันที", "รอมาแล้ว");
        assertThat(read("report", get("/desk/reports/" + ThaiMonth.of(today) + "/pdf")))
                .contains("ค้างยกมา", "ตามประเภทเรื่อง", "หน้า ๑");
    }

    @Test
    void provinceAndDepartmentReadWhoOwesAReportAndWhomTheCentresPraise() throws Exception {
        Staff agency = world.agencyOfficer(world.agency("9002"));
        Filed.Accepted filed = filed(today.minusDays(80));
        receiving.receive(officer, filed.number(), 1, officer.account());
        proposals.order(
                chief,
                filed.number(),
                2,
                Order.refer(List.of(agency.office()), 15, "ขอให้ซ่อม"),
                "",
                UUID.randomUUID());
        jdbc.sql("update complaint_referral set sent_on = sent_on - 75, due_on = :due where agency_id = :agency")
                .param("due", today.minusDays(60))
                .param("agency", agency.office().value())
                .update();
        praises.choose(chief, ThaiMonth.of(today), Map.of(officer.account(), "ตามเรื่องจนเสร็จ 3 ครั้ง"));
        String before = "/desk/reports/" + ThaiMonth.of(today).previous() + "/agenda";

        Visitor province = desk(world.provinceOfficer("90")).open(agenda);
        assertThat(lines(province, "หน่วยงานที่เกินกำหนดรายงานผล")).contains(agency.officeName() + " ๑ ๖๐");
        assertThat(lines(province, "การส่งรายงาน")).isEmpty();
        assertThat(province.text())
                .contains(
                        "เดือนนี้ยังไม่สิ้นสุด",
                        "ตามเรื่องจนเสร็จ ๓ ครั้ง",
                        chief.officeName(),
                        filed.number().value());
        assertThat(lines(province.open(before), "การส่งรายงาน"))
                .anyMatch(line -> line.startsWith(chief.officeName() + " ยังไม่ส่ง"));

        Visitor department = desk(world.dopaOfficer()).open(agenda);
        assertThat(lines(department, "หน่วยงานที่เกินกำหนดรายงานผล"))
                .anyMatch(line -> line.matches("ศูนย์ดำรงธรรมจังหวัดสงขลา [๑-๙][๐-๙]* ๖๐"));
        assertThat(department.text()).contains("ตามเรื่องจนเสร็จ ๓ ครั้ง", chief.officeName());
        assertThat(department.page().select("form[action$=/praise]")).isEmpty();
        assertThat(lines(department.open(before), "การส่งรายงาน"))
                .anyMatch(line -> line.matches(".*สงขลา ยังไม่ส่ง [๐-๙]+ จาก ๑๗ แห่ง"))
                .last()
                .asString()
                .matches("และอีก [๐-๙]+ แห่ง ดูในรายงานประจำเดือน");
        assertThat(read("agenda-of-the-nation", get(world.dopaOfficer(), agenda + "/pdf")))
                .contains("การส่งรายงานของศูนย์ในสังกัด", "ตามเรื่องจนเสร็จ");
    }

    @Test
    void theRegisterIsPrintedWithMaskedNames() throws Exception {
        CaseNumber number = filed(today).number();
        Visitor visitor = desk(officer).open("/desk/register?year=every");

        byte[] pdf = visitor.turnTo("form[action$=/register/file]")
                .fill("reason", "ตรวจทะเบียนประจำปี")
                .take("as", "pdf")
                .body();

        assertThat(read("register", pdf))
                .contains("สมุดทะเบียนเรื่องร้องเรียน", number.value(), "ปกปิด", "หน้า ๑")
                .doesNotContain(Somsri.PERSON.lastName());
    }

    @Test
    void theHeadsOfATableStandOnEveryPage() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Tabular paper = new Tabular(out, true, "ทะเบียน", clock.instant(), page -> "หน้า " + page)) {
            paper.table(List.of(
                    new Tabular.Column("หัวตาราง", 1, Tabular.Kind.TEXT),
                    new Tabular.Column("ยอด", 1, Tabular.Kind.NUMBER)));
            for (int line = 0; line < 120; line++) {
                paper.row(List.of("น้ำท่วมถนน " + line, "1"));
            }
        }

        Read book = Read.of("tabular", out.toByteArray());
        assertThat(book.pages()).hasSizeGreaterThan(3);
        for (int page = 1; page <= book.pages().size(); page++) {
            assertThat(book.page(page)).contains("หัวตาราง", "หน้า " + ThaiDigits.thai(Integer.toString(page)));
        }
        assertThat(book.text()).contains("น้ำท่วมถนน ๐", "น้ำท่วมถนน ๑๑๙");
    }

    private Complaint confirmed() {
        Filed.Accepted filed = filed(today.minusDays(3));
        receiving.receive(officer, filed.number(), 1, officer.account());
        proposals.order(
                chief,
                filed.number(),
                2,
                Order.close(ClosingReason.EXPLAINED, "กลบหลุมแล้ว", List.of()),
                "",
                UUID.randomUUID());
        Complaint closed = complaints.seen(chief, filed.number());
        jdbc.sql("""
                        insert into complaint_attachment (complaint_id, attachment_id, seq, purpose, audience)
                        values (:id, :id, :seq, 'PROOF', 'PUBLIC')
                        """)
                .param("id", closed.id().value())
                .param("seq", closed.version())
                .update();
        answers.answer(new Citizen(closed.id()), Answer.FIXED, 5, "");
        return closed;
    }

    private Filed.Accepted filed(LocalDate receivedOn) {
        return (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole("9002", receivedOn));
    }

    private static String read(String name, byte[] pdf) {
        return Read.of(name, pdf).text();
    }

    private static List<String> lines(Visitor visitor, String section) {
        return visitor.page()
                .select(".ledger:has(h2:contains(" + section + ")) :is(tbody tr, li)")
                .eachText();
    }

    private byte[] get(String path) throws Exception {
        return get(officer, path);
    }

    private byte[] get(Staff staff, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Cookie", world.signedIn(staff))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private Visitor desk(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
