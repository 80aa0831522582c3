package th.go.dopa.damrongdhama.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** A text for the loudspeakers, from what is recorded to what is read. */
@PageTest
class ScriptsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private Scripts scripts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Staff officer;

    @BeforeEach
    void aCentre() {
        officer = world.officer("4712");
    }

    @Test
    void theMonthIsDrawnInWordsAndTwiceIsOne() {
        ThaiMonth month = ThaiMonth.of(Bangkok.today(clock)).previous();
        activity("ศูนย์ดำรงธรรมเคลื่อนที่ ครั้งที่ 21", month.first(), "จับคู่กู้เงิน 12 ราย");

        Visitor desk = visitor(officer).open("/desk/activities").open("/desk/broadcasts");
        desk.press("month", month.address());
        String text = desk.one(".script").text();
        String here = desk.path();

        assertThat(text)
                .contains(
                        "ศูนย์ดำรงธรรมเคลื่อนที่ ครั้งที่ ยี่สิบเอ็ด",
                        "หนึ่งห้าหกเจ็ด",
                        "พุทธศักราช",
                        "หนึ่งร้อยยี่สิบ คน")
                .doesNotContainPattern("[0-9๐-๙.,:()/%]");
        assertThat(desk.one(".badge").text()).startsWith("อ่านประมาณ 1 นาที");
        assertThat(desk.one("#line").text()).contains(ThaiDates.month(month), "สแกน QR");
        assertThat(desk.open("/desk/broadcasts").page().select("button[value=" + month.address() + "]"))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from script where office_id = :office and month = :month")
                        .param("office", officer.office().value())
                        .param("month", month.first())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(visitor(world.officer("4710")).open(here).status()).isEqualTo(404);
    }

    @Test
    void twoWhoBeginTheSameMonthGetOneText() {
        ThaiMonth month = ThaiMonth.of(Bangkok.today(clock));
        Staff other = world.officer("4718");

        ScriptId first = scripts.begin(other, month, "ข่าวศูนย์", "พี่น้องประชาชนโปรดทราบ");

        assertThat(scripts.begin(other, month, "ข่าวอื่น", "ข้อความอื่น")).isEqualTo(first);
    }

    @Test
    void anActivityIsReadWithItsResultsAndChangedByTheOfficer() {
        long id =
                activity("ไกล่เกลี่ยที่วัด", Bangkok.today(clock).minusDays(3), "ตกลงกันได้ 6 จาก 7 ราย คิดเป็น 85.7%");
        Visitor desk = visitor(officer).open("/desk/broadcasts").press("activity", Long.toString(id));
        assertThat(desk.one(".script").text()).contains("ร้อยละแปดสิบห้าจุดเจ็ด", "ตกลงกันได้ หก จาก เจ็ด ราย");
        String here = desk.path();

        Visitor other = visitor(officer).open(here + "/words");
        desk.open(here + "/words")
                .fill("body", "พบกันวันที่ 25 พ.ย. 2569 เวลา 09.00 น. โทร. 1567")
                .send();

        assertThat(desk.one(".script").text())
                .isEqualTo(
                        "พบกันวันที่ ยี่สิบห้า พฤศจิกายน พุทธศักราช สองพันห้าร้อยหกสิบเก้า เวลา เก้าโมงเช้า โทรศัพท์ หนึ่งห้าหกเจ็ด");
        assertThat(desk.text()).contains("บทสั้นกว่า 1 นาที");
        assertThat(desk.page().select(".earlier")).hasSize(2);
        assertThat(other.fill("body", "ไม่ทันแล้ว").send().status()).isEqualTo(409);
        desk.turnTo("form[action$=anew]").send();
        assertThat(desk.one(".script").text()).contains("ร้อยละแปดสิบห้าจุดเจ็ด");
    }

    @Test
    void aNumberThatMayBeSomebodysIsAskedAboutAndNothingTypedIsLost() {
        long id = activity("กิจกรรมที่มีเบอร์", Bangkok.today(clock).minusDays(2), "ดี");
        Visitor desk = visitor(officer).open("/desk/broadcasts").press("activity", Long.toString(id));
        String here = desk.path();

        desk.open(here + "/words").fill("body", "ติดต่อ นายสมมติ ๐๘๑-๒๓๔-๕๖๗๘").send();
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.text()).contains("หมายเลขโทรศัพท์", "แล้วยืนยัน");
        assertThat(desk.value("body")).contains("นายสมมติ");
        desk.fill("title", "").fill("sure", "yes").send();
        assertThat(desk.one("#f-title-fault").text()).contains("ระบุชื่อบท");
        desk.fill("title", "ข่าว").send();
        assertThat(desk.one(".script").text()).contains("ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด");
    }

    private long activity(String name, java.time.LocalDate on, String results) {
        return jdbc.sql("""
                        insert into activity (office_id, form_key, version, state, kind, name, held_on, from_time, place, chair, partners, reached,
                                              done, results, consent, recorded_by, recorded_at, published_at)
                        values (:office, :form, 1, 'PUBLISHED', 'MOBILE_CENTRE', :name, :on, '09:00', 'วัดสมมติ', '', '', 120, '', :results, true,
                                :by, :now, :now)
                        returning id
                        """)
                .param("office", officer.office().value())
                .param("form", UUID.randomUUID())
                .param("name", name)
                .param("on", on)
                .param("results", results)
                .param("by", officer.appointment().value())
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
