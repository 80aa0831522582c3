package th.go.dopa.damrongdhama.complaints.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.OfficeProgram;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.intake.NewComplaint;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.Staff;

/** The register book of an office: leafed through, filtered, taken out; and nobody finds in it what he may not see. */
@PageTest
@SuppressWarnings("NullAway.Init")
class RegisterTest {

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    Filings filings;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void theBookIsLeafedThroughInTheOrderOfReceiptAndKeepsItsFilters() {
        LocalDate today = today();
        for (int i = 0; i < 52; i++) {
            file(Somsri.pothole("9401", today.minusDays(i % 3)));
        }
        Visitor officer = visitor(world.officer("9401")).open("/desk/register?year=every&type=02&stage=open");

        List<String> first = numbers(officer);
        String next = officer.one("a[rel=next]").attr("href");
        List<String> second = numbers(officer.open(next));

        assertThat(next).contains("type=02", "stage=open", "year=every", "office=9401");
        assertThat(first).hasSize(50);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(officer.text()).doesNotContain(Somsri.PERSON.lastName());
        assertThat(numbers(officer.open("/desk/register?year=every&type=01"))).isEmpty();
        assertThat(numbers(officer.open("/desk/register?year=every&channel=LETTER")))
                .isEmpty();
        assertThat(numbers(officer.open("/desk/register?year=every&stage=done")))
                .isEmpty();
        assertThat(numbers(officer.open("/desk/register?year=every&stage=overdue")))
                .isEmpty();
        assertThat(numbers(officer.open("/desk/register?year=every&area=940101")))
                .hasSize(50);
        assertThat(numbers(officer.open("/desk/register?year=2563"))).isEmpty();
        assertThat(numbers(officer.open("/desk/register?year=every&after=nonsense")))
                .hasSize(50);
    }

    @Test
    void theWorkbookHoldsRealDatesMaskedNamesAndNoFormula() throws Exception {
        Staff officer = world.officer("9402");
        String number = file(with(Somsri.pothole("9402", today()), "=HYPERLINK(\"http://example.org\")"));

        HttpResponse<byte[]> refused = takeOut(officer, "9402", "", false);
        HttpResponse<byte[]> sent = takeOut(officer, "9402", "ส่งจังหวัดตามหนังสือเวียน", false);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).contains("register-9402-every.xlsx");
        List<Row> rows = rows(sent);
        Row line = rows.get(1);
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("เลขที่เรื่อง");
        assertThat(rows).hasSize(2);
        assertThat(line.getCellText(0)).isEqualTo(number);
        assertThat(line.getCellAsNumber(1).orElseThrow().intValue())
                .isEqualTo(FiscalYear.of(today()).year());
        assertThat(line.getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(line.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(today());
        assertThat(line.getCellText(10)).isEqualTo("ปกปิด");
        assertThat(line.getCell(13).getType()).isEqualTo(CellType.STRING);
        assertThat(line.getCellText(13)).isEqualTo("'=HYPERLINK(\"http://example.org\")");
        assertThat(text(sent)).doesNotContain(Somsri.PERSON.firstName());
        assertThat(reasons("register.exported", officer)).containsExactly("ส่งจังหวัดตามหนังสือเวียน");
    }

    @Test
    void theBookIsTakenOutAsCsvToo() {
        String number = file(with(Somsri.pothole("9410", today()), "+66 \"หลุม\", ลึก\nมาก"));

        HttpResponse<byte[]> sent = visitor(world.officer("9410"))
                .open("/desk/register?year=every")
                .turnTo("form.register-export")
                .fill("reason", "ส่งจังหวัด")
                .take("as", "csv");

        String text = new String(sent.body(), StandardCharsets.UTF_8);
        CsvRecord line = CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(text).startsWith("\uFEFFเลขที่เรื่อง,").contains("\r\n" + number);
        assertThat(line.getField(2)).isEqualTo(today().toString());
        assertThat(line.getField(13)).isEqualTo("'+66 \"หลุม\", ลึก\nมาก");
        assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).contains("register-9410-every.csv");
    }

    @Test
    void libreOfficeOpensTheWorkbookAndSavesTheSameValues() throws Exception {
        file(with(Somsri.pothole("9406", today()), "ถนนเป็นหลุม \"ลึก\" <มาก> & 'กว้าง'\nรถล้มทุกวัน"));
        byte[] ours =
                takeOut(world.officer("9406"), "9406", "ส่งจังหวัด", false).body();

        List<String> cells = OfficeProgram.cells(ours);

        assertThat(cells).hasSizeGreaterThan(30).anyMatch(cell -> cell.contains("ถนนเป็นหลุม \"ลึก\""));
        assertThat(OfficeProgram.cells(OfficeProgram.workbook("register.xlsx", ours)))
                .isEqualTo(cells);
    }

    @Test
    void namesAreTakenOutOnlyWithTheRightAndTheReason() throws Exception {
        Staff officer = world.officer("9403");
        Staff revealing = world.revealingOfficer("9403");
        file(Somsri.pothole("9403", today()));

        assertThat(takeOut(officer, "9403", "ขอดูชื่อผู้ร้อง", true).statusCode())
                .isEqualTo(409);
        assertThat(reasons("identity.exported", officer)).isEmpty();
        HttpResponse<byte[]> named = takeOut(revealing, "9403", "เชิญผู้ร้องประชุม", true);

        assertThat(rows(named).get(1).getCellText(10)).isEqualTo(Somsri.PERSON.name());
        assertThat(reasons("identity.exported", revealing)).containsExactly("เชิญผู้ร้องประชุม");
    }

    @Test
    void secretCasesStandOnlyInTheBookOfWhoSeesThem() throws Exception {
        String secret = file(Somsri.accusation("9404", AccusedSeat.LOCAL_ADMINISTRATION, today()));
        String passing = file(Somsri.accusation("9404", AccusedSeat.DISTRICT, today()));
        String open = file(Somsri.pothole("9404", today()));
        Staff chief = world.chief("9404");
        Staff clerk = world.clerk("9404");
        Staff above = world.provinceOfficer("94");

        assertThat(numbers(visitor(chief).open("/desk/register"))).containsExactlyInAnyOrder(secret, open);
        assertThat(numbers(visitor(clerk).open("/desk/register"))).containsExactly(open);
        assertThat(numbers(visitor(above).open("/desk/register?office=9404"))).containsExactly(open);
        assertThat(numbers(visitor(above).open("/desk/register"))).contains(passing);
        assertThat(numbers(visitor(world.chief("9405")).open("/desk/register?office=9404")))
                .isEmpty();
        assertThat(text(takeOut(clerk, "9404", "ส่งจังหวัด", false)))
                .contains(open)
                .doesNotContain(secret, passing);
        assertThat(text(takeOut(chief, "9404", "ส่งจังหวัด", false)))
                .contains(open, secret)
                .doesNotContain(passing);
    }

    private HttpResponse<byte[]> takeOut(Staff by, String office, String reason, boolean named) throws Exception {
        String signedIn = world.signedIn(by);
        Visitor visitor = new Visitor(port).as(signedIn).open("/desk/register?year=every&office=" + office);
        visitor.turnTo("form.register-export").fill("reason", reason);
        HttpRequest form = visitor.request();
        String body = (named ? "names=yes&" : "")
                + visitor.form().formData().stream()
                        .map(one -> one.key() + "=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(form.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", visitor.cookies())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<Row> rows(HttpResponse<byte[]> sent) throws Exception {
        assertThat(sent.statusCode()).isEqualTo(200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent.body()))) {
            return book.getFirstSheet().read();
        }
    }

    private static String text(HttpResponse<byte[]> sent) throws Exception {
        return rows(sent).stream()
                .flatMap(row -> row.stream())
                .filter(cell -> cell != null)
                .map(cell -> cell.getText())
                .collect(Collectors.joining(" "));
    }

    private List<String> reasons(String act, Staff by) {
        return jdbc.sql("""
                        select r.body from journal j join journal_reason r on r.journal_id = j.id
                         where j.act = :act and j.account_id = :account order by j.id
                        """)
                .param("act", act)
                .param("account", by.account().value())
                .query(String.class)
                .list();
    }

    private List<String> numbers(Visitor visitor) {
        assertThat(visitor.status()).isEqualTo(200);
        List<String> numbers = visitor.page().select(".register tbody td.whole").eachText();
        assertThat(Set.copyOf(numbers)).hasSameSizeAs(numbers);
        return numbers;
    }

    private String file(NewComplaint form) {
        return ((Filed.Accepted) filings.file(new Citizen(null), form)).number().value();
    }

    private static NewComplaint with(NewComplaint form, String story) {
        return new NewComplaint(
                form.formKey(),
                form.channel(),
                form.nature(),
                form.importance(),
                form.category(),
                form.categoryWords(),
                story,
                form.where(),
                form.landmark(),
                form.incidentOn(),
                form.receivedOn(),
                form.complainant(),
                form.parties(),
                form.hideName(),
                form.agencyMayContact(),
                form.accusedKind(),
                form.accusedSeat(),
                form.straightToProvince(),
                form.wish(),
                form.elsewhere(),
                form.elsewhereWords());
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
