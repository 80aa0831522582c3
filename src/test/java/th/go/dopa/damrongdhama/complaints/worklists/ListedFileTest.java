package th.go.dopa.damrongdhama.complaints.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import th.go.dopa.damrongdhama.kernel.Staff;

/** What stands on the desk is taken out as a file with one press: the same lines, all of them, and to nobody more than he sees. */
@PageTest
@SuppressWarnings("NullAway.Init")
class ListedFileTest {

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
    void theWholeListIsTakenOutWithItsDatesAndWithoutNames() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < ListedFile.AT_ONCE + 2; i++) {
            numbers.add(file(Somsri.pothole("9407", today().minusDays(i % 3))));
        }
        Staff clerk = world.clerk("9407");

        HttpResponse<byte[]> sent = visitor(clerk)
                .open("/desk?tab=new")
                .turnTo("form[action='/desk/list-file']")
                .fill("purpose", "MEETING")
                .take("as", "csv");

        List<CsvRecord> lines = lines(sent);
        assertThat(sent.headers().firstValue("Content-Disposition").orElse("")).contains("list-new.csv");
        assertThat(lines.getFirst().getField(0)).isEqualTo("เลขที่เรื่อง");
        assertThat(lines.stream().skip(1).map(line -> line.getField(0))).containsExactlyElementsOf(numbers.reversed());
        assertThat(lines.get(1).getField(1))
                .isEqualTo(today().minusDays((numbers.size() - 1) % 3).toString());
        assertThat(text(sent)).doesNotContain(Somsri.PERSON.lastName());
        assertThat(reasons(clerk)).containsExactly("ประชุม");
    }

    @Test
    void aSearchIsTakenOutAsAWorkbookAndSecretCasesGoToNobodyElse() throws Exception {
        String open = file(Somsri.pothole("9408", today()));
        String secret = file(Somsri.accusation("9408", AccusedSeat.LOCAL_ADMINISTRATION, today()));

        List<String> chief = found(world.chief("9408"));
        List<String> clerk = found(world.clerk("9408"));
        List<String> neighbour = found(world.chief("9409"));

        assertThat(chief).containsExactlyInAnyOrder(open, secret);
        assertThat(clerk).containsExactly(open);
        assertThat(neighbour).isEmpty();
    }

    private List<String> found(Staff by) throws Exception {
        Visitor visitor = visitor(by).open("/desk?tab=new");
        if (visitor.page().select("form[action='/desk/list-file']").isEmpty()) {
            return List.of();
        }
        HttpResponse<byte[]> sent = visitor.open("/desk/search?q=หลุมลึก")
                .turnTo("form[action='/desk/list-file']")
                .take("", "");
        assertThat(sent.statusCode()).isEqualTo(200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent.body()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo(today());
            return rows.stream().skip(1).map(row -> row.getCellText(0)).toList();
        }
    }

    private static List<CsvRecord> lines(HttpResponse<byte[]> sent) {
        assertThat(sent.statusCode()).isEqualTo(200);
        String text = text(sent);
        assertThat(text).startsWith("\uFEFF");
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return reader.stream().toList();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static String text(HttpResponse<byte[]> sent) {
        return new String(sent.body(), StandardCharsets.UTF_8);
    }

    private List<String> reasons(Staff by) {
        return jdbc.sql("""
                        select r.body from journal j join journal_reason r on r.journal_id = j.id
                         where j.act = 'worklist.exported' and j.account_id = :account
                        """)
                .param("account", by.account().value())
                .query(String.class)
                .list();
    }

    private String file(NewComplaint form) {
        return ((Filed.Accepted) filings.file(new Citizen(null), form)).number().value();
    }

    private LocalDate today() {
        return Bangkok.today(clock);
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }
}
