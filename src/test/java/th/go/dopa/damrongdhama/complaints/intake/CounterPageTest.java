package th.go.dopa.damrongdhama.complaints.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;

/** Writing a complaint down at the counter. */
@PageTest
class CounterPageTest {

    /** Domain §5.1 and the issue: a walk-in takes at most ten answers. */
    private static final int MOST_ANSWERS = 10;

    private final World world;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Autowired
    CounterPageTest(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    @Test
    void aClerkWritesAWalkInDownAndHandsOverTheSlip() {
        Visitor clerk = clerk().open("/desk/complaints/new");

        written(clerk)
                .fill("receivedOn.day", "๒")
                .fill("receivedOn.month", "11")
                .fill("receivedOn.year", "2562")
                .send();

        assertThat(clerk.path()).startsWith("/desk/complaints/slip/");
        assertThat(clerk.one(".filed-digits").text()).matches("[0-9]{4}( [0-9]{4}){3}");
        assertThat(clerk.text()).contains("DOPA47004701", "2 พฤศจิกายน 2562");
    }

    @Test
    void theFormAsksForNoMoreThanTenAnswers() {
        Visitor clerk = clerk().open("/desk/complaints/new");

        long asked = clerk.page().select("main form [required]").stream()
                .map(control -> control.attr("name"))
                .distinct()
                .filter(name -> clerk.value(name).isEmpty())
                .count();

        assertThat(asked).isBetween(3L, (long) MOST_ANSWERS);
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndNothingTypedIsLost() {
        Visitor clerk = clerk().open("/desk/complaints/new");

        clerk.fill("story", "ถนนพัง")
                .fill("receivedOn.year", "2561")
                .fill("citizenNumber", "1234567890123")
                .send();

        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.value("story")).isEqualTo("ถนนพัง");
        assertThat(clerk.text()).contains("1 ตุลาคม 2562").contains("เลขประจำตัวประชาชนไม่ถูกต้อง");
    }

    @Test
    void theSlipIsForTheHourOfTheCounterOnly() {
        Visitor clerk = clerk().open("/desk/complaints/new");
        written(clerk).send();
        String slip = clerk.path();

        assertThat(new Visitor(port)
                        .open("/complaints/filed/" + slip.substring(slip.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(404);
        assertThat(new Visitor(port).open(slip).path()).isEqualTo("/sign-in");
    }

    @Test
    void aServiceBecomesAComplaintWithOnePress() {
        Visitor clerk = clerk().open("/desk/services");

        clerk.fill("what", "ถามเรื่องถนนพังหน้าบ้าน")
                .fill("result", "แนะนำให้ร้องเรียน")
                .press("as", "complaint");

        assertThat(clerk.path()).isEqualTo("/desk/complaints/new");
        assertThat(clerk.value("story")).isEqualTo("ถามเรื่องถนนพังหน้าบ้าน");
        written(clerk).send();
        assertThat(jdbc.sql(
                                "select count(*) from service_record where what = 'ถามเรื่องถนนพังหน้าบ้าน' and complaint_id is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Visitor clerk() {
        return new Visitor(port).as(world.signedIn(world.clerk("4701")));
    }

    private static Visitor written(Visitor clerk) {
        return clerk.fill("category", "0201")
                .fill("story", "ถนนหน้าวัดเป็นหลุมลึก")
                .fill("firstName", "สมหญิง")
                .fill("address", "7 หมู่ 2")
                .fill("phone", "๐๘๑-๒๓๔-๕๖๗๘");
    }
}
