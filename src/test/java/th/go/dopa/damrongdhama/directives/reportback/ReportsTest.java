package th.go.dopa.damrongdhama.directives.reportback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.directives.Answer;
import th.go.dopa.damrongdhama.directives.Asks;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.directives.Circular;
import th.go.dopa.damrongdhama.directives.Circulars;
import th.go.dopa.damrongdhama.directives.Deliveries;
import th.go.dopa.damrongdhama.directives.Revision;
import th.go.dopa.damrongdhama.directives.SelfFilling;
import th.go.dopa.damrongdhama.directives.Sent;
import th.go.dopa.damrongdhama.directives.Written;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.Machine;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.PassId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/** An office reports back: by signing in, by the code of its sheet, by a link; one ask or all, corrected, late, on behalf. */
@DeskTest
class ReportsTest {

    private static final String PROVINCE = "67";
    private static final String DISTRICT = "6702";
    private static final Machine NOBODY = new Machine("test");

    @Autowired
    World world;

    @Autowired
    Circulars circulars;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Asks asks;

    @Autowired
    Reports reports;

    @Autowired
    Reporters reporters;

    @Autowired
    AccessCodes codes;

    @Autowired
    Links links;

    @Autowired
    Receipts receipts;

    @Autowired
    Counts counts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    private Staff chief;
    private Staff officer;
    private LocalDate today;

    @BeforeEach
    void people() {
        chief = world.chief(DISTRICT);
        officer = world.officer(DISTRICT);
        today = Bangkok.today(clock);
    }

    @Test
    void oneAskAloneThenTheOthersAddUpAndACorrectionKeepsWhatWasSigned() {
        CircularId top = sent(today.plusDays(3));
        Reporter reporter = reporters.own(chief, top);
        assertThat(reports.report(reporter)).isEmpty();

        String receipt = confirm(reporter, signing(1), answer(top, 2, true, null));
        assertThat(fact(top)).containsExactly("2 true null 0 false false");
        assertThat(deliveries.at(top, chief.office()).reported()).isNotNull();
        assertThat(confirm(reporter, signing(2), answer(top, 1, true, 17L), answer(top, 3, false, null)))
                .isEqualTo(receipt);
        assertThat(confirm(reporter, signing(3), answer(top, 1, true, 18L))).isEqualTo(receipt);

        assertThat(fact(top))
                .containsExactly("1 true 18 0 false false", "2 true null 0 false false", "3 false null 0 false false");
        List<Revision> history = reports.history(reports.report(reporter).orElseThrow());
        assertThat(history).extracting(Revision::number).containsExactly(3, 2, 1);
        assertThat(history.get(1).answers().getFirst().number()).isEqualTo(17);
        assertThat(Reports.latest(history)).hasSize(3).contains(answer(top, 1, true, 18L));
        assertThat(receipts.genuine(receipt).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void aReceiptThatWasMadeUpIsNotGenuine() {
        CircularId top = sent(today);
        String receipt = confirm(reporters.own(chief, top), signing(1), answer(top, 1, true, 1L));

        Receipt genuine = receipts.genuine(receipt).orElseThrow();
        assertThat(genuine.circular()).isEqualTo(top);
        assertThat(genuine.office()).isEqualTo(chief.office());
        assertThat(receipts.genuine(receipt.substring(0, receipt.length() - 1) + "?"))
                .isEmpty();
        String other = receipt.charAt(10) == '9' ? "8" : "9";
        assertThat(receipts.genuine(receipt.substring(0, 10) + other + receipt.substring(11)))
                .isEmpty();
        assertThat(receipts.genuine("R-2569-000001-aaaa")).isEmpty();
    }

    @Test
    void whatIsTypedIsKeptAndTheSameSentAgainOrTooLateChangesNothing() {
        CircularId top = sent(null);
        Reporter typist = reporters.own(officer, top);
        UUID page = UUID.randomUUID();

        reports.keep(typist, typing(page, 1, 1, "ครั้งที่ 1"));
        reports.keep(typist, typing(page, 3, 1, "ครั้งที่ 3"));
        reports.keep(typist, typing(page, 2, 1, "ครั้งที่ 2"));
        ReportBack kept = reports.keep(typist, typing(page, 3, 1, "อีกครั้ง"));

        assertThat(kept.typed()).containsEntry("text", "ครั้งที่ 3");
        assertThat(kept.version()).isEqualTo(3);
        assertThatThrownBy(() -> reports.keep(typist, typing(UUID.randomUUID(), 1, 2, "หน้าเก่า")))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> confirm(typist, signing(3), answer(top, 1, true, 1L)))
                .isInstanceOf(Refused.class);

        Signing sign = new Signing(page, 1, "นายสมมติ ตัวอย่าง", "นายอำเภอ");
        Reporter reporter = reporters.own(chief, top);
        String receipt = confirm(reporter, sign, answer(top, 1, true, 1L));
        assertThat(confirm(reporter, sign, answer(top, 1, true, 1L))).isEqualTo(receipt);
        assertThat(reports.history(reports.report(reporter).orElseThrow())).hasSize(1);
        assertThat(reports.keep(typist, typing(page, 9, 1, "ส่งทีหลัง")).typed())
                .isNull();
        assertThatThrownBy(() -> confirm(reporter, signing(1), answer(top, 1, true, 2L)))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> reports.confirm(reporter, signing(4), asked(reporter), List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theCodeOfTheSheetOpensTheReportOfThatOfficeUntilAnotherIsIssued() {
        CircularId top = sent(null);
        Circular circular = circulars.seen(chief, top);
        String code = codes.issue(chief).letters();
        assertThat(code).matches("[a-z]{4}-[a-z]{4}-[a-z]{4}");
        assertThat(codes.present(chief).orElseThrow().letters()).isEqualTo(code);

        long access = codes.typed(chief.office(), " " + code.toUpperCase(java.util.Locale.ROOT))
                .orElseThrow();
        String wrong = (code.charAt(0) == 'a' ? "b" : "a") + code.substring(1);
        assertThat(codes.typed(chief.office(), wrong)).isEmpty();
        assertThat(codes.typed(world.district("6701"), code)).isEmpty();
        String token = links.open(NOBODY, circular, chief.office(), access);
        Reporter reporter = reporters.linked(token);
        confirm(reporter, signing(1), answer(top, 1, true, 5L));
        Revision signed =
                reports.history(reports.report(reporter).orElseThrow()).getFirst();
        assertThat(signed.byLink()).isTrue();
        assertThat(signed.name()).isEqualTo("นายสมมติ ตัวอย่าง");

        assertThat(codes.issue(chief).letters()).isNotEqualTo(code);
        assertThat(codes.typed(chief.office(), code)).isEmpty();
        assertThatThrownBy(() -> reporters.linked(token)).isInstanceOf(NotFound.class);
        codes.revoke(chief);
        assertThat(codes.present(chief)).isEmpty();
        assertThatThrownBy(() -> codes.issue(officer)).isInstanceOf(NotFound.class);
    }

    @Test
    void aForgedATamperedAnExpiredAUsedUpAndARevokedLinkOpensNothing() {
        CircularId top = sent(null);
        Circular circular = circulars.seen(chief, top);
        String token = links.give(chief, circular);
        PassId pass = links.given(chief, top).getFirst().pass();
        assertThat(reporters.linked(token).delivery().office()).isEqualTo(chief.office());

        assertThatThrownBy(() -> reporters.linked("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .isInstanceOf(NotFound.class);
        String tampered = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        assertThatThrownBy(() -> reporters.linked(tampered)).isInstanceOf(NotFound.class);

        pass(pass, "uses_left = 0");
        assertThatThrownBy(() -> reporters.linked(token)).isInstanceOf(NotFound.class);
        pass(pass, "uses_left = 1, expires_at = issued_at");
        assertThatThrownBy(() -> reporters.linked(token)).isInstanceOf(NotFound.class);
        pass(pass, "expires_at = issued_at + interval '9000 days'");
        Reporter reporter = reporters.linked(token);
        links.revoke(chief, top, pass);
        assertThatThrownBy(() -> reporters.linked(token)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirm(reporter, signing(1), answer(top, 1, true, 5L)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.revoke(world.chief("6701"), top, pass)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkExpiresByItself() throws Exception {
        CircularId top = sent(null);
        String token = links.give(chief, circulars.seen(chief, top));
        Instant expires = links.given(chief, top).getFirst().expires();

        assertThat(clock.at(expires.minusSeconds(1), () -> reporters.linked(token))
                        .delivery()
                        .office())
                .isEqualTo(chief.office());
        assertThatThrownBy(() -> clock.at(expires, () -> reporters.linked(token)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theProvinceReportsOnBehalfOfItsOwnDistrictsOnlyAndLateIsSaid() {
        CircularId top = sent(today.minusDays(1));
        Staff province = world.provinceOfficer(PROVINCE);

        confirm(reporters.onBehalf(province, top, chief.office()), signing(1), answer(top, 2, true, null));

        assertThat(fact(top)).containsExactly("2 true null 0 true true");
        assertThat(deliveries.at(top, chief.office()).reportedFor()).isTrue();
        assertThatThrownBy(() -> reporters.onBehalf(world.provinceOfficer("66"), top, chief.office()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reporters.onBehalf(chief, top, world.district("6701")))
                .isInstanceOf(NotFound.class);
        assertThat(reporters.own(province, top).onBehalf()).isFalse();
    }

    @Test
    void theSystemCountsWhatItHasRecorded() {
        for (SelfFilling fact : SelfFilling.values()) {
            assertThat(counts.of(fact, chief.office())).isZero();
        }
        assertThat(counts.of(null, chief.office())).isNull();
    }

    private CircularId sent(@Nullable LocalDate due) {
        return Sent.to(circulars, world.dopaOfficer(), Written.circular(due), today, PROVINCE)
                .id();
    }

    private String confirm(Reporter by, Signing signing, Answer... answers) {
        return reports.confirm(by, signing, asked(by), List.of(answers));
    }

    private List<Asked> asked(Reporter by) {
        return asks.of(by.delivery());
    }

    private static Signing signing(int version) {
        return new Signing(UUID.randomUUID(), version, "นายสมมติ ตัวอย่าง", "นายอำเภอ");
    }

    private static Answer answer(CircularId top, int position, boolean done, @Nullable Long number) {
        return new Answer(top, position, done, number, null, "", List.of(), "");
    }

    private static Reports.Typing typing(UUID page, int step, int version, String text) {
        return new Reports.Typing(page, step, version, Map.of("text", text));
    }

    private List<String> fact(CircularId top) {
        return jdbc.sql("""
                        select position, done, number, photos, late, on_behalf from report_back_fact
                         where circular_id = :top and office_id = :office order by position
                        """)
                .param("top", top.value())
                .param("office", chief.office().value())
                .query((row, i) -> "%d %s %s %d %s %s"
                        .formatted(
                                row.getInt(1),
                                row.getBoolean(2),
                                Objects.toString(row.getObject(3)),
                                row.getInt(4),
                                row.getBoolean(5),
                                row.getBoolean(6)))
                .list();
    }

    private void pass(PassId pass, String how) {
        jdbc.sql("update pass set " + how + " where id = :id")
                .param("id", pass.value())
                .update();
    }
}
