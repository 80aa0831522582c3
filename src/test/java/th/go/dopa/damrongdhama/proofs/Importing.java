package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import th.go.dopa.damrongdhama.OtherNode;
import th.go.dopa.damrongdhama.Visitor;

/** An officer sends big registers to a node with a heap of 512 MB, while the machine may die. Each row must become one case, once. */
final class Importing implements AutoCloseable {

    /** In megabytes. */
    private static final int HEAP = 512;

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String[] SETTINGS = {
        "--spring.profiles.active=demo",
        "--damrongdhama.demo.cases=1",
        "--damrongdhama.argon2-kib=64",
        "--damrongdhama.jobs-heartbeat=1s"
    };
    private static final String[] HEADINGS = {
        "เลขที่เรื่อง",
        "วันที่รับเรื่อง",
        "ผู้ร้อง",
        "โทร",
        "ที่อยู่",
        "เรื่องร้องเรียน",
        "ประเภทเรื่อง",
        "ช่องทาง",
        "หมู่ที่",
        "ผู้ถูกร้อง",
        "วันที่เกิดเหตุ",
        "สถานะ",
        "วันที่ยุติ",
        "ผลการดำเนินการ"
    };
    private static final String[] TYPES = {
        "ถนน/สะพาน/ทางเข้าออก", "ไฟฟ้า/ไฟส่องสว่าง", "เสียงดัง", "ที่อยู่อาศัย", "บุกรุกที่สาธารณประโยชน์"
    };
    private static final String[] CHANNELS = {"มาเอง", "โทรศัพท์", "จดหมาย", "ตู้รับเรื่อง", "กำนัน"};

    private final Path data;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private Duration took = Duration.ZERO;
    private OtherNode node;
    private Visitor officer;
    private int inTheMiddle;

    Importing(Path data) throws IOException, InterruptedException {
        this.data = data;
        this.node = OtherNode.asBinRunWithin(HEAP, data, Killing.freePort(), SETTINGS);
        this.officer = signedIn();
    }

    Map<String, Object> figures() {
        return figures;
    }

    /** A register of so many rows, as an office has it: its own headings, Thai years, three of four cases ended. */
    static byte[] register(String series, int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Register", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ทะเบียน");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, HEADINGS[column]);
            }
            for (int row = 1; row <= rows; row++) {
                int year = 2563 + row % 6;
                boolean ended = row % 4 != 0;
                sheet.value(row, 0, series + "/" + row);
                sheet.value(row, 1, 1 + row % 28 + "/" + (1 + row % 12) + "/" + year);
                sheet.value(row, 2, "นางสมมติ" + row + " ใจดี");
                sheet.value(row, 3, "08%08d".formatted(row));
                sheet.value(row, 4, row % 200 + "/1 หมู่ที่ " + (1 + row % 15));
                sheet.value(row, 5, "ถนนเข้าหมู่บ้านช่วงที่ " + row + " เป็นหลุมลึก รถล้มหลายครั้ง ขอให้ซ่อม");
                sheet.value(row, 6, TYPES[row % TYPES.length]);
                sheet.value(row, 7, CHANNELS[row % CHANNELS.length]);
                sheet.value(row, 8, 1 + row % 15);
                sheet.value(row, 9, "อบต.สมมติ");
                sheet.value(row, 10, row % 3 == 0 ? "" : "1/1/" + year);
                sheet.value(row, 11, ended ? "ยุติเรื่อง" : "กำลังดำเนินการ");
                sheet.value(row, 12, ended ? "28/12/" + year : "");
                sheet.value(row, 13, ended ? "อบต. ซ่อมแล้ว" : "");
            }
        }
        return bytes.toByteArray();
    }

    /** Sends a register, has it checked and taken in, and measures; gives the address of the run. */
    String takeIn(byte[] register, int rows) throws Exception {
        long began = System.nanoTime();
        String run = send(register);
        long sent = System.nanoTime();
        await(run, "CHECKED");
        long checked = System.nanoTime();
        officer.open(run).turnTo("form[action$=taking]").send();
        await(run, "COMMITTED");
        long taken = System.nanoTime();
        took = Duration.ofNanos(taken - began);
        figures.put("rows", rows);
        figures.put("sent (looked at as far as its first case), s", seconds(began, sent));
        figures.put("checked, s", seconds(sent, checked));
        figures.put("taken in, s", seconds(checked, taken));
        figures.put("**checked and taken in, s**", seconds(began, taken));
        figures.put("processor time of the program, s", node.cpu().toSeconds());
        figures.put("processor time of the database, s", node.databaseCpu().toSeconds());
        return run;
    }

    /** How long the last one took. */
    Duration took() {
        return took;
    }

    /**
     * Sends a register and kills the machine while it is checked and while it is taken in.
     *
     * @param checking how often while it is checked
     * @param taking how often while it is taken in
     * @param within the milliseconds after some rows went by in which the moment is drawn by lot
     */
    void takeInDying(byte[] register, int checking, int taking, int within, Random random) throws Exception {
        String run = send(register);
        for (int death = 0; death < checking; death++) {
            die(run, "CHECKING", within, random);
        }
        await(run, "CHECKED");
        officer.open(run).turnTo("form[action$=taking]").send();
        for (int death = 0; death < taking; death++) {
            die(run, "COMMITTING", within, random);
        }
        await(run, "COMMITTED");
    }

    /** How many deaths came while rows were being checked or taken in, and not just before or after. */
    int deathsInTheMiddle() {
        return inTheMiddle;
    }

    private void die(String run, String state, int within, Random random) throws Exception {
        awaitMoved(run, state);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(within));
        node.kill(random.nextBoolean());
        node = OtherNode.asBinRunWithin(HEAP, data, Killing.freePort(), SETTINGS);
        inTheMiddle += state(run).equals(state) ? 1 : 0;
        officer = signedIn();
    }

    /** The same file once more adds nothing. */
    void assertNothingIsAddedBy(byte[] register, int rows) throws Exception {
        long before = number("select count(*) from complaint");
        String run = send(register);
        await(run, "CHECKED");
        officer.open(run).turnTo("form[action$=taking]").send();
        await(run, "COMMITTED");
        assertThat(number("select count(*) from backlog_row where state = 'THERE' and run_id = " + id(run)))
                .isEqualTo(rows);
        assertThat(number("select count(*) from complaint")).isEqualTo(before);
    }

    /** Every row is one case, with all that hangs on it. */
    void assertEachIsThereOnce(String series, int rows) throws SQLException, IOException {
        String ours = "from complaint_backlog b join complaint c on c.id = b.complaint_id ";
        String such = " where b.number like '" + series + "/%'";
        assertThat(number("select count(*) " + ours + such)).isEqualTo(rows);
        assertThat(number("select count(distinct b.number) " + ours + such)).isEqualTo(rows);
        assertThat(number("select count(distinct c.number) " + ours + such)).isEqualTo(rows);
        assertThat(number("select sum(c.version) " + ours + such))
                .isEqualTo(number(
                        "select count(*) " + ours + " join complaint_happening h on h.complaint_id = c.id" + such));
        for (String table : new String[] {"complaint_search", "spent_form", "identity.person where part = 'ACCUSED'"}) {
            String[] part = table.split(" where ", -1);
            assertThat(number("select count(*) " + ours + " join " + part[0] + " t on t.complaint_id = c.id" + such
                            + (part.length > 1 ? " and t." + part[1] : "")))
                    .as(table)
                    .isEqualTo(rows);
        }
        assertThat(number("select count(*) " + ours + " join complaint_movement m on m.complaint_id = c.id" + such))
                .isEqualTo(number("select count(*) + count(closed_on) " + ours + such));
        assertThat(number("select count(*) from backlog_row where sealed is not null"))
                .isZero();
    }

    private String send(byte[] register) {
        officer.open("/desk/backlog").attach("file", "register.xlsx", register).send();
        assertThat(officer.path()).as(officer.text()).matches("/desk/backlog/[0-9]+");
        return officer.path();
    }

    private void await(String run, String state) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state(run).equals(state)) {
            assertThat(System.nanoTime())
                    .as(state + " in time, not " + state(run))
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Waits until some rows went by, as long as there are any to go by. */
    private void awaitMoved(String run, String state) throws Exception {
        String done = "select done from backlog_run where id = " + id(run);
        long before = number(done);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (state(run).equals(state) && number(done) <= before && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private String state(String run) throws SQLException, IOException {
        return text("select state from backlog_run where id = " + id(run));
    }

    private static String id(String run) {
        return run.substring(run.lastIndexOf('/') + 1);
    }

    /** The demo is loaded behind the first page; until it is there the machine has something else to do. */
    private Visitor signedIn() throws InterruptedException {
        Visitor visitor = new Visitor(node.port());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (visitor.open("/demo").page().select("button[value=officer]").isEmpty()
                || !visitor.page().select(".notice.info").isEmpty()) {
            assertThat(System.nanoTime()).as("the demo is loaded in time").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(500);
        }
        String button = visitor.one("button[value=officer]").attr("name");
        return visitor.turnTo("form:has(button[value=officer])").press(button, "officer");
    }

    private static String seconds(long from, long to) {
        return String.format(java.util.Locale.ROOT, "%.1f", (to - from) / 1e9);
    }

    private long number(String question) throws SQLException, IOException {
        return Long.parseLong(text(question));
    }

    private String text(String question) throws SQLException, IOException {
        try (Connection database =
                        DriverManager.getConnection(node.databaseUrl(), "damrongdhama", node.databasePassword());
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
