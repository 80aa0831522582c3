package th.go.dopa.damrongdhama.exchange.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.Services;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** A district says what it received, month by month; what is missing is seen by it, its province and the department, and by nobody else. */
@PageTest
@SuppressWarnings("NullAway.Init")
class CompletenessTest {

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    Filings filings;

    @Autowired
    Services services;

    @LocalServerPort
    int port;

    @Test
    void whatIsMissingIsSaidInWordsToTheDistrictAndThoseAbove() {
        Staff officer = world.officer("9609");
        filings.file(new Citizen(null), Somsri.pothole("9609", today()));
        filings.file(new Citizen(null), Somsri.pothole("9609", today()));
        services.record(officer, UUID.randomUUID(), Nature.ADVICE, "ถามเรื่องที่ดิน", null, "แนะนำแล้ว", "");
        String month = ThaiMonth.of(today()).address();
        Visitor desk = visitor(officer).open("/desk/completeness");
        assertThat(desk.text()).contains("ในระบบมี 2", "ยังไม่แจ้ง");

        Visitor saved = desk.fill("complaints-" + month, "๕")
                .fill("services-" + month, "1")
                .send();

        assertThat(saved.text()).contains("บันทึกแล้ว", "ขาด 3", "ครบ");
        assertThat(saved.value("complaints-" + month)).isEqualTo("5");
        Visitor province = visitor(world.provinceOfficer("96")).open("/desk/completeness");
        assertThat(province.one("tr:has(a[href$='office=9609'])").text())
                .contains("ขาด 3", "ครบ", "แจ้งแล้ว 1 เดือน ไม่ตรง 1");
        assertThat(province.open(province.one("a[href$='office=9609']").attr("href"))
                        .text())
                .contains("ขาด 3");
        Visitor department = visitor(world.dopaOfficer()).open("/desk/completeness");
        assertThat(department.one("tr:has(a[href$='office=96'])").text()).contains("แจ้งแล้ว");
        assertThat(department.open("/desk/completeness?office=96").text()).contains("ขาด 3");
        assertThat(visitor(world.chief("9610"))
                        .open("/desk/completeness?office=9609")
                        .status())
                .isEqualTo(404);
        assertThat(visitor(world.provinceOfficer("94"))
                        .open("/desk/completeness?office=9609")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoNumberIsRefusedBesideItsFieldAndAYearIsForgottenWhenItIsEmptied() {
        Visitor desk = visitor(world.chief("9611")).open("/desk/completeness?year=2563");
        assertThat(desk.page().select(".month-card")).hasSize(12);

        Visitor refused = desk.fill("complaints-2562-10", "สิบ").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("พิมพ์เป็นตัวเลข");
        Visitor saved = refused.fill("complaints-2562-10", "1,250").send();
        assertThat(saved.text()).contains("ขาด 1,250");
        Visitor emptied = saved.fill("complaints-2562-10", "").send();

        assertThat(emptied.one("main").text()).doesNotContain("ขาด");
        assertThat(emptied.value("year")).isEqualTo("2563");
        assertThat(new FiscalYear(2563).first()).isEqualTo(LocalDate.of(2019, 10, 1));
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
