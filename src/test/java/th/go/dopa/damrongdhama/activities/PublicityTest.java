package th.go.dopa.damrongdhama.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.activities.publicity.Task;
import th.go.dopa.damrongdhama.activities.publicity.Tasks;
import th.go.dopa.damrongdhama.activities.publicity.Telling;
import th.go.dopa.damrongdhama.activities.publicity.Tellings;
import th.go.dopa.damrongdhama.attachments.Samples;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Read;
import th.go.dopa.damrongdhama.people.PassPurpose;
import th.go.dopa.damrongdhama.people.Passes;
import th.go.dopa.damrongdhama.places.NewAgency;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.places.Places;
import th.go.dopa.damrongdhama.places.Point;
import th.go.dopa.damrongdhama.places.Villages;

/** A script on its way to the villages and back: assigned, printed, ticked by QR, reported at the meeting, asked for by letter, counted. */
@PageTest
class PublicityTest {

    private static final String DISTRICT = "4715";
    private static final Machine MAKER = new Machine("test");

    @LocalServerPort
    private int port;

    @Autowired
    private World world;

    @Autowired
    private Places places;

    @Autowired
    private Villages villages;

    @Autowired
    private Offices offices;

    @Autowired
    private Scripts scripts;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Tellings tellings;

    @Autowired
    private Passes passes;

    @Autowired
    private Keys keys;

    @Autowired
    private Letterheads heads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private static int month;

    private Staff officer;
    private Staff clerk;
    private AreaCode one;
    private AreaCode two;
    private ScriptId script;
    private String here;

    @BeforeEach
    void aScriptAndFiveVillages() {
        officer = world.officer(DISTRICT);
        clerk = world.clerk(DISTRICT);
        var subdistricts = places.subdistricts(new AreaCode(DISTRICT));
        one = subdistricts.get(0).code();
        two = subdistricts.get(1).code();
        for (int moo = 1; moo <= 3; moo++) {
            villages.name(MAKER, one, moo, "บ้านโนนสมมติ" + moo);
        }
        for (int moo = 1; moo <= 2; moo++) {
            villages.name(MAKER, two, moo, "บ้านหนองสมมติ" + moo);
        }
        month++;
        script = scripts.begin(
                officer,
                new ThaiMonth(YearMonth.of(2021, 1).plusMonths(month)),
                "ข่าวสมมติเดือนที่ " + month,
                "พี่น้องทุกท่าน โปรดทราบ โทร 1567");
        here = "/desk/broadcasts/" + script;
    }

    @Test
    void villagesAreAssignedAndEachGetsASheet() {
        Visitor desk = assigned(one + "-2");
        assertThat(desk.text())
                .contains("มอบหมายแล้ว รอแจ้ง 4 จาก 5 หมู่บ้าน", "ยังไม่ได้มอบหมาย 1 จาก 5 หมู่บ้าน")
                .contains("บ้านโนนสมมติ1");
        assertThat(desk.one("a[href$='sheets.pdf']").text()).contains("ใบรายหมู่บ้าน");

        Read read = Read.of("village-sheets", desk.bytes(here + "/sheets.pdf"));

        assertThat(read.pages()).hasSize(4);
        assertThat(read.page(1)).contains("ผู้ใหญ่บ้าน หมู่ที่ ๑", "ข่าวสมมติเดือนที่ " + ThaiDigits.thai("" + month));
        assertThat(read.text()).contains("บ้านหนองสมมติ๒ ตำบล").doesNotContain("บ้านโนนสมมติ๒ ");
        assertThat(Read.of("village-sheets-one", desk.bytes(here + "/sheets.pdf?subdistrict=" + two.value()))
                        .pages())
                .hasSize(2);
        Visitor again = visitor(officer).open(here + "/assignment").send();
        assertThat(again.text()).contains("มอบหมายแล้ว รอแจ้ง 5 จาก 5 หมู่บ้าน");
        assertThat(visitor(officer).open(here + "/assignment").text()).contains("มอบหมายครบทุกหมู่บ้านแล้ว");
        assertThat(visitor(world.officer("4710")).open(here + "/villages").status())
                .isEqualTo(404);
        assertThat(visitor(world.officer("4710")).open(here + "/sheets.pdf").status())
                .isEqualTo(404);
        assertThat(visitor(clerk).open(here + "/assignment").status()).isEqualTo(403);
    }

    @Test
    void aVillageHeadTicksOnceWithAPhotoAndLearnsThatItWasDone() {
        assigned();
        String link = "/told/" + token(one, 2);
        Visitor head = new Visitor(port).open(link);
        assertThat(head.text())
                .contains("ผู้ใหญ่บ้าน หมู่ที่ 2", "บ้านโนนสมมติ2", "ข่าวสมมติเดือนที่ " + month, "หนึ่งห้าหกเจ็ด");
        Visitor second = new Visitor(port).open(link);

        head.fill("channel", "TOWER")
                .fill("note", "ประกาศสองรอบ")
                .attach("photo", "tower.jpg", Samples.jpeg(800, 600, 7))
                .send();

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).contains("แจ้งแล้วเมื่อ").doesNotContain("กดแจ้ง");
        assertThat(head.page().select("main form")).isEmpty();
        assertThat(second.send().status()).isEqualTo(409);
        assertThat(second.text()).contains("แจ้งแล้วเมื่อ");
        assertThat(told()).isEqualTo(1);
        Visitor log = visitor(clerk).open("/desk/publicity");
        assertThat(log.text()).contains("หอกระจายข่าว", "กำนัน ผู้ใหญ่บ้าน", "มีภาพ");
        String line = log.one("tbody a").attr("href");
        assertThat(visitor(clerk).open(line).text()).contains("ประกาศสองรอบ", "สแกน QR แจ้งเมื่อ");
        assertThat(new Visitor(port)
                        .as(world.signedIn(clerk))
                        .open(line + "/photo/small")
                        .header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(visitor(officer).open(here + "/villages").text()).contains("ประกาศแล้ว 1 จาก 3");
    }

    @Test
    void linksThatAreForgedOthersOrTooOldAreRefusedInASentence() {
        assigned();
        String good = token(one, 1);
        jdbc.sql("update pass set expires_at = :past where id = :id")
                .param("past", clock.instant().minusSeconds(5).atOffset(ZoneOffset.UTC))
                .param("id", task(one, 1).pass().value())
                .update();
        Visitor late = new Visitor(port).open("/told/" + good);
        assertThat(late.text()).contains("ใบนี้หมดเวลาแล้ว");
        assertThat(late.page().select("main form")).isEmpty();
        String referral = passes.issue(
                        MAKER,
                        PassPurpose.REFERRAL_ANSWER,
                        "referral:1",
                        officer.office(),
                        clock.instant().plusSeconds(99),
                        1)
                .token();
        Visitor others = new Visitor(port).open("/told/" + referral);
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.text()).contains("ลิงก์นี้ไม่ใช่ของใบประกาศใบใด");
        assertThat(new Visitor(port).open("/en/told/" + good.substring(1) + "A").text())
                .contains("No such sheet");

        Visitor forger = new Visitor(port);
        for (int i = 0; i < 30 && forger.open("/told/forged-forged-forged-" + i).status() == 404; i++) {}

        assertThat(forger.status()).isEqualTo(429);
        assertThat(forger.text()).contains("รอหนึ่งชั่วโมง");
        assertThat(new Visitor(port).open("/told/" + token(one, 2)).status()).isEqualTo(200);
    }

    @Test
    void theClerkTicksASubdistrictFromTheMeetingAndNothingIsCountedTwice() {
        assigned();
        new Visitor(port).open("/told/" + token(one, 1)).send();
        LocalDate today = Bangkok.today(clock);
        Tellings.Counted before = counted(today);

        Visitor meeting = visitor(clerk).open(here + "/meeting?subdistrict=" + one.value());
        assertThat(meeting.page().select("input[name=village]").eachAttr("value"))
                .containsExactly(one + "-2", one + "-3");
        meeting.page().select("input[value=" + one + "-3]").removeAttr("checked");
        var twice = meeting.fill("channel", "LOUDSPEAKER").request();
        meeting.quietly(twice);
        meeting.quietly(twice);

        assertThat(told()).isEqualTo(2);
        assertThat(tellings.of(script)).hasSize(2);
        Tellings.Counted after = counted(today);
        assertThat(after.tellings()).isEqualTo(before.tellings() + 1);
        Visitor late = new Visitor(port).open("/told/" + token(one, 2));
        assertThat(late.text()).contains("แจ้งแล้วเมื่อ");
        Visitor nothing = visitor(clerk).open(here + "/meeting?subdistrict=" + one.value());
        nothing.page().select("input[name=village]").removeAttr("checked");
        assertThat(nothing.send().status()).isEqualTo(422);
        assertThat(nothing.text()).contains("เลือกอย่างน้อยหนึ่งหมู่บ้าน");

        Telling wrong = tellings.of(script).getLast();
        Visitor line = visitor(clerk).open("/desk/publicity/" + wrong.id());
        assertThat(line.send().status()).isEqualTo(422);
        line.fill("why", "จดผิดหมู่บ้าน").send();
        assertThat(line.text()).contains("จดผิดหมู่บ้าน").doesNotContain("ถอนบรรทัดนี้");
        assertThat(told()).isEqualTo(1);
        assertThat(counted(today)).isEqualTo(before);
        assertThat(new Visitor(port).open("/told/" + token(one, 2)).send().text())
                .contains("แจ้งแล้วเมื่อ");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void aLocalGovernmentIsAskedByLetterAndMayDeclineOrTellForAllItsVillages() {
        var agency = offices.add(
                MAKER,
                new NewAgency(officer.office(), "องค์การบริหารส่วนตำบลสมมติ " + month, "SAO " + month, null, null));
        jdbc.sql("delete from letterhead where office_id = :office")
                .param("office", officer.office().value())
                .update();
        Visitor desk = visitor(officer)
                .open(here + "/local")
                .fill("agency", agency.toString())
                .fill("subdistrict", two.value());
        assertThat(desk.send().text()).contains("ยังไม่ได้บันทึกหัวหนังสือ");
        heads.put(
                officer,
                new Letterhead(
                        officer.office(),
                        0,
                        "สน 1518",
                        "ที่ว่าการอำเภอสมมติ",
                        List.of("ถนนสมมติ"),
                        new Contact("ศูนย์ดำรงธรรมอำเภอ", null, null, null),
                        true));

        desk.send();
        assertThat(desk.path()).startsWith("/desk/letters/");
        Read letter = Read.of("local-letter", desk.bytes(desk.path() + "/paper.pdf"));
        assertThat(letter.text()).contains("ขอความร่วมมือ", "นายกองค์การบริหารส่วนตำบลสมมติ");
        assertThat(visitor(officer)
                        .open(here + "/local")
                        .fill("agency", agency.toString())
                        .fill("subdistrict", two.value())
                        .send()
                        .text())
                .contains("ขอความร่วมมือหน่วยงานนี้สำหรับตำบลนี้แล้ว");
        Visitor villagesNow = visitor(officer).open(here + "/villages");
        assertThat(villagesNow.text()).contains("มอบหมายแล้ว รอแจ้ง 2 จาก 5 หมู่บ้าน", "หนังสือยังไม่ออกเลข");

        villagesNow.turnTo("form[action$=declined]").send();
        assertThat(villagesNow.status()).isEqualTo(422);
        Task asked = tasks.of(script).getFirst();
        villagesNow
                .turnTo("form[action$=declined]")
                .fill("reason." + asked.id(), "หอกระจายข่าวชำรุด")
                .send();
        assertThat(villagesNow.text()).contains("แจ้งว่าทำไม่ได้ 2 จาก 5 หมู่บ้าน", "หอกระจายข่าวชำรุด");

        Tellings.Counted before = counted(Bangkok.today(clock));
        Visitor mended = new Visitor(port).open("/told/" + token(asked));
        assertThat(mended.text()).contains("ถ้าประกาศได้แล้ว");
        mended.send();
        assertThat(visitor(officer).open(here + "/villages").text()).contains("ประกาศแล้ว 2 จาก 5 หมู่บ้าน");
        assertThat(counted(Bangkok.today(clock)).tellings()).isEqualTo(before.tellings() + 1);
        assertThat(jdbc.sql("""
                        select count(*) from publicity_village_fact where office_id = :office and subdistrict_code = :two and month = :month
                        """)
                        .param("office", officer.office().value())
                        .param("two", two.value())
                        .param("month", ThaiMonth.of(Bangkok.today(clock)).first())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aLocalGovernmentDeclinesThroughItsLinkAndItsLetterIsDated() {
        var agency = offices.add(
                MAKER,
                new NewAgency(officer.office(), "เทศบาลตำบลสมมติ " + month, "Municipality " + month, null, null));
        tasks.askLocal(
                officer,
                scripts.script(script),
                one,
                agency,
                Bangkok.today(clock).plusDays(9));
        Task asked = tasks.of(script).getFirst();
        Visitor mayor = new Visitor(port).open("/told/" + token(asked));
        mayor.turnTo("form[action$=declined]").send();
        assertThat(mayor.status()).isEqualTo(422);

        mayor.turnTo("form[action$=declined]")
                .fill("reason", "ไม่มีงบซ่อมเครื่องเสียง")
                .send();

        assertThat(mayor.text()).contains("แจ้งไว้ว่าทำไม่ได้ เมื่อ");
        assertThat(visitor(clerk).open(here + "/villages").text())
                .contains("แจ้งว่าทำไม่ได้ 3 จาก 5 หมู่บ้าน", "ไม่มีงบซ่อมเครื่องเสียง");
    }

    @Test
    void whatWasToldElsewhereIsWrittenDownAndASlipIsSaidBesideItsField() {
        Visitor desk = visitor(clerk).open("/desk/publicity/new");
        desk.fill("title", "").fill("moo", "120").send();
        assertThat(desk.status()).isEqualTo(422);
        assertThat(desk.text()).contains("เลือกบท หรือพิมพ์เรื่องที่บอก", "เลือกช่องทาง", "หมู่ที่เป็นตัวเลข");

        var twice = desk.fill("title", "โพสต์วิธีร้องเรียน")
                .fill("channel", "FACEBOOK")
                .fill("moo", "")
                .attach("photo", "post.png", Samples.png(640, 480, 3))
                .request();
        desk.quietly(twice);
        desk.quietly(twice);

        Visitor log = visitor(clerk).open("/desk/publicity");
        assertThat(log.page().select("tbody a:contains(โพสต์วิธีร้องเรียน)")).hasSize(1);
        assertThat(log.text()).contains("เฟซบุ๊ก", "ทั้งอำเภอ", "ศูนย์ดำรงธรรมอำเภอ");
    }

    @Test
    void thePaperOfAVillageOutlivesAChangeOfKeys() {
        assigned();
        String printed = token(one, 3);

        keys.rotate(KeyPurpose.PASS);

        assertThat(token(one, 3)).isEqualTo(printed);
        assertThat(new Visitor(port).open("/told/" + printed).send().text()).contains("ขอบคุณ");
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aLineTypedForAVillageThatWasAskedIsItsAnswer() {
        assigned();
        visitor(clerk)
                .open("/desk/publicity/new")
                .fill("script", script.toString())
                .fill("channel", "TOWER")
                .fill("by", "HEAD")
                .fill("subdistrict", one.value())
                .fill("moo", "2")
                .send();

        assertThat(told()).isEqualTo(1);
        Visitor late = new Visitor(port).open("/told/" + token(one, 2));
        assertThat(late.text()).contains("แจ้งแล้วเมื่อ");
        assertThat(tellings.of(script)).hasSize(1);
    }

    @Test
    void villagesWithAPinAreDrawnAndTheListSaysTheSame() {
        assigned();
        assertThat(Villages.point("ไม่ใช่พิกัด")).isEmpty();
        assertThat(Villages.point("1.5, 104")).isEmpty();
        Visitor pins = visitor(officer).open("/desk/villages/" + one).turnTo("form[action$=pin]");
        pins.fill("pinned", "9").fill("pin", "ที่วัด").send();
        assertThat(pins.text()).contains("ตำบลนี้ไม่มีหมู่ที่นี้", "พิกัดต้องเป็น");
        pins.turnTo("form[action$=pin]")
                .fill("pinned", "หมู่ที่ ๓")
                .fill("pin", "๑๗.๑๕๔๕, ๑๐๔.๑๓๔๘")
                .send();
        villages.pin(MAKER, one, 1, new Point(17.17, 104.15));
        new Visitor(port).open("/told/" + token(one, 1)).send();

        Visitor map = visitor(officer).open(here + "/villages");

        assertThat(map.page().select("figure .pin.TOLD title"))
                .extracting(one -> one.text())
                .containsExactly("หมู่ที่ 1 บ้านโนนสมมติ1 ประกาศแล้ว");
        assertThat(map.page().select("figure > svg .pin.ASKED")).hasSize(1);
        villages.name(MAKER, one, 3, "บ้านชื่อใหม่");
        assertThat(visitor(officer).open(here + "/villages").text()).contains("หมู่ที่ 3 บ้านชื่อใหม่ มอบหมายแล้ว");
        villages.pin(MAKER, one, 1, null);
        villages.pin(MAKER, one, 3, null);
        assertThat(visitor(officer).open(here + "/villages").text()).contains("ปักหมุดหมู่บ้านแล้วจะเห็นเป็นแผนที่");
    }

    /** Assigns all villages but these. */
    private Visitor assigned(String... without) {
        Visitor desk = visitor(officer).open(here + "/villages").open(here + "/assignment");
        for (String village : without) {
            desk.page().select("input[value=" + village + "]").removeAttr("checked");
        }
        return desk.send();
    }

    private Task task(AreaCode subdistrict, int moo) {
        return tasks.of(script).stream()
                .filter(task -> task.subdistrict().equals(subdistrict)
                        && Integer.valueOf(moo).equals(task.moo()))
                .findFirst()
                .orElseThrow();
    }

    private String token(AreaCode subdistrict, int moo) {
        return token(task(subdistrict, moo));
    }

    private String token(Task task) {
        Map<PassId, String> tokens = passes.again(List.of(task.pass()));
        return tokens.get(task.pass());
    }

    private long told() {
        return tasks.of(script).stream()
                .filter(task -> task.state() == Task.State.TOLD)
                .count();
    }

    private Tellings.Counted counted(LocalDate day) {
        ThaiMonth now = ThaiMonth.of(day);
        return tellings.counted(officer.office(), now.first(), now.last());
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
