package th.go.dopa.damrongdhama.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Contact;
import th.go.dopa.damrongdhama.letters.Letterhead;
import th.go.dopa.damrongdhama.letters.Letterheads;
import th.go.dopa.damrongdhama.letters.Secrecy;

/** A circular on its way from the department over a province to the districts. */
@DeskTest
class CircularsTest {

    private static final String PROVINCE = "24";
    private static final String DISTRICT = "2402";

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Asks asks;

    @Autowired
    Letterheads heads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Staff department;
    private Staff province;
    private Staff chief;
    private LocalDate today;

    @BeforeEach
    void people() {
        department = world.dopaOfficer();
        province = world.provinceOfficer(PROVINCE);
        chief = world.chief(DISTRICT);
        today = Bangkok.today(clock);
    }

    @Test
    void itGoesOverTheProvinceToItsDistrictsAndIsReceivedRoutedAndAssigned() {
        CircularId top = sent(Written.circular(today.plusDays(10)), PROVINCE);
        assertThat(deliveries.inbox(province, "").items())
                .extracting(Delivery::circular)
                .contains(top);
        assertThatThrownBy(() -> circulars.seen(chief, top)).isInstanceOf(NotFound.class);
        assertThat(deliveries.read(province, top).read()).isNotNull();
        assertThat(deliveries.receive(province, top, null)).isPositive();

        CircularId cover = circulars.draft(
                province,
                Written.circular(
                        top,
                        Secrecy.OPEN,
                        List.of(new Ask(1, "ส่งสำเนาให้จังหวัด", true, false, "", false, 0, false, null, null)),
                        UUID.randomUUID()));
        circulars.send(province, cover, 1, districts(DISTRICT, "2401"), number());

        assertThat(deliveries.at(top, province.office()).forwarded()).isNotNull();
        Delivery mine = deliveries.read(chief, top);
        assertThat(mine.via()).isEqualTo(cover);
        assertThat(mine.province()).isEqualTo(province.office());
        assertThat(asks.of(mine))
                .extracting(one -> one.circular() + "." + one.ask().position())
                .containsExactly(top + ".1", top + ".2", top + ".3", cover + ".1");
        assertThat(asks.of(top).getFirst().fact()).isEqualTo(SelfFilling.COMPLAINTS_SINCE_1_OCT_2562);
        assertThat(circulars.seen(chief, cover).top()).isEqualTo(top);
        assertThat(circulars.coded(circulars.seen(chief, cover).code()).id()).isEqualTo(top);

        assertThatThrownBy(() -> deliveries.route(chief, top, mine.version(), List.of("ป.ค.")))
                .isInstanceOf(Refused.class);
        Staff clerk = world.clerk(DISTRICT);
        int number = deliveries.receive(clerk, top, null);
        assertThat(deliveries.receive(world.officer(DISTRICT), top, null)).isEqualTo(number);
        assertThat(jdbc.sql("select count(*) from received_letter where office_id = :office")
                        .param("office", chief.office().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> deliveries.route(clerk, top, 2, List.of("ป.ค.")))
                .isInstanceOf(NotFound.class);
        int version = deliveries.delivery(chief, top).version();
        deliveries.route(chief, top, version, List.of("ป.ค. (๒)", "นิติกร"));
        assertThatThrownBy(() -> deliveries.route(chief, top, version, List.of("นิติกร")))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> deliveries.assign(chief, top, version + 1, province.account()))
                .isInstanceOf(Refused.class);
        deliveries.assign(chief, top, version + 1, clerk.account());

        Delivery done = deliveries.delivery(chief, top);
        assertThat(done.desks()).containsExactly("ป.ค. (๒)", "นิติกร");
        assertThat(done.assignee()).isEqualTo(clerk.account());
        assertThat(jdbc.sql("select act from journal where subject_kind = 'circular' and subject_id = :id order by id")
                        .param("id", top.toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "circular.drafted",
                        "circular.sent",
                        "circular.read",
                        "circular.received",
                        "circular.read",
                        "circular.received",
                        "circular.routed",
                        "circular.assigned");
    }

    @Test
    void aFormSentTwiceIsOneDraftAndAnOfficeCarriesOnwardOnce() {
        NewCircular form = Written.circular(null);
        CircularId top = circulars.draft(department, form);
        assertThat(circulars.draft(department, form)).isEqualTo(top);
        circulars.redraft(department, top, 1, Written.circular(today));
        assertThatThrownBy(() -> circulars.redraft(department, top, 1, form)).isInstanceOf(Overtaken.class);
        circulars.send(department, top, 2, provinces(PROVINCE), number());
        assertThatThrownBy(() -> circulars.send(department, top, 3, provinces(PROVINCE), number()))
                .isInstanceOf(Refused.class);

        CircularId cover = circulars.draft(province, Written.covering(top));
        assertThat(circulars.draft(world.provinceOfficer(PROVINCE), Written.covering(top)))
                .isEqualTo(cover);
        assertThat(circulars.written(province, "").items())
                .extracting(Circular::id)
                .contains(cover);
    }

    @Test
    void theWholeNationGetsItInOneStatementStraightOrNot() {
        CircularId top = circulars.draft(department, Written.circular(today.plusDays(3)));
        List<AreaCode> all = jdbc.sql("select province_code from office where kind = 'PROVINCE' and valid_to is null")
                .query((row, i) -> new AreaCode(row.getString(1)))
                .list();
        int offices = circulars.send(department, top, 1, new Recipients(all, true), number());

        assertThat(offices)
                .isEqualTo(jdbc.sql(
                                "select count(*) from office where kind in ('PROVINCE', 'DISTRICT') and valid_to is null")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(950);
        assertThat(deliveries.delivery(chief, top).via()).isEqualTo(top);

        CircularId cover = circulars.draft(province, Written.covering(top));
        circulars.send(province, cover, 1, districts(DISTRICT), number());
        assertThat(deliveries.delivery(chief, top).via()).isEqualTo(cover);
    }

    @Test
    void onlyTheDepartmentAndProvincesWriteAndOnlyTheirOwnIsTheirs() {
        assertThatThrownBy(() -> circulars.draft(chief, Written.circular(null))).isInstanceOf(NotFound.class);
        CircularId draft = circulars.draft(department, Written.circular(null));
        assertThatThrownBy(() -> circulars.seen(province, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> circulars.send(province, draft, 1, provinces(PROVINCE), number()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> circulars.draft(province, Written.covering(draft)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> circulars.send(department, draft, 1, provinces(PROVINCE), null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        circulars.send(department, draft, 1, provinces(PROVINCE), new Given(9, today.plusDays(1))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> circulars.send(department, draft, 1, provinces(), number()))
                .isInstanceOf(Refused.class);

        CircularId own = circulars.draft(province, Written.circular(null));
        circulars.send(province, own, 1, districts(DISTRICT), number());
        assertThat(circulars.seen(department, own).office()).isEqualTo(province.office());
        assertThatThrownBy(() -> circulars.seen(world.provinceOfficer("25"), own))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deliveries.receive(world.chief("2401"), own, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deliveries.delivery(department, own)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSecretOneIsThereForTheChiefAndForWhomItIsAssignedTo() {
        CircularId top = circulars.draft(province, Written.secret());
        circulars.send(province, top, 1, districts(DISTRICT), number());
        Staff officer = world.officer(DISTRICT);

        assertThatThrownBy(() -> circulars.seen(officer, top)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> circulars.seen(department, top)).isInstanceOf(NotFound.class);
        assertThat(deliveries.inbox(officer, "").items()).isEmpty();
        deliveries.receive(chief, top, null);
        deliveries.assign(chief, top, deliveries.delivery(chief, top).version(), officer.account());
        assertThat(circulars.seen(officer, top).secret()).isTrue();
        assertThat(deliveries.inbox(officer, "").items()).hasSize(1);
        assertThat(jdbc.sql(
                                "select position(convert_to('ศูนย์ดำรงธรรม', 'UTF8') in content) from circular where id = :id")
                        .param("id", top.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectionIsANewIssueAndARecallIsBeforeAnybodyReported() {
        reachable(chief, "office@example.go.th");
        CircularId top = circulars.draft(province, Written.circular(today.plusDays(9)));
        circulars.send(province, top, 1, districts(DISTRICT), number());
        deliveries.read(chief, top);

        assertThatThrownBy(() -> circulars.correct(
                        province, top, 2, Written.text("x"), Written.asks(null).subList(0, 2), "ลดข้อ", null))
                .isInstanceOf(Refused.class);
        circulars.correct(
                province,
                top,
                2,
                Written.text("เรื่องที่แก้ไขแล้ว"),
                Written.asks(today.plusDays(20)),
                "เลื่อนกำหนดส่งรายงาน",
                null);
        Circular corrected = circulars.seen(chief, top);
        assertThat(corrected.issue()).isEqualTo(2);
        assertThat(corrected.due()).isEqualTo(today.plusDays(20));
        assertThat(corrected.text().changed()).isEqualTo("เลื่อนกำหนดส่งรายงาน");
        assertThat(deliveries.delivery(chief, top).corrected()).isNotNull();
        assertThat(deliveries.read(chief, top).corrected()).isNull();
        assertThat(circulars.history(corrected)).extracting(Issued::issue).containsExactly(2, 1);

        CircularId other = circulars.draft(province, Written.circular(null));
        circulars.send(province, other, 1, districts(DISTRICT), number());
        circulars.recall(province, other, 2, "ส่งผิดฉบับ");
        assertThat(circulars.seen(chief, other).state()).isEqualTo(CircularState.RECALLED);
        assertThatThrownBy(() -> deliveries.receive(chief, other, null)).isInstanceOf(Refused.class);

        deliveries.reported(chief, top, chief.office(), clock.instant(), false);
        deliveries.reported(province, top, chief.office(), Instant.EPOCH, true);
        assertThat(deliveries.delivery(chief, top).reportedFor()).isFalse();
        assertThatThrownBy(() -> circulars.recall(province, top, 3, "ส่งผิดฉบับ"))
                .isInstanceOf(Refused.class)
                .hasMessage("directives.refused.reported");
        assertThat(jdbc.sql("select count(*) from outbox_message where about in (:one, :other)")
                        .param("one", "circular:" + top)
                        .param("other", "circular:" + other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void theProvinceCorrectsWordsNumberAndDateOfItsCoveringLetterAndTheDistrictsAreTold() {
        reachable(chief, "cover@example.go.th");
        CircularId top = sent(Written.circular(today.plusDays(9)), PROVINCE);
        CircularId cover = circulars.draft(province, Written.covering(top));
        Given former = number();
        circulars.send(province, cover, 1, districts(DISTRICT), former);
        Given right = Sent.given(today.minusDays(1));

        assertThatThrownBy(() -> circulars.correct(
                        province,
                        cover,
                        2,
                        Written.text("x"),
                        List.of(),
                        "แก้เลขที่",
                        new Given(right.number(), today.plusDays(1))))
                .isInstanceOf(Refused.class)
                .hasMessage("directives.refused.date-ahead");
        deliveries.read(province, top);
        deliveries.read(chief, top);
        circulars.correct(province, cover, 2, Written.text("นำส่งที่แก้แล้ว"), List.of(), "แก้เลขที่และวันที่", right);
        assertThat(deliveries.delivery(province, top).corrected()).isNull();
        assertThat(deliveries.delivery(chief, top).corrected()).isNotNull();
        assertThat(deliveries.read(chief, top).corrected()).isNull();

        Circular seen = circulars.seen(chief, cover);
        assertThat(seen.issue()).isEqualTo(2);
        assertThat(seen.number().running()).isEqualTo(right.number());
        assertThat(seen.dated()).isEqualTo(right.date());
        assertThat(seen.text().subject()).isEqualTo("นำส่งที่แก้แล้ว");
        assertThat(circulars.history(seen)).extracting(Issued::issue).containsExactly(2, 1);
        circulars.correct(
                province, cover, 3, Written.text("y"), List.of(), "แก้วันที่", new Given(right.number(), today));
        assertThatThrownBy(
                        () -> circulars.correct(province, cover, 4, Written.text("z"), List.of(), "แก้เลขที่", former))
                .as("a number that stands in the register is not given again")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> circulars.correct(
                        department, top, 2, Written.text("z"), Written.asks(today), "แก้เลขที่", number()))
                .hasMessage("directives.refused.number-stays");
        assertThatThrownBy(() -> circulars.correct(
                        world.provinceOfficer("25"), cover, 4, Written.text("z"), List.of(), "แก้เลขที่", null))
                .isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select count(*) from outbox_message where about = :about")
                        .param("about", "circular:" + top)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private void reachable(Staff office, String address) {
        heads.put(
                office,
                new Letterhead(
                        office.office(),
                        heads.of(office.office()).map(Letterhead::version).orElse(0),
                        "นธ 0218",
                        "ที่ว่าการอำเภอ",
                        List.of("ถนน"),
                        new Contact("กลุ่มงานอำนวยความเป็นธรรม", null, null, address),
                        true));
    }

    private CircularId sent(NewCircular written, String... provinces) {
        CircularId id = circulars.draft(department, written);
        circulars.send(department, id, 1, provinces(provinces), number());
        return id;
    }

    private Given number() {
        return Sent.given(today);
    }

    private static Recipients provinces(String... codes) {
        return new Recipients(List.of(codes).stream().map(AreaCode::new).toList(), false);
    }

    private static Recipients districts(String... codes) {
        return provinces(codes);
    }
}
