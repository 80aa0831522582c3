package th.go.dopa.damrongdhama.settings.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.settings.Put;
import th.go.dopa.damrongdhama.settings.SettingKind;
import th.go.dopa.damrongdhama.settings.SettingVersion;
import th.go.dopa.damrongdhama.settings.Settings;

/** An administrator reads what holds and puts a new version; what others rely on in their tests is left as it is. */
@PageTest
class SettingsPageTest {

    @Autowired
    World world;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void everySettingIsListedWithItsVersionAndWhoPutIt() {
        Visitor administrator = administrator();

        administrator.open("/admin");
        assertThat(administrator.page().select("main a[href=/admin/settings]")).hasSize(1);
        administrator.open("/admin/settings");

        assertThat(administrator.page().select("tbody td:first-child").eachText())
                .containsExactly(
                        "ประเภทเรื่อง",
                        "กำหนดเวลา",
                        "วันหยุดราชการ",
                        "การมอบอำนาจสั่งการ",
                        "การส่งข้อความถึงประชาชน",
                        "ถ้อยคำในหนังสือและแบบพิมพ์");
        assertThat(administrator.page().select("main tbody a[href]").eachAttr("href"))
                .allSatisfy(way ->
                        assertThat(administrator.open(way).status()).as(way).isEqualTo(200));
    }

    @Test
    void aNewVersionHoldsAtOnceAndTheOldOneStays() {
        Staff by = world.administrator();
        Visitor administrator = new Visitor(port).as(world.signedIn(by));
        int version = settings.current(SettingKind.DEADLINES).version();
        int years = settings.deadlines().recordsKeptYears();

        administrator
                .open("/admin/settings/deadlines")
                .fill("recordsKeptYears", "3")
                .fill("note", "หนังสือที่ 1")
                .send();
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.one("#f-recordsKeptYears-fault").text())
                .isEqualTo("แก้ไข: ใส่ตัวเลขตั้งแต่ 10 ถึง 100");
        assertThat(administrator.value("note")).isEqualTo("หนังสือที่ 1");

        administrator.fill("recordsKeptYears", Integer.toString(years + 1)).send();
        assertThat(administrator.status()).isEqualTo(200);
        assertThat(administrator.one(".notice.good").text()).contains("เวอร์ชัน " + (version + 1));
        assertThat(settings.deadlines().recordsKeptYears()).isEqualTo(years + 1);
        assertThat(administrator.one("tbody tr").text()).contains("ใช้อยู่", by.name(), "หนังสือที่ 1");
        assertThat(acts(by)).contains("setting.put");

        administrator.open("/admin/settings/deadlines?version=" + version);
        assertThat(administrator.value("recordsKeptYears")).isEqualTo(Integer.toString(years));
        assertThat(administrator.one(".notice.info").text()).contains("เลิกใช้แล้ว");
    }

    @Test
    void theSecondOfTwoAdministratorsSeesWhatTheFirstPut() {
        Staff first = world.administrator();
        Visitor one = new Visitor(port).as(world.signedIn(first));
        Visitor other = administrator();
        int years = settings.deadlines().recordsKeptYears();
        one.open("/admin/settings/deadlines");
        other.open("/admin/settings/deadlines");

        one.fill("recordsKeptYears", Integer.toString(years + 1))
                .fill("note", "คนแรก")
                .send();
        other.fill("recordsKeptYears", Integer.toString(years + 2))
                .fill("note", "คนที่สอง")
                .send();

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.one(".notice.warn").text())
                .contains(first.name(), "คนแรก", "จาก " + years + " เป็น " + (years + 1));
        assertThat(settings.deadlines().recordsKeptYears()).isEqualTo(years + 1);
        assertThat(other.value("recordsKeptYears")).isEqualTo(Integer.toString(years + 2));
        assertThat(other.send().status()).isEqualTo(200);
        assertThat(settings.deadlines().recordsKeptYears()).isEqualTo(years + 2);
    }

    @Test
    void ofManyAtTheSameInstantOneIsTaken() throws InterruptedException, ExecutionException {
        Staff by = world.administrator();
        SettingVersion now = settings.current(SettingKind.DEADLINES);
        String body = now.body().replaceFirst("(\"recordsKeptYears\": ?)[0-9]+", "$1 77");
        List<Callable<Put>> all =
                Collections.nCopies(6, () -> settings.put(by, SettingKind.DEADLINES, now.version(), body, "พร้อมกัน"));

        List<Put> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            for (Future<Put> answer : people.invokeAll(all)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(Put.Taken.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Put.Overtaken.class::isInstance).hasSize(5);
        assertThat(settings.current(SettingKind.DEADLINES).version()).isEqualTo(now.version() + 1);
    }

    @Test
    void aHolidayIsWrittenAsALineOfTheAnnouncement() {
        Visitor administrator = administrator().open("/admin/settings/holidays");
        LocalDate day =
                LocalDate.of(2057, 5, 2).plusDays(settings.holidays().days().size());
        String line = day.getDayOfMonth() + "/" + day.getMonthValue() + "/2600 วันวิสาขบูชา";

        administrator
                .fill("days", administrator.value("days") + "\n" + line)
                .fill("note", "ประกาศ")
                .send();

        assertThat(administrator.status()).isEqualTo(200);
        assertThat(settings.workingTime().isWorkingDay(day)).isFalse();
    }

    @Test
    void theWordsOfALetterAreChangedButOnlyWithFactsThatThereAre() {
        Visitor administrator = administrator().open("/admin/settings/letters");

        administrator
                .fill("memo.body", "เรื่องเดิม {storey}")
                .fill("posts", "เทศบาล")
                .fill("note", "ลองแก้")
                .send();
        assertThat(administrator.status()).isEqualTo(422);
        administrator.fill("posts", "เทศบาล = นายก").send();
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.text()).contains("ไม่รู้จัก {storey}");
        administrator.fill("memo.body", "เรื่องเดิม {story}").send();

        assertThat(administrator.status()).isEqualTo(200);
        assertThat(settings.letterTexts().of("memo").paragraphs()).containsExactly("เรื่องเดิม {story}");
        assertThat(settings.letterTexts().head("เทศบาลตำบล")).isEqualTo("นายกเทศบาลตำบล");
        administrator
                .open("/admin/settings/letters?version=1")
                .fill("note", "กลับไปใช้ของเดิม")
                .send();
        assertThat(settings.letterTexts().of("memo").paragraphs()).hasSize(4);
    }

    @Test
    void anInvitationMustSayWhenAndWhere() {
        Visitor administrator = administrator().open("/admin/settings/letters");

        administrator
                .fill("invitation.body", "ขอเชิญใน{weekday}ที่ {date} เวลา {time} น.")
                .fill("note", "ย่อให้สั้น")
                .send();

        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.text()).contains("หนังสือเชิญต้องบอกวัน เวลา และสถานที่");
    }

    @Test
    void aTypeOfComplaintsMayWaitForOtherOrdersThanTheRest() {
        Visitor administrator = administrator().open("/admin/settings/delegation");
        int rows = settings.delegation().exceptions().size();

        administrator.fill("new-acts", "CLOSE").fill("note", "คำสั่งมอบอำนาจ").send();
        assertThat(administrator.one("#f-new-category-fault").text()).contains("เลือกประเภทเรื่อง");
        administrator
                .fill("new-category", "0308")
                .fill("new-acts", "CLOSE")
                .fill("note", "คำสั่งมอบอำนาจ")
                .send();

        assertThat(settings.delegation().needsOrder("REFER", "0308")).isFalse();
        assertThat(settings.delegation().needsOrder("CLOSE", "0308")).isTrue();

        administrator.fill("x" + rows + "-drop", "yes").fill("note", "ยกเลิก").send();
        assertThat(settings.delegation().exceptions()).hasSize(rows);
    }

    @Test
    void aTypeIsChangedAndCasesKeepTheOldOne() {
        int version = settings.categories().version();
        Visitor administrator = administrator().open("/admin/settings/categories/07");
        String owners = administrator.value("usualOwners");

        administrator.fill("nameEn", "").fill("note", "ปรับชื่อ").send();
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.one("#f-nameEn-fault").text()).contains("ภาษาอังกฤษ");

        administrator.open("/admin/settings/categories/07");
        administrator
                .fill("usualOwners", owners + ", อปท.")
                .fill("note", "ปรับชื่อ")
                .send();
        assertThat(administrator.path()).isEqualTo("/admin/settings/categories");
        assertThat(settings.categories().main("07").usualOwners()).isEqualTo(owners + ", อปท.");
        assertThat(settings.categories(version).main("07").usualOwners()).isEqualTo(owners);
        assertThat(administrator.open("/admin/settings/categories/98").status()).isEqualTo(404);
    }

    @Test
    void nothingChangedIsNoVersion() {
        Visitor administrator = administrator().open("/admin/settings/messages");

        administrator.fill("note", "ลองดู").send();

        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.one("#faults").text()).contains("ยังไม่ได้เปลี่ยนค่าใด");
    }

    @Test
    void othersDoNotSeeIt() {
        Visitor chief = new Visitor(port).as(world.signedIn(world.chief("4701")));

        assertThat(chief.open("/admin/settings").status()).isEqualTo(403);
        assertThat(chief.open("/admin/settings/holidays").status()).isEqualTo(403);
    }

    private Visitor administrator() {
        return new Visitor(port).as(world.signedIn(world.administrator()));
    }

    private List<String> acts(Staff by) {
        return jdbc.sql("select act from journal where account_id = :id")
                .param("id", by.account().value())
                .query(String.class)
                .list();
    }
}
