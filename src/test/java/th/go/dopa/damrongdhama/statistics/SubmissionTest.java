package th.go.dopa.damrongdhama.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** A month is submitted once, stays as it was, is added up above, and is corrected only by the next. */
@PageTest
@SuppressWarnings("NullAway.Init")
class SubmissionTest {

    private static final ThaiMonth JANUARY = ThaiMonth.read("2569-01").orElseThrow();

    @Autowired
    World world;

    @Autowired
    SettableClock clock;

    @Autowired
    Filings filings;

    @Autowired
    Submissions submissions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aSubmittedMonthStaysAndTheNextOneCorrectsIt() throws Exception {
        file("9501", LocalDate.of(2026, 1, 10));
        file("9501", LocalDate.of(2026, 1, 12));
        Visitor officer = visitor(world.officer("9501")).open("/desk/reports/2569-01");
        assertThat(officer.text()).contains("ยังไม่ได้ส่งเป็นรายงาน");

        officer.send();

        assertThat(officer.path()).isEqualTo("/desk/reports/2569-01");
        assertThat(officer.text()).contains("ส่งรายงานแล้วเมื่อ");
        assertThat(officer.page().select("form.report-submit")).isEmpty();
        file("9501", LocalDate.of(2026, 1, 20));
        assertThat(total(officer.open("/desk/reports/2569-01"), "ตามประเภทเรื่อง"))
                .containsExactly("-", "2", "-", "-", "-", "-", "-", "2");
        officer.open("/desk/reports/2569-02");
        assertThat(total(officer, "ตามประเภทเรื่อง")).containsExactly("3", "-", "-", "-", "-", "-", "-", "3");
        assertThat(adjusted(officer)).containsExactly("2", "+1", "3");

        officer.send();

        assertThat(adjusted(officer.open("/desk/reports/2569-02"))).containsExactly("2", "+1", "3");
        assertThat(officer.open("/desk/reports/2569-03").text()).doesNotContain("รายการปรับปรุงจากรายงานเดือนก่อน");
    }

    @Test
    void theProvinceAddsUpWhatWasSubmittedAndSeesWhoIsLate() throws Exception {
        file("9502", LocalDate.of(2026, 1, 10));
        file("9503", LocalDate.of(2026, 1, 10));
        file("9504", LocalDate.of(2026, 1, 10));
        on(LocalDate.of(2026, 2, 5), () -> submit(world.chief("9502")));
        on(LocalDate.of(2026, 2, 6), () -> submit(world.chief("9503")));
        file("9502", LocalDate.of(2026, 1, 11));
        file("9504", LocalDate.of(2026, 1, 11));

        Visitor province = visitor(world.provinceOfficer("95")).open("/desk/reports/2569-01");

        Element inTime = line(province, "9502");
        assertThat(inTime.text()).contains("ส่งแล้ว");
        assertThat(inTime.select("td").get(1).text()).isEqualTo("1");
        assertThat(line(province, "9503").text()).contains("ส่งช้า");
        assertThat(line(province, "9504").text()).contains("ยังไม่ส่ง เกินกำหนด");
        assertThat(line(province, "9504").select("td").get(1).text()).isEqualTo("2");
        List<String> fresh = ledger(province, "ตามหน่วยงาน")
                .select("tbody tr td:nth-child(3)")
                .eachText();
        assertThat(fresh.stream()
                        .filter(one -> !one.equals("-"))
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(Integer.parseInt(total(province, "ตามประเภทเรื่อง").get(1)));
        assertThat(visitor(world.dopaOfficer()).open("/desk/reports/2569-01").text())
                .contains("ยะลา ส่งแล้ว");
    }

    @Test
    void aMonthIsSubmittedOnceAndWhenItIsOver() throws Exception {
        Staff chief = world.chief("9505");
        file("9505", LocalDate.of(2026, 1, 10));
        String current = ThaiMonth.of(Bangkok.today(clock)).address();

        submit(chief);
        submit(world.officer("9505"));

        assertThat(jdbc.sql("select account_id from monthly_report where office_id = 9505")
                        .query(Long.class)
                        .list())
                .containsExactly(chief.account().value());
        Visitor running = visitor(chief).open("/desk/reports/" + current);
        assertThat(running.page().select("form.report-submit")).isEmpty();
        assertThat(post(visitor(chief).open("/desk/reports/2569-02"), current)).isEqualTo(409);
        assertThat(visitor(world.clerk("9505"))
                        .open("/desk/reports/2569-02")
                        .page()
                        .select("form.report-submit"))
                .isEmpty();
        assertThatThrownBy(() -> jdbc.sql("update monthly_report_cell set fresh = 0 where office_id = 9505")
                        .update())
                .hasMessageContaining("frozen");
    }

    private static int post(Visitor withForm, String month) {
        HttpRequest good = withForm.request();
        HttpRequest bad = HttpRequest.newBuilder(
                        URI.create(good.uri().toString().replace("2569-02", month)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(good.bodyPublisher().orElseThrow())
                .build();
        return withForm.quietly(bad).statusCode();
    }

    private Staff submit(Staff by) {
        submissions.submit(by, JANUARY);
        return by;
    }

    private void file(String district, LocalDate day) throws Exception {
        on(day, () -> filings.file(new Citizen(null), Somsri.pothole(district, day)));
    }

    private <T> T on(LocalDate day, Callable<T> work) throws Exception {
        return clock.at(day.atTime(LocalTime.of(10, 0)).atZone(Bangkok.ZONE).toInstant(), work);
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private static List<String> total(Visitor visitor, String table) {
        return ledger(visitor, table).select("tfoot td").eachText();
    }

    private static List<String> adjusted(Visitor visitor) {
        return ledger(visitor, "รายการปรับปรุงจากรายงานเดือนก่อน")
                .select("tbody td")
                .eachText();
    }

    private static Element line(Visitor visitor, String office) {
        return ledger(visitor, "ตามหน่วยงาน").select("tbody tr").stream()
                .filter(line -> !line.select("a[href*=office=" + office + "]").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Element ledger(Visitor visitor, String title) {
        return visitor.page().select(".ledger").stream()
                .filter(ledger -> ledger.select("h2").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + title + ": " + visitor.text()));
    }
}
