package th.go.dopa.damrongdhama.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.intake.OldComplaint;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrapping;

/** A file of earlier complaints from the upload to the end of its check. */
@DeskTest
@SuppressWarnings("NullAway.Init")
class RunsTest {

    private static final String HEAD = "วันที่รับเรื่อง,ผู้ร้อง,เรื่อง,ประเภทเรื่อง,ช่องทาง,สถานะ,สังกัดผู้ถูกร้อง\n";

    @Autowired
    private Runs runs;

    @Autowired
    private RunRows rows;

    @Autowired
    private Checking checking;

    @Autowired
    private Mending mending;

    @Autowired
    private Flaws flaws;

    @Autowired
    private BacklogUpkeep upkeep;

    @Autowired
    private World world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Keys keys;

    @Autowired
    private Rewrapping rewrapping;

    private Staff officer;

    @BeforeEach
    void somebody() {
        officer = world.officer("4707");
    }

    @Test
    void nothingOfAPersonLiesOpenInTheDatabase() {
        Run run = checked("1/11/2562,นางสมศรี ใจดี,ถนนเป็นหลุม,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n");

        assertThat(run.state()).isEqualTo(RunState.CHECKED);
        String all = jdbc.sql(
                        "select row_to_json(r)::text || encode(r.sealed, 'escape') from backlog_row r where run_id = :run")
                .param("run", run.id().value())
                .query(String.class)
                .single();
        assertThat(all).doesNotContain("สมศรี", "ถนน", "\\340\\270");
        assertThat(jdbc.sql("select file is null from backlog_run where id = :run")
                        .param("run", run.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aCheckThatWasCutOffGoesOnWhereItWas() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            file.append("1/11/2562,นายที่ ").append(i).append(",น้ำท่วม,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n");
        }
        file.append("1/11/2562,นายที่ 3,น้ำท่วม,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n");
        RunId id = sent(file.toString());
        byte[] sealed = jdbc.sql("select file from backlog_run where id = :run")
                .param("run", id.value())
                .query(byte[].class)
                .single();
        checking.work(runs.run(officer, id));
        jdbc.sql("delete from backlog_row where run_id = :run and row_number > 501")
                .param("run", id.value())
                .update();
        jdbc.sql("update backlog_run set state = 'CHECKING', done = 501, key_id = :key, file = :file where id = :run")
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("file", sealed)
                .param("run", id.value())
                .update();

        checking.work(runs.run(officer, id));

        assertThat(runs.run(officer, id).state()).isEqualTo(RunState.CHECKED);
        assertThat(runs.run(officer, id).done()).isEqualTo(1_202);
        assertThat(rows.counts(id)).containsEntry(Verdict.MENDED, 1_200).containsEntry(Verdict.TO_DECIDE, 1);
    }

    @Test
    void aCellIsMendedInPlaceAndItsRowCheckedAnew() {
        Run run = checked("30/9/2562,นางสมศรี,ถนน,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n");

        mending.mend(officer, run.id(), 2, Column.RECEIVED, "๓๐/๑๐/๒๕๖๒", false);

        RunRow row = rows.rows(run.id(), List.of(2)).getFirst();
        assertThat(row.verdict()).isEqualTo(Verdict.MENDED);
        assertThat(row.body().meant()).containsEntry(Column.RECEIVED, "2019-10-30");
        assertThat(row.body().before()).containsEntry(Column.RECEIVED, "30/9/2562");
    }

    @Test
    void oneWritingIsReplacedEverywhereAndCountedBefore() {
        Run run = checked("""
                1/11/2562,นายหนึ่ง,ถนน,ที่อยู่อาศัยย,มาเอง,ดำเนินการ,
                2/11/2562,นายสอง,ถนน,ที่อยู่อาศัยย,มาเอง,ดำเนินการ,
                3/11/2562,นายสาม,ถนน,ที่อยู่อาสัย,มาเอง,ดำเนินการ,
                """);
        List<RunRow> waiting = rows.some(run.id(), Verdict.TO_DECIDE, 0, 10).items();

        assertThat(flaws.counted(run.id(), waiting).of(waiting.getFirst(), Column.TYPE))
                .isEqualTo(2);
        assertThat(mending.mend(officer, run.id(), 2, Column.TYPE, "ที่อยู่อาศัย", true))
                .isEqualTo(2);

        assertThat(rows.counts(run.id())).containsEntry(Verdict.MENDED, 2).containsEntry(Verdict.TO_DECIDE, 1);
    }

    @Test
    void twoRowsThatAreLikeEachOtherAreTwoCasesWhenSomebodySaysSo() {
        Run run = checked("1/11/2562,นายหนึ่ง,ถนน,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n".repeat(2));
        mending.mend(officer, run.id(), 3, Column.CHANNEL, "โทร", false);
        assertThat(rows.counts(run.id())).containsEntry(Verdict.TO_DECIDE, 1);

        mending.apart(officer, run.id(), 3);

        assertThat(rows.counts(run.id())).containsEntry(Verdict.MENDED, 2);
        assertThat(rows.good(run.id(), 0, 10).stream()
                        .map(row -> row.opening().get())
                        .map(new Taking(keys, Spellings.read())::complaint))
                .extracting(OldComplaint::formKey)
                .doesNotHaveDuplicates();
    }

    @Test
    void ofASecretRowThatOneWillNotSeeOnlyTheSeatIsMended() {
        Run run = checked("1/11/2562,นายหนึ่ง,เรียกเงิน,กำนัน/ผู้ใหญ่บ้าน/ผู้ช่วย,จดหมาย,ดำเนินการ,\n");

        assertThatThrownBy(() -> mending.mend(officer, run.id(), 2, Column.TYPE, "ที่อยู่อาศัย", false))
                .isInstanceOf(Refused.class);
        mending.mend(officer, run.id(), 2, Column.SEAT, "ตำรวจ", false);

        RunRow row = rows.rows(run.id(), List.of(2)).getFirst();
        assertThat(row.holder()).isEqualTo(world.district("4707"));
        assertThat(RunPages.hidden(officer, row)).isFalse();
        assertThat(RunPages.hidden(world.clerk("4707"), row)).isTrue();
    }

    @Test
    void aRunOfAnotherOfficeIsNotFound() {
        RunId id = sent("1/11/2562,นางสมศรี,ถนน,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n");
        Staff stranger = world.officer("4708");

        assertThatThrownBy(() -> runs.run(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(runs.latest(stranger)).extracting(Run::id).doesNotContain(id);
    }

    @Test
    void afterThirtyDaysWhatItHoldsOfPeopleIsBlanked() throws Exception {
        Run run = checked("1/11/2562,นางสมศรี,ถนน,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n");

        clock.at(clock.instant().plus(Duration.ofDays(31)), () -> {
            upkeep.blank();
            return run;
        });

        assertThat(runs.run(officer, run.id()).state()).isEqualTo(RunState.DROPPED);
        assertThat(rows.some(run.id(), Verdict.MENDED, 0, 10).items()).isEmpty();
        assertThat(rows.counts(run.id())).containsEntry(Verdict.MENDED, 1);
    }

    @Test
    void aNewKeyReachesTheRowsAndTheFilesThatWait() {
        RunId waits = sent("1/11/2562,นางสมศรี,ถนน,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n");
        Run run = checked("2/11/2562,นางสมศรี,ถนน,ที่อยู่อาศัย,มาเอง,ดำเนินการ,\n");
        keys.rotate(KeyPurpose.IDENTITY);

        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isGreaterThanOrEqualTo(2);
        rewrapping.rewrap(KeyPurpose.IDENTITY);

        assertThat(rewrapping.left(KeyPurpose.IDENTITY)).isZero();
        assertThat(rows.some(run.id(), Verdict.MENDED, 0, 10).items()).hasSize(1);
        assertThat(new String(runs.file(waits), StandardCharsets.UTF_8)).contains("นางสมศรี");
    }

    @Test
    void aFileThatTurnsOutNotToBeARegisterIsRefusedWithItsReason() {
        RunId id = runs.begin(officer, UUID.randomUUID(), "a.csv", "ก,ข\n1,2\n".getBytes(StandardCharsets.UTF_8), true);

        checking.work(runs.run(officer, id));

        assertThat(runs.run(officer, id).refusal()).isEqualTo(Unreadable.Why.NO_HEADINGS);
    }

    private Run checked(String lines) {
        RunId id = sent(lines);
        checking.work(runs.run(officer, id));
        return runs.run(officer, id);
    }

    private RunId sent(String lines) {
        return runs.begin(officer, UUID.randomUUID(), "a.csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8), true);
    }
}
