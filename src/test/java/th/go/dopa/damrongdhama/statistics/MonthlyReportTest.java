package th.go.dopa.damrongdhama.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.intake.Services;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.statistics.Officialdom.Case;
import th.go.dopa.damrongdhama.statistics.Officialdom.Sent;

/** The monthly report against a recount in plain Java of what the desks of a province did in eight months, over the turn of a fiscal year. */
@PageTest
@SuppressWarnings("NullAway")
class MonthlyReportTest {

    private static final String PROVINCE = Officialdom.PROVINCE;
    private static final LocalDate FROM = Officialdom.FROM;
    private static final LocalDate TO = Officialdom.TO;
    private static final long SEED = Officialdom.SEED;

    @Autowired
    World world;

    @Autowired
    Officialdom officialdom;

    @Autowired
    Recounts recounts;

    @Autowired
    KeptFigures kept;

    @Autowired
    Services services;

    @LocalServerPort
    int port;

    private OfficeId one;
    private OfficeId other;
    private OfficeId province;

    @BeforeEach
    void aProvinceWorks() throws Exception {
        one = world.district("9601");
        other = world.district("9602");
        province = world.province(PROVINCE);
        officialdom.live();
    }

    @Test
    void everyCellIsWhatARecountOfTheActsGives() {
        for (List<OfficeId> offices :
                List.of(List.of(one), List.of(other), List.of(province), List.of(one, other, province))) {
            for (ThaiMonth month : months()) {
                Map<String, Tally> reported = recounts.cells(offices, month).stream()
                        .collect(Collectors.toMap(MonthlyReportTest::name, Cell::tally));

                assertThat(reported)
                        .as("%s in %s, seed %s", offices, month, SEED)
                        .isEqualTo(recounted(offices, month));
            }
        }
    }

    @Test
    void whatIsLeftIsWhatIsInHandAndIsBroughtForward() {
        for (ThaiMonth month : months()) {
            List<Cell> cells = recounts.cells(List.of(one, other, province), month);
            Map<String, Integer> next = new HashMap<>();
            recounts.cells(List.of(one, other, province), month.next())
                    .forEach(cell -> next.put(name(cell), cell.tally().brought()));

            assertThat(cells).allSatisfy(cell -> {
                Tally tally = cell.tally();
                assertThat(tally.brought()
                                + tally.fresh()
                                + tally.transferredIn()
                                + tally.reopened()
                                - tally.ended()
                                - tally.transferredOut())
                        .as("%s of %s", month, cell)
                        .isEqualTo(inHand(cell, month.last()))
                        .isEqualTo(tally.left())
                        .isEqualTo(next.getOrDefault(name(cell), 0));
            });
        }
        assertThat(recounts.cells(List.of(one, other, province), ThaiMonth.of(TO)).stream()
                        .filter(cell -> cell.dimension() == Dimension.TYPE)
                        .mapToInt(cell -> cell.tally().left())
                        .sum())
                .isEqualTo((int)
                        officialdom.cases.stream().filter(officialdom::open).count());
    }

    @Test
    void whatIsKeptOfTheProvinceIsWhatARecountOfTheActsGives() {
        for (ThaiMonth month : months()) {
            Map<String, Tally> acts = recounted(List.of(one, other, province), month);

            assertThat(kept.cells(province, month).stream()
                            .collect(Collectors.toMap(MonthlyReportTest::name, Cell::tally)))
                    .as("%s, seed %s", month, SEED)
                    .isEqualTo(acts);
        }
        assertThat(months().stream().flatMap(month -> kept.cells(province, month).stream()))
                .anyMatch(cell -> cell.tally().transferredIn() > 0 && cell.key().equals("96"))
                .anyMatch(
                        cell -> cell.tally().transferredOut() > 0 && cell.key().equals("96"));
    }

    @Test
    void whatLiesWithAgenciesIsWhatWasSentAndNotAnswered() {
        assertThat(officialdom.sent.stream().map(Sent::ended))
                .hasSizeGreaterThan(10)
                .contains(List.of());
        for (ThaiMonth month : months()) {
            Tally reported = recounts.referrals(List.of(one), month).stream()
                    .map(Cell::tally)
                    .reduce(Tally.NONE, Tally::plus);

            assertThat(reported.brought())
                    .isEqualTo(sent(it -> it.day().isBefore(month.first()) && !ended(it, month.previous())));
            assertThat(reported.fresh())
                    .isEqualTo(sent(it -> ThaiMonth.of(it.day()).equals(month)));
            assertThat(reported.ended())
                    .isEqualTo(sent(it -> it.ended().stream()
                            .anyMatch(day -> ThaiMonth.of(day).equals(month))));
            assertThat(reported.left()).isEqualTo(sent(it -> !it.day().isAfter(month.last()) && !ended(it, month)));
        }
    }

    @Test
    void districtsAndWhatTheProvinceHoldsAreTheProvince() {
        Visitor officer = visitor(world.provinceOfficer(PROVINCE)).open("/desk/reports/2569-01");

        Element offices = ledger(officer, "ตามหน่วยงาน");
        assertThat(offices.select("tbody th a").eachText()).startsWith("รับโดยตรงที่จังหวัด");
        for (int column = 0; column < 8; column++) {
            int total = figure(offices.selectFirst("tfoot tr"), column);
            int at = column;
            assertThat(offices.select("tbody tr").stream()
                            .mapToInt(line -> figure(line, at))
                            .sum())
                    .isEqualTo(total);
            for (String table : List.of("ตามปีงบประมาณที่รับเรื่อง", "ตามประเภทเรื่อง", "ตามช่องทางรับเรื่อง")) {
                Element ledger = ledger(officer, table);
                assertThat(figure(ledger.selectFirst("tfoot tr"), column)).isEqualTo(total);
                assertThat(ledger.select("tbody tr").stream()
                                .mapToInt(line -> figure(line, at))
                                .sum())
                        .isEqualTo(total);
            }
        }
        assertThat(figure(offices.selectFirst("tfoot tr"), 1)).isEqualTo((int) officialdom.cases.stream()
                .filter(it ->
                        ThaiMonth.of(it.moves().getFirst().day()).address().equals("2569-01"))
                .count());
        officer.open(offices.selectFirst("tbody a[href*=office=96-own]").attr("href"));
        assertThat(officer.status()).isEqualTo(200);
        assertThat(officer.one(".lead").text()).isEqualTo("รับโดยตรงที่จังหวัด");
    }

    @Test
    void secretCasesAreToldApartOnlyToWhoSeesThem() {
        String report = "/desk/reports/2569-03?office=9601";
        assertThat(recounted(List.of(one), ThaiMonth.read("2569-03").orElseThrow())
                        .keySet())
                .anyMatch(key -> key.startsWith("TYPE 05"));

        Visitor chief = visitor(world.chief("9601")).open(report);
        Visitor above = visitor(world.provinceOfficer(PROVINCE)).open(report);
        Visitor clerk = visitor(world.clerk("9601")).open(report);
        Visitor department = visitor(world.dopaOfficer()).open(report);

        assertThat(ledger(chief, "ตามประเภทเรื่อง").text()).contains("05 ").doesNotContain("เรื่องลับ");
        assertThat(ledger(department, "ตามประเภทเรื่อง").text()).contains("05 ").doesNotContain("เรื่องลับ");
        for (String table : List.of("ตามประเภทเรื่อง", "ตามช่องทางรับเรื่อง", "ตามพื้นที่")) {
            assertThat(ledger(above, table).text()).contains("เรื่องลับ").doesNotContain("05 ");
            assertThat(figures(ledger(above, table))).isEqualTo(figures(ledger(chief, table)));
            assertThat(ledger(clerk, table).text()).doesNotContain("05 ", "เรื่องลับ");
        }
        assertThat(figures(ledger(clerk, "ตามประเภทเรื่อง"))).isNotEqualTo(figures(ledger(chief, "ตามประเภทเรื่อง")));
        assertThat(clerk.text()).contains("ยอดนี้ไม่รวมเรื่องลับ");
    }

    @Test
    void aFigureOpensItsCases() {
        Visitor chief = visitor(world.chief("9601")).open("/desk/reports/2569-01");
        List<Element> figures = chief.page().select(".ledger td.number a");
        assertThat(figures).hasSizeGreaterThan(30);

        for (Element figure : figures) {
            chief.open(figure.attr("href"));
            assertThat(chief.page().select(".register tbody tr"))
                    .as(figure.attr("href"))
                    .hasSize(Integer.parseInt(figure.text()));
        }

        String left = figures.getLast().attr("href");
        assertThat(left).contains("moved=left", "office=9601");
        Visitor above = visitor(world.provinceOfficer(PROVINCE)).open(left);
        Visitor clerk = visitor(world.clerk("9601")).open(left);
        long open = officialdom.cases.stream()
                .filter(it -> !it.secret() && it.inHand(one, LocalDate.of(2026, 1, 31)))
                .count();
        assertThat(above.page().select(".register tbody tr")).hasSize((int) open);
        assertThat(clerk.page().select(".register tbody tr")).hasSize((int) open);
        assertThat(visitor(world.chief("9602")).open(left).page().select(".register tbody tr"))
                .isEmpty();
    }

    @Test
    void nobodyReadsTheReportOfAnotherOffice() {
        Visitor chief = visitor(world.chief("9601"));

        for (String address : List.of("9602", "96", "96-own", "1", "9601-own", "100001", "0", "x", "47")) {
            assertThat(chief.open("/desk/reports/2569-01?office=" + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        assertThat(chief.open("/desk/reports/2569-01").one(".lead").text()).contains("นราธิวาส");
        assertThat(visitor(world.provinceOfficer("47"))
                        .open("/desk/reports/2569-01?office=9601")
                        .status())
                .isEqualTo(404);
        assertThat(visitor(world.agencyOfficer(world.agency("9601")))
                        .open("/desk/reports")
                        .status())
                .isEqualTo(403);
        assertThat(chief.open("/desk/reports/2562-09").status()).isEqualTo(404);
        assertThat(chief.open("/desk/reports/2599-01").status()).isEqualTo(404);
        assertThat(chief.open("/desk/reports").path()).startsWith("/desk/reports/25");
    }

    @Test
    void theDepartmentSeesProvincesAndYearsApart() {
        Visitor department = visitor(world.dopaOfficer()).open("/desk/reports/2569-01");

        Element narathiwat = ledger(department, "ตามหน่วยงาน").select("tbody tr").stream()
                .filter(line -> line.text().contains("นราธิวาส"))
                .findFirst()
                .orElseThrow();
        department.open(narathiwat.selectFirst("a").attr("href"));
        assertThat(figures(ledger(department, "ตามหน่วยงาน")))
                .isEqualTo(narathiwat.select("td").eachText());

        int every = figure(ledger(department, "ตามประเภทเรื่อง").selectFirst("tfoot tr"), 7);
        List<String> years = department.page().select(".tabs a[href*=year=]").eachAttr("href");
        int added = 0;
        for (String year : years) {
            added += figure(ledger(department.open(year), "ตามประเภทเรื่อง").selectFirst("tfoot tr"), 7);
        }
        assertThat(years).hasSizeGreaterThan(1);
        assertThat(added).isEqualTo(every);
    }

    @Test
    void servicesStandBesideComplaintsAndAreNeverAdded() throws Exception {
        Staff clerk = world.clerk("9602");
        officialdom.on(LocalDate.of(2026, 2, 10), () -> {
            for (int i = 0; i < 3; i++) {
                services.record(clerk, UUID.randomUUID(), Nature.ADVICE, "ถามเรื่องมรดก", null, "แนะนำแล้ว", "");
            }
            return clerk;
        });

        Visitor officer = visitor(world.chief("9602")).open("/desk/reports/2569-02");

        Element missions = ledger(officer, "บริการตามภารกิจ 7 มิติ");
        Element advice = missions.select("tbody tr").get(3);
        assertThat(advice.text()).startsWith("4 ให้คำปรึกษา 3 -");
        assertThat(missions.selectFirst("tfoot tr").select("td").getFirst().text())
                .isEqualTo("3");
        assertThat(figure(missions.selectFirst("tfoot tr"), 2))
                .isEqualTo(figure(ledger(officer, "ตามประเภทเรื่อง").selectFirst("tfoot tr"), 1));
    }

    private List<ThaiMonth> months() {
        return Stream.iterate(ThaiMonth.of(FROM).previous(), ThaiMonth::next)
                .limit(9)
                .toList();
    }

    private Map<String, Tally> recounted(List<OfficeId> offices, ThaiMonth month) {
        Map<String, Tally> cells = new HashMap<>();
        for (Case it : officialdom.cases) {
            for (OfficeId office : offices) {
                Tally tally = tally(it, office, month);
                keys(it, office).stream()
                        .filter(key -> !tally.nothing())
                        .forEach(key -> cells.merge(key, tally, Tally::plus));
            }
        }
        return cells;
    }

    private static Tally tally(Case it, OfficeId office, ThaiMonth month) {
        int fresh = moved(it, office, month, "IN_NEW");
        return new Tally(
                it.inHand(office, month.first().minusDays(1)) ? 1 : 0,
                fresh,
                fresh == 1 && it.form().receivedOn().isBefore(month.first()) ? 1 : 0,
                moved(it, office, month, "IN_TRANSFER"),
                moved(it, office, month, "IN_REOPENED"),
                moved(it, office, month, "OUT_CLOSED") + moved(it, office, month, "OUT_CANCELLED"),
                moved(it, office, month, "OUT_CANCELLED"),
                moved(it, office, month, "OUT_TRANSFER"));
    }

    private static int moved(Case it, OfficeId office, ThaiMonth month, String kind) {
        return (int) it.moves().stream()
                .filter(move -> move.office().equals(office)
                        && move.kind().equals(kind)
                        && ThaiMonth.of(move.day()).equals(month))
                .count();
    }

    private static List<String> keys(Case it, OfficeId office) {
        String area = it.form().where().subdistrict() == null
                ? it.form().where().district().value()
                : it.form().where().subdistrict().value();
        List<String> keys = new ArrayList<>();
        Map.of(
                        Dimension.OFFICE, office.toString(),
                        Dimension.TYPE, it.form().category().substring(0, 2),
                        Dimension.CHANNEL, it.form().channel().name(),
                        Dimension.AREA, area,
                        Dimension.NATURE, it.form().nature().name())
                .forEach((dimension, key) ->
                        keys.add(name(new Cell(dimension, key, it.year(), it.secret(), Tally.NONE))));
        return keys;
    }

    private int inHand(Cell cell, LocalDate day) {
        return (int) officialdom.cases.stream()
                .flatMap(it -> Stream.of(one, other, province)
                        .filter(office -> keys(it, office).contains(name(cell)) && it.inHand(office, day)))
                .count();
    }

    private static String name(Cell cell) {
        return cell.dimension() + " " + cell.key() + " " + cell.year() + (cell.secret() ? " secret" : "");
    }

    private int sent(Predicate<Sent> which) {
        return (int) officialdom.sent.stream().filter(which).count();
    }

    private static boolean ended(Sent it, ThaiMonth by) {
        return it.ended().stream().anyMatch(day -> !day.isAfter(by.last()));
    }

    private Visitor visitor(Staff staff) {
        return new Visitor(port).as(world.signedIn(staff));
    }

    private static Element ledger(Visitor visitor, String title) {
        return visitor.page().select(".ledger").stream()
                .filter(ledger -> ledger.selectFirst("h2").text().equals(title))
                .max(Comparator.comparingInt(ledger -> ledger.select("tr").size()))
                .orElseThrow(() -> new AssertionError("no table " + title + ": " + visitor.text()));
    }

    private static List<String> figures(Element ledger) {
        return ledger.select("tfoot td").eachText();
    }

    private static int figure(Element line, int column) {
        String text = line.select("td").get(column).text().replace(",", "");
        return text.equals("-") ? 0 : Integer.parseInt(text);
    }
}
