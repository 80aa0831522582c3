package th.go.dopa.damrongdhama.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.DeskTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.AccusedKind;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Elsewhere;
import th.go.dopa.damrongdhama.complaints.Importance;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.Where;
import th.go.dopa.damrongdhama.complaints.assignment.Progress;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.complaints.worklists.Listed;
import th.go.dopa.damrongdhama.complaints.worklists.Tab;
import th.go.dopa.damrongdhama.complaints.worklists.Worklists;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a checked file become cases. */
@DeskTest
@SuppressWarnings("NullAway.Init")
class TakingInTest {

    private static final String HEAD =
            "เลขที่เรื่อง,วันที่รับเรื่อง,ผู้ร้อง,เลขบัตร,โทร,ที่อยู่,เรื่อง,ประเภทเรื่อง,ช่องทาง,ตำบล,หมู่,ผู้ถูกร้อง,สังกัดผู้ถูกร้อง,"
                    + "วันที่เกิดเหตุ,สถานะ,วันที่ยุติ,ผลการดำเนินการ\n";
    private static final String ROAD =
            "12/2562,15/11/2562,นางสมศรี ใจดี,1999900000013,0812345678,99 หมู่ 3,ถนนหน้าวัดเป็นหลุม,ถนน/สะพาน/ทางเข้าออก,มาเอง,,3,อบต.สมมติ,,1/11/2562,";
    /** What is another for every two cases, or cannot be compared. */
    private static final Set<String> OWN =
            Set.of("id", "complaint_id", "number", "form_key", "body_mac", "code_mac", "sealed");

    @Autowired
    private Runs runs;

    @Autowired
    private Checking checking;

    @Autowired
    private Committing committing;

    @Autowired
    private Undoing undoing;

    @Autowired
    private Progress progress;

    @Autowired
    private RunRows rows;

    @Autowired
    private Filings filings;

    @Autowired
    private Receiving receiving;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Worklists worklists;

    @Autowired
    private World world;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Staff officer;

    @BeforeEach
    void somebody() {
        officer = world.officer("4709");
    }

    @Test
    void aCaseTakenInDiffersFromOneFiledAtTheCounterInWhatMustDifferOnly() throws Exception {
        Map<String, List<JsonNode>> counter = new TreeMap<>();
        Map<String, List<JsonNode>> backlog = new TreeMap<>();

        clock.at(clock.instant(), () -> {
            counter.putAll(kept(received()));
            backlog.putAll(kept(takenIn(ROAD + "รับเรื่อง,,\n").getFirst()));
            return officer;
        });

        assertThat(differences(counter, backlog))
                .containsExactlyInAnyOrder(
                        "complaint.backlog",
                        "complaint_sight.due_on",
                        // At the counter a case is taken up when the button is pressed, in the register on the day of
                        // receipt.
                        "complaint_happening.happened_at",
                        // Nobody was handed a code; one is given out at the counter when somebody asks.
                        "tracking_code: 1 and 0",
                        "complaint_backlog: 0 and 1");
    }

    @Test
    void theDaysStayApartAndWhatEndedIsClosedAsTheRegisterSays() {
        Complaint closed =
                complaint(takenIn(ROAD + "ยุติ,20/12/2562,อบต. ซ่อมแล้ว\n").getFirst());

        assertThat(closed.standing().status()).isEqualTo(Status.CLOSED);
        assertThat(closed.facts().incidentOn()).isEqualTo(LocalDate.of(2019, 11, 1));
        assertThat(closed.facts().receivedOn()).isEqualTo(LocalDate.of(2019, 11, 15));
        assertThat(closed.facts().recordedAt()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        assertThat(closed.standing().ending()).isNotNull();
        assertThat(closed.standing().ending().on()).isEqualTo(LocalDate.of(2019, 12, 20));
        assertThat(texts(
                        "select (happened_at at time zone 'Asia/Bangkok')::date::text || ' ' || kind from complaint_happening where complaint_id = :id order by seq",
                        closed))
                .containsExactly("2019-11-15 filed", "2019-11-15 received", "2019-12-20 closed");
        assertThat(texts("select kind from complaint_movement where complaint_id = :id order by id", closed))
                .containsExactly("IN_NEW", "OUT_CLOSED");
    }

    @Test
    void whatIsStillOpenLiesOnTheDeskOutOfAllLimitsAndIsFoundByItsOldNumber() {
        CaseNumber number = takenIn(ROAD + "ดำเนินการ,,ส่ง อบต. แล้ว\n").getFirst();

        assertThat(worklists.search(officer, "๑๒ / ๒๕๖๒", null, 20).items())
                .extracting(Listed::number)
                .contains(number);
        assertThat(worklists.search(officer, "สมศรี", null, 20).items())
                .extracting(Listed::number)
                .contains(number);
        assertThat(worklists.list(officer, Tab.WORK, null, 20).items())
                .extracting(Listed::number)
                .contains(number);
        assertThat(worklists.list(officer, Tab.DUE, null, 1_000).items())
                .filteredOn(one -> one.number().equals(number))
                .allMatch(one -> !one.overdueOn(LocalDate.of(2100, 1, 1)));
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        String lines = ROAD + "ดำเนินการ,,\n" + ROAD.replace("12/2562", "13/2562") + "ยุติ,20/12/2562,\n";
        takenIn(lines);

        RunId again = committed(lines);

        assertThat(rows.outcome(again)).isEqualTo(new RunPage.Outcome(0, 2, 0, 0, 0));
    }

    @Test
    void whatIsWrongIsLeftBehindAndNothingOfTheRowsStays() {
        RunId run = committed(ROAD + "ดำเนินการ,,\n" + ROAD.replace("15/11/2562", "30/9/2562") + "ยุติ,20/12/2562,\n");

        assertThat(rows.outcome(run)).isEqualTo(new RunPage.Outcome(1, 0, 1, 0, 0));
        assertThat(jdbc.sql("select count(*) from backlog_row where run_id = :run and sealed is not null")
                        .param("run", run.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccusationGoesPastTheOfficeOfTheAccusedAndIsNotFoundThere() {
        String accusation =
                "ลับ 9,15/11/2562,,,,,ผู้ใหญ่บ้านเรียกเงิน,กำนัน/ผู้ใหญ่บ้าน/ผู้ช่วย,จดหมาย,,,นายสมมติ,ผู้ใหญ่บ้าน,,ดำเนินการ,,\n";

        CaseNumber number = takenIn(accusation).getFirst();

        assertThatThrownBy(() -> complaints.seen(officer, number)).isInstanceOf(NotFound.class);
        assertThat(worklists.search(officer, "ลับ 9", null, 20).items()).isEmpty();
        assertThat(complaints.seen(world.provinceOfficer("47"), number).facts().secret())
                .isTrue();
    }

    @Test
    void whatWasCutOffInTheMiddleGoesOnAndTakesEachRowOnce() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 700; i++) {
            lines.append(ROAD.replace("12/2562", i + "/2562")).append("ดำเนินการ,,\n");
        }
        RunId run = sent(lines.toString());
        checking.work(runs.run(officer, run));
        runs.commit(officer, run);

        committing.take(officer, run, 0, committing.opened(rows.good(run, 0, 500)));
        committing.work(runs.run(officer, run));

        assertThat(rows.outcome(run)).isEqualTo(new RunPage.Outcome(700, 0, 0, 0, 0));
        assertThat(runs.run(officer, run).done()).isEqualTo(700);
    }

    @Test
    void aFileThatWaitsForNothingIsNotTakenIn() {
        RunId run = sent(ROAD + "ดำเนินการ,,\n");

        assertThatThrownBy(() -> runs.commit(officer, run)).isInstanceOf(Refused.class);
    }

    @Test
    void aRunThatNobodyWorkedOnIsTakenBackAndMayBeTakenInAnew() {
        String lines = ROAD + "ดำเนินการ,,\n" + ROAD.replace("12/2562", "13/2562") + "ยุติ,20/12/2562,\n";
        RunId run = committed(lines);

        runs.undo(officer, run);
        undoing.work(runs.run(officer, run));

        assertThat(rows.outcome(run)).isEqualTo(new RunPage.Outcome(0, 0, 0, 2, 0));
        assertThat(texts(run, "select distinct c.status from complaint c where c.id = any (:ids)"))
                .containsExactly("CANCELLED");
        assertThat(
                        texts(
                                run,
                                "select kind from complaint_movement where complaint_id = any (:ids) order by complaint_id, id"))
                .containsExactly("IN_NEW", "OUT_CANCELLED", "IN_NEW", "OUT_CLOSED");
        assertThat(texts(run, "select kind from complaint_happening where complaint_id = any (:ids) and seq = 4"))
                .containsExactly("cancelled", "cancelled");
        assertThat(rows.outcome(committed(lines))).isEqualTo(new RunPage.Outcome(2, 0, 0, 0, 0));
    }

    @Test
    void aRunInWhichSomebodyWorkedIsNotTakenBackAndTheNumberIsSaid() {
        RunId run = committed(ROAD + "ดำเนินการ,,\n" + ROAD.replace("12/2562", "13/2562") + "ยุติ,20/12/2562,\n");
        CaseNumber open = new CaseNumber(texts(run, "select number from complaint where id = any (:ids) order by id")
                .getFirst());
        progress.note(officer, open, 3, "โทรถาม อบต. แล้ว", "", UUID.randomUUID());

        assertThatThrownBy(() -> runs.undo(officer, run))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.arguments()).containsExactly(1));
        assertThat(runs.run(officer, run).state()).isEqualTo(RunState.COMMITTED);
    }

    @Test
    void whatWaitsCanBeThrownAwayAtOnce() {
        RunId run = sent(ROAD + "ดำเนินการ,,\n");
        checking.work(runs.run(officer, run));

        runs.drop(officer, run);

        assertThat(runs.run(officer, run).state()).isEqualTo(RunState.DROPPED);
        assertThat(rows.good(run, 0, 10)).isEmpty();
    }

    private List<String> texts(RunId run, String question) {
        Long[] ids = jdbc.sql("select complaint_id from backlog_row where run_id = :run order by row_number")
                .param("run", run.value())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        return jdbc.sql(question).param("ids", ids).query(String.class).list();
    }

    private CaseNumber received() {
        NewComplaint form = new NewComplaint(
                UUID.randomUUID(),
                Channel.WALK_IN,
                Nature.COMPLAINT,
                Importance.GENERAL,
                "0201",
                "",
                "ถนนหน้าวัดเป็นหลุม",
                new Where(new AreaCode("4709"), null, 3, null, null),
                "",
                LocalDate.of(2019, 11, 1),
                LocalDate.of(2019, 11, 15),
                Complainant.NAMED,
                new Parties(
                        new Person("นาง", "สมศรี", "ใจดี", "1999900000013", "0812345678", "", "99 หมู่ 3"),
                        Person.named("อบต.สมมติ")),
                true,
                false,
                AccusedKind.OTHER,
                null,
                false,
                "",
                Elsewhere.NO,
                "");
        CaseNumber number = ((Filed.Accepted) filings.file(officer, form)).number();
        receiving.receive(officer, number, 1, null);
        return number;
    }

    private List<CaseNumber> takenIn(String lines) {
        RunId run = committed(lines);
        return jdbc.sql("""
                        select c.number from backlog_row r join complaint c on c.id = r.complaint_id where r.run_id = :run order by row_number
                        """)
                .param("run", run.value())
                .query((row, i) -> new CaseNumber(row.getString("number")))
                .list();
    }

    private RunId committed(String lines) {
        RunId run = sent(lines);
        checking.work(runs.run(officer, run));
        runs.commit(officer, run);
        committing.work(runs.run(officer, run));
        assertThat(runs.run(officer, run).state()).isEqualTo(RunState.COMMITTED);
        return run;
    }

    private RunId sent(String lines) {
        return runs.begin(officer, UUID.randomUUID(), "a.csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8), true);
    }

    private Complaint complaint(CaseNumber number) {
        return complaints.seen(officer, number);
    }

    private List<String> texts(String question, Complaint complaint) {
        return jdbc.sql(question)
                .param("id", complaint.id().value())
                .query(String.class)
                .list();
    }

    /** All that hangs on a case, in every table that names cases. */
    private Map<String, List<JsonNode>> kept(CaseNumber number) {
        long id = complaint(number).id().value();
        Map<String, List<JsonNode>> kept = new TreeMap<>();
        kept.put("complaint", kept("complaint", "id", id));
        for (String table : jdbc.sql("""
                        select c.table_schema || '.' || c.table_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.column_name = 'complaint_id' and t.table_type = 'BASE TABLE' and c.table_name <> 'backlog_row'
                        """).query(String.class).list()) {
            kept.put(table.replace("public.", ""), kept(table, "complaint_id", id));
        }
        return kept;
    }

    private List<JsonNode> kept(String table, String key, long id) {
        String without = String.join(",", OWN);
        return jdbc.sql("select (to_jsonb(t) - '{" + without + "}'::text[])::text as row from " + table + " t where "
                        + key + " = :id order by row")
                .param("id", id)
                .query((row, i) -> JsonMapper.shared().readTree(row.getString("row")))
                .list();
    }

    private static Set<String> differences(Map<String, List<JsonNode>> one, Map<String, List<JsonNode>> other) {
        Set<String> differences = new TreeSet<>();
        one.forEach((table, rows) -> {
            List<JsonNode> there = new ArrayList<>(other.getOrDefault(table, List.of()));
            if (rows.size() != there.size()) {
                differences.add(table + ": " + rows.size() + " and " + there.size());
                return;
            }
            for (int i = 0; i < rows.size(); i++) {
                JsonNode left = rows.get(i);
                JsonNode right = there.get(i);
                left.propertyNames().stream()
                        .filter(name -> !left.path(name).equals(right.path(name)))
                        .forEach(name -> differences.add(table + "." + name));
            }
        });
        return differences;
    }
}
