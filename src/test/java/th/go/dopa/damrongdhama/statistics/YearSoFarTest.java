package th.go.dopa.damrongdhama.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.statistics.Officialdom.Case;

/** What a report says of its whole year and of earlier ones, against a recount in plain Java; and the report as a workbook. */
@PageTest
@SuppressWarnings("NullAway")
class YearSoFarTest {

    private static final OfficeId DISTRICT = new OfficeId(9601);
    private static final OfficeId PROVINCE = new OfficeId(96);
    private static final List<OfficeId> ALL = List.of(DISTRICT, new OfficeId(9602), PROVINCE);

    @Autowired
    World world;

    @Autowired
    Officialdom officialdom;

    @Autowired
    Cumulations cumulations;

    @Autowired
    Offices offices;

    @LocalServerPort
    int port;

    @BeforeEach
    void aProvinceWorks() throws Exception {
        officialdom.live();
    }

    @Test
    void theYearSoFarAndEachYearOfReceiptAreWhatTheActsAddUpTo() {
        for (Scope scope : List.of(scope(DISTRICT, false), scope(PROVINCE, false), scope(PROVINCE, true))) {
            List<OfficeId> together =
                    scope.whole() ? ALL : List.of(scope.office().id());
            for (ThaiMonth month = ThaiMonth.of(Officialdom.FROM);
                    !month.first().isAfter(Officialdom.TO);
                    month = month.next()) {
                Map<String, String> soFar = cumulations.toDate(scope, month).stream()
                        .collect(Collectors.toMap(it -> it.key() + it.secret(), it -> it.fresh() + " " + it.ended()));
                Map<Integer, Integer> came = new HashMap<>();
                cumulations.came(scope, month, false).forEach(it -> came.merge(it.year(), it.came(), Integer::sum));
                came.values().removeIf(count -> count == 0);
                soFar.values().removeIf("0 0"::equals);

                assertThat(soFar).as("%s in %s", together, month).isEqualTo(soFar(together, month));
                assertThat(came).as("%s in %s", together, month).isEqualTo(came(together, month));
            }
        }
    }

    @Test
    void theTablesCloseAndTheHeadSaysWhoReports() {
        Visitor officer = visitor("9601").open("/desk/reports/2569-01");

        assertThat(officer.one(".facts").text()).contains("วันที่ปรับปรุงข้อมูล", "ผู้รายงาน", "ตำแหน่ง");
        for (int month = 1; month <= 11; month++) {
            Visitor reader = visitor("9601").open("/desk/reports/2569-%02d".formatted(month));
            Element years = ledger(reader, "เรื่องของแต่ละปีงบประมาณ");
            assertThat(years.select("tbody tr")).hasSizeGreaterThan(1).allSatisfy(line -> {
                List<Integer> figures = line.select("td").stream()
                        .map(cell -> number(cell.text()))
                        .toList();
                assertThat(figures.get(0)).isEqualTo(figures.get(1) + figures.get(2));
                assertThat(figures.get(2)).isEqualTo(figures.get(3) + figures.get(4));
                assertThat(figures).allSatisfy(one -> assertThat(one).isNotNegative());
            });
        }
        assertThat(ledger(officer, "ยอดสะสมตั้งแต่ต้นปีงบประมาณ")
                        .select("tbody tr")
                        .last()
                        .text())
                .startsWith("รวม");
        assertThat(ledger(officer, "หน่วยงานที่เกินกำหนดรายงานผล").select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void theReportIsTakenOutAsAWorkbookWithNumbers() throws Exception {
        String cookie = world.signedIn(world.officer("9601"));
        Visitor officer = new Visitor(port).as(cookie).open("/desk/reports/2569-01");
        List<String> total =
                ledger(officer, "ตามประเภทเรื่อง").select("tfoot td").eachText();
        String address = officer.page().selectFirst("a[href*=/file]").attr("href");

        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("ค้างยกมา");
            Row sum = rows.stream()
                    .filter(row -> row.getCellText(0).equals("ตามประเภทเรื่อง")
                            && row.getCellText(1).equals("รวม"))
                    .findFirst()
                    .orElseThrow();
            for (int column = 0; column < total.size(); column++) {
                assertThat(sum.getCellAsNumber(column + 2).orElseThrow().intValue())
                        .isEqualTo(number(total.get(column)));
            }
        }
    }

    private Map<String, String> soFar(List<OfficeId> together, ThaiMonth month) {
        Map<String, int[]> sums = new HashMap<>();
        for (Case it : officialdom.cases) {
            moves(it, together, month)
                    .filter(move -> FiscalYear.of(move.day()).equals(month.fiscalYear()))
                    .forEach(move -> {
                        int[] sum = sums.computeIfAbsent(
                                it.form().category().substring(0, 2) + it.secret(), key -> new int[2]);
                        sum[0] += move.kind().equals("IN_NEW") ? 1 : 0;
                        sum[1] +=
                                move.kind().equals("OUT_CLOSED") || move.kind().equals("OUT_CANCELLED") ? 1 : 0;
                    });
        }
        sums.values().removeIf(sum -> sum[0] + sum[1] == 0);
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sum -> sum.getValue()[0] + " " + sum.getValue()[1]));
    }

    private Map<Integer, Integer> came(List<OfficeId> together, ThaiMonth month) {
        Map<Integer, Integer> came = new HashMap<>();
        for (Case it : officialdom.cases) {
            moves(it, together, month).forEach(move -> came.merge(it.year(), by(move.kind()), Integer::sum));
        }
        came.values().removeIf(count -> count == 0);
        return came;
    }

    private static int by(String kind) {
        return switch (kind) {
            case "IN_NEW", "IN_TRANSFER" -> 1;
            case "OUT_TRANSFER" -> -1;
            default -> 0;
        };
    }

    private static Stream<Officialdom.Move> moves(Case it, List<OfficeId> together, ThaiMonth month) {
        return it.moves().stream()
                .filter(move -> together.contains(move.office()) && !move.day().isAfter(month.last()));
    }

    private Scope scope(OfficeId office, boolean whole) {
        return new Scope(offices.office(office), whole);
    }

    private Visitor visitor(String district) {
        return new Visitor(port).as(world.signedIn(world.officer(district)));
    }

    private static Element ledger(Visitor visitor, String title) {
        return visitor.page().select(".ledger").stream()
                .filter(ledger -> ledger.selectFirst("h2").text().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table " + title + ": " + visitor.text()));
    }

    private static int number(String figure) {
        return figure.equals("-") ? 0 : Integer.parseInt(figure.replace(",", ""));
    }
}
