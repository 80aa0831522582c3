package th.go.dopa.damrongdhama.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/** An activity is planned, announced, called off or held; and cases are received at it. */
@PageTest
class ActivityCalendarTest {

    private static final String CENTRE = "/centres/4714";

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Staff clerk;
    private Staff officer;

    @BeforeEach
    void aCentre() {
        clerk = world.clerk("4714");
        officer = world.officer("4714");
    }

    @Test
    void whatTheOfficerAnnouncesStandsInTheCalendarOfTheCentre() {
        Visitor plan = planned(
                "อำเภอยิ้มเคลื่อนที่; วัดสมมติ, บ้านโนน", Bangkok.today(clock).plusDays(9));
        assertThat(plan.text()).contains("วางแผนไว้").doesNotContain("ประกาศในปฏิทิน ประชาชน");
        assertThat(plan.page().select("form[action$=announce], form[action$=held]"))
                .isEmpty();
        assertThat(anybody(CENTRE).text()).doesNotContain("อำเภอยิ้มเคลื่อนที่");

        Visitor desk = visitor(officer)
                .open(plan.path())
                .turnTo("form[action$=announce]")
                .send();

        assertThat(desk.text()).contains("ประกาศแล้ว");
        assertThat(anybody(CENTRE).text()).contains("กิจกรรมที่จะมาถึง", "อำเภอยิ้มเคลื่อนที่", "09.00", "กำลังจะจัด");
        Visitor list = anybody("/en" + CENTRE + "/activities");
        assertThat(list.text()).contains("Coming up", "Add this calendar to your phone");
        Visitor page =
                anybody(list.one("a[href*=/activities/]:contains(อำเภอยิ้ม)").attr("href"));
        assertThat(page.one("main").text())
                .contains("Coming up", "นำบัตรประชาชนมาด้วย")
                .doesNotContain("Results");
        String calendar = new String(anybody(CENTRE).bytes(CENTRE + "/activities.ics"), StandardCharsets.UTF_8);
        LocalDate day = Bangkok.today(clock).plusDays(9);
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART:" + day.toString().replace("-", "") + "T020000Z\r\n", "STATUS:CONFIRMED");
        assertThat(List.of(calendar.split("\r\n", -1)))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", ""))
                .contains(
                        "SUMMARY:อำเภอยิ้มเคลื่อนที่\\; วัดสมมติ\\, บ้านโนน",
                        "/activities/" + plan.path().replaceAll(".*/", ""));
    }

    @Test
    void whatIsCalledOffSaysSo() {
        String here =
                planned("กิจกรรมที่ฝนตก", Bangkok.today(clock).plusDays(3)).path();
        visitor(officer).open(here).turnTo("form[action$=announce]").send();

        Visitor desk =
                visitor(officer).open(here).turnTo("form[action$=call_off]").send();
        assertThat(desk.status()).isEqualTo(422);
        desk.turnTo("form[action$=call_off]")
                .fill("note", "ถนนเข้าหมู่บ้านน้ำท่วม")
                .send();

        assertThat(desk.text()).contains("งดจัด", "ถนนเข้าหมู่บ้านน้ำท่วม");
        Visitor centre = anybody(CENTRE);
        assertThat(centre.page().select(".activity:contains(กิจกรรมที่ฝนตก)").text())
                .contains("งดจัด")
                .doesNotContain("น้ำท่วม");
        assertThat(new String(anybody(CENTRE).bytes(CENTRE + "/activities.ics"), StandardCharsets.UTF_8))
                .contains("STATUS:CANCELLED");
    }

    @Test
    void aPlanIsForDaysToComeAndARecordComesOfItWithOnePress() {
        Visitor late =
                plan("กิจกรรมเมื่อวาน", Bangkok.today(clock).minusDays(1)).send();
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("วันนั้นผ่านไปแล้ว");
        String here = planned("กิจกรรมวันนี้", Bangkok.today(clock)).path();
        visitor(officer).open(here).turnTo("form[action$=announce]").send();

        Visitor field = visitor(clerk).open(here).turnTo("form[action$=held]").send();

        assertThat(field.path()).isEqualTo(here + "/facts");
        assertThat(field.turnTo("form[action$=facts]").value("done")).contains("นำบัตรประชาชนมาด้วย");
        field.turnTo("form[action$=facts]").fill("results", "มีผล").send();
        assertThat(field.text()).contains("ร่าง", "จัดแล้ว เริ่มบันทึกผล");
        assertThat(anybody(CENTRE).text()).doesNotContain("กิจกรรมวันนี้");
    }

    @Test
    void whatIsOverAndNotWrittenDownIsRemembered() {
        String here = planned("กิจกรรมที่ลืมบันทึก", Bangkok.today(clock)).path();
        assertThat(visitor(clerk).open("/desk/activities").text()).doesNotContain("รอบันทึกผล");
        jdbc.sql("update activity set held_on = held_on - 1 where id = :id")
                .param("id", Long.parseLong(here.replaceAll(".*/", "")))
                .update();

        assertThat(visitor(clerk)
                        .open("/desk/activities")
                        .one(".activity:contains(กิจกรรมที่ลืมบันทึก)")
                        .text())
                .contains("จัดแล้ว รอบันทึกผล");
        Visitor late =
                visitor(officer).open(here).turnTo("form[action$=announce]").send();
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("วันนั้นผ่านไปแล้ว แก้วันก่อนประกาศ");
    }

    @Test
    void casesThatWereReceivedThereAreLinkedForTheStaffAndCountedForEverybody() {
        String here = planned("กิจกรรมที่รับเรื่อง", Bangkok.today(clock)).path();
        Visitor desk = visitor(clerk).open(here);
        desk.open(desk.one("a[href*='?activity=']").attr("href")).turnTo("form.counter");
        assertThat(desk.value("activity")).isEqualTo(here.replaceAll(".*/", ""));
        desk.fill("category", "0201")
                .fill("story", "ถนนหน้าวัดเป็นหลุมลึก")
                .fill("firstName", "สมหญิง")
                .fill("address", "7 หมู่ 2")
                .fill("phone", "0812345679")
                .send();

        Visitor activity = visitor(officer).open(here);

        assertThat(activity.text()).contains("เรื่องที่รับในกิจกรรมนี้ 1 เรื่อง");
        String address = activity.one(".received-cases a").attr("href");
        assertThat(visitor(officer).open(address).text())
                .contains("ถนนหน้าวัดเป็นหลุมลึก", "รับที่กิจกรรม กิจกรรมที่รับเรื่อง");
        visitor(officer).open(here).turnTo("form[action$=announce]").send();
        Visitor shown = anybody("/activities/" + here.replaceAll(".*/", ""));
        assertThat(shown.text()).contains("เรื่องที่รับในวันนั้น 1 เรื่อง").doesNotContain("DOPA");
        Visitor elsewhere =
                visitor(world.clerk("4715")).open("/desk/complaints/new?activity=" + here.replaceAll(".*/", ""));
        assertThat(elsewhere.page().select("select[name=activity] option[selected]"))
                .isEmpty();
    }

    @Test
    void aCaseIsLinkedAfterwardsAndUnlinkedAgain() {
        String here = planned("กิจกรรมที่ลืมระบุ", Bangkok.today(clock)).path();
        String activity = here.replaceAll(".*/", "");
        String written = visitor(clerk)
                .open("/desk/complaints/new")
                .turnTo("form.counter")
                .fill("category", "0201")
                .fill("story", "เสาไฟหน้าวัดเอน")
                .fill("firstName", "สมหมาย")
                .fill("address", "8 หมู่ 2")
                .fill("phone", "0812345678")
                .send()
                .text();
        String address = "/desk/complaints/" + written.replaceAll("(?s).*(DOPA[0-9]{14}).*", "$1");

        Visitor desk = visitor(officer).open(address);
        desk.open(desk.one("a[href$=/reception]").attr("href"))
                .fill("activity", activity)
                .send();
        assertThat(desk.text()).contains("รับที่กิจกรรม กิจกรรมที่ลืมระบุ");
        Visitor forger = visitor(officer).open(address + "/reception");
        forger.page().select("option[value=" + activity + "]").attr("value", "999999");
        assertThat(forger.fill("activity", "999999").send().status()).isEqualTo(422);
        visitor(officer).open(address + "/reception").fill("activity", "").send();
        assertThat(visitor(officer).open(here).text()).doesNotContain("เรื่องที่รับในกิจกรรมนี้ 1 เรื่อง");
        assertThat(visitor(world.officer("4715")).open(address + "/reception").status())
                .isEqualTo(404);
    }

    private Visitor planned(String name, LocalDate day) {
        return plan(name, day).send();
    }

    private Visitor plan(String name, LocalDate day) {
        return visitor(clerk)
                .open("/desk/activities/plan")
                .turnTo("form[action='/desk/activities']")
                .fill("name", name)
                .fill("kind", "MOBILE_DISTRICT")
                .fill("on.day", Integer.toString(day.getDayOfMonth()))
                .fill("on.month", Integer.toString(day.getMonthValue()))
                .fill("on.year", Integer.toString(ThaiDates.year(day)))
                .fill("from", "9.00")
                .fill("to", "15.00")
                .fill("place", "วัดสมมติ")
                .fill("pin", "17.16, 104.15")
                .fill("done", "ทำบัตร ตรวจสุขภาพ นำบัตรประชาชนมาด้วย");
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private Visitor anybody(String path) {
        return new Visitor(port).open(path);
    }
}
