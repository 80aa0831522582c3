package th.go.dopa.damrongdhama.complaints.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.referrals.Reports;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/** A case that exceeds the power of a district goes up to the province, which keeps it or gives it back; its complainant always knows where it is. */
@PageTest
@SuppressWarnings("NullAway.Init")
class TransfersTest {

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
    Reports reports;

    @Autowired
    Complaints complaints;

    @Autowired
    Transfers transfers;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private LocalDate today;
    private Staff officer;
    private Staff above;

    @BeforeEach
    void people() {
        today = Bangkok.today(clock);
        officer = world.officer("9101");
        above = world.provinceOfficer("91");
    }

    @Test
    void theProvinceTakesUpWhatTheDistrictSendsAndBothBooksHoldIt() {
        Filed.Accepted filed = filed(today.minusDays(9));
        CaseNumber number = filed.number();
        Visitor district = desk(officer).open("/desk/complaints/" + number);

        district.turnTo("form[action$=/transfer]").send();
        assertThat(district.status()).isEqualTo(422);
        district.turnTo("form[action$=/transfer]")
                .fill("transfer.reason", "ต้องใช้งบของจังหวัด")
                .send();

        assertThat(district.text()).contains("ส่งเรื่องต่อให้", "ต้องใช้งบของจังหวัด");
        assertThat(district.page().select("form[action$=/transfer], form[action$=/notes]"))
                .isEmpty();
        Complaint passed = complaints.seen(above, number);
        assertThat(passed.standing().holder()).isEqualTo(above.office());
        assertThat(passed.standing().status()).isEqualTo(Status.NEW);
        assertThat(passed.facts().dueOn()).isAfter(today.plusDays(4));
        assertThat(tracked(filed))
                .contains("ส่งต่อศูนย์ดำรงธรรมจังหวัดแล้ว", "ส่งเรื่องต่อให้")
                .doesNotContain("งบของจังหวัด");

        Visitor province = desk(above).open("/desk?tab=new");
        assertThat(province.text()).contains(number.value());
        province.open("/desk/complaints/" + number)
                .turnTo("form[action$=/receipt]")
                .send();

        assertThat(tracked(filed)).doesNotContain("รอจังหวัดรับเรื่อง");
        assertThat(complaints.seen(above, number).standing().status()).isEqualTo(Status.RECEIVED);
        assertThat(desk(officer).open("/desk/register?year=every").text()).contains(number.value());
        assertThat(desk(above).open("/desk/register?year=every").text()).contains(number.value());
        assertThat(desk(officer).open("/desk?tab=done").text()).contains(number.value());
    }

    @Test
    void theProvinceGivesItBackAndTheClocksBeginAnew() {
        Filed.Accepted filed = filed(today);
        CaseNumber number = filed.number();
        Complaint sent = transfers.toProvince(officer, number, version(officer, number), "เกินอำนาจ");
        assertThatThrownBy(() -> transfers.toProvince(officer, number, sent.version(), "เกินอำนาจ"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transfers.back(above, number, sent.version() - 1, "ทำได้เอง"))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> transfers.back(above, number, sent.version(), " "))
                .isInstanceOf(Refused.class);

        Visitor province = desk(above).open("/desk/complaints/" + number);
        province.turnTo("form[action$=/return]")
                .fill("return.reason", "อำเภอทำได้เอง")
                .send();

        Complaint back = complaints.seen(officer, number);
        assertThat(back.standing().holder()).isEqualTo(officer.office());
        assertThat(back.standing().status()).isEqualTo(Status.RECEIVED);
        assertThat(back.standing().responsible()).isNull();
        assertThat(desk(officer).open("/desk?tab=work").text()).contains(number.value());
        assertThat(tracked(filed)).contains("ส่งเรื่องคืนให้");
        assertThat(sights(number)).containsExactlyInAnyOrder("1 ABOVE WORK", "91 ABOVE WORK", "9101 HOLDER WORK");
        assertThat(desk(above).open("/desk/register?year=every").text()).contains(number.value());
        assertThat(jdbc.sql("""
                        select m.office_id || ' ' || m.kind from complaint_movement m join complaint c on c.id = m.complaint_id
                         where c.number = :number order by m.id
                        """)
                        .param("number", number.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "9101 IN_NEW", "9101 OUT_TRANSFER", "91 IN_TRANSFER", "91 OUT_TRANSFER", "9101 IN_TRANSFER");
    }

    @Test
    void whatRanBesideItEnds() {
        CaseNumber number = filed(today).number();
        Staff chief = world.chief("9101");
        Staff agency = world.agencyOfficer(world.agency("9101"));
        proposals.order(
                chief,
                number,
                version(chief, number),
                Order.refer(List.of(agency.office()), 15, "ขอให้ซ่อม"),
                "",
                UUID.randomUUID());

        transfers.toProvince(chief, number, version(chief, number), "หน่วยงานไม่ตอบ");

        assertThat(reports.of(complaints.seen(above, number)))
                .singleElement()
                .matches(referral -> !referral.open() && !referral.answered());
        assertThat(sights(number))
                .containsExactlyInAnyOrder(
                        "1 ABOVE NEW", "91 HOLDER NEW", "9101 SENT DONE", agency.office() + " REFERRED DONE");
    }

    private Filed.Accepted filed(LocalDate receivedOn) {
        Filed.Accepted filed = (Filed.Accepted) filings.file(new Citizen(null), Somsri.pothole("9101", receivedOn));
        receiving.receive(officer, filed.number(), version(officer, filed.number()), officer.account());
        return filed;
    }

    private int version(Staff by, CaseNumber number) {
        return complaints.seen(by, number).version();
    }

    private String tracked(Filed.Accepted filed) {
        return new Visitor(port)
                .open("/track")
                .fill("code", filed.code().digits())
                .send()
                .text();
    }

    private List<String> sights(CaseNumber number) {
        return jdbc.sql("""
                        select s.office_id || ' ' || s.why || ' ' || s.stage from complaint_sight s join complaint c on c.id = s.complaint_id
                         where c.number = :number
                        """).param("number", number.value()).query(String.class).list();
    }

    private Visitor desk(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
