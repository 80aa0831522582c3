package th.go.dopa.damrongdhama.publication.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.Visitor;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filed;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.complaints.outcome.Answers;
import th.go.dopa.damrongdhama.complaints.triage.Proposals;
import th.go.dopa.damrongdhama.complaints.triage.Receiving;
import th.go.dopa.damrongdhama.database.RecurringJob;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
@SuppressWarnings("NullAway")
class ResultsTest {

    private static final String DISTRICT = "7005";

    @Autowired
    World world;

    @Autowired
    Filings filings;

    @Autowired
    Receiving receiving;

    @Autowired
    Proposals proposals;

    @Autowired
    Complaints complaints;

    @Autowired
    Answers answers;

    @Autowired
    Releases releases;

    @Autowired
    KeptResults kept;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void whatIsNarrowerThanItsStepIsRememberedForTheNextRelease() {
        Counted line = new Counted("7005", 2599, Part.YEAR, "", Map.of(Measure.RECEIVED, 5), null);
        Cells.Key cell = new Cells.Key("7005", Part.YEAR, "", Measure.RECEIVED);

        Map<Integer, Discretion.Told> told = transaction.execute(status -> {
            status.setRollbackOnly();
            kept.keep(
                    line.year(),
                    new Discretion.Told("2026-10", List.of(line), Map.of(cell, new Discretion.Range(6, 8))));
            return kept.told();
        });

        assertThat(told.get(line.year()).ranges()).containsEntry(cell, new Discretion.Range(6, 8));
    }

    @Test
    void everybodyReadsWhatACentreDidAndRecomputesItFromTheFile() {
        LocalDate day = Bangkok.today(clock).withDayOfMonth(1).minusMonths(2).withDayOfMonth(10);
        int year = FiscalYear.of(day).year();
        Staff chief = world.chief(DISTRICT);
        for (int i = 0; i < 13; i++) {
            Filed.Accepted filed = file(day, false);
            if (i < 8) {
                close(chief, filed, i < 6);
            }
        }
        file(day, true);
        releases.release();

        Visitor reader = new Visitor(port).open("/results/" + DISTRICT + "?year=" + year);
        Map<String, String> file = csv(reader, year);

        assertThat(number(reader, "received")).isEqualTo("10");
        assertThat(number(reader, "closed")).isEqualTo("5");
        assertThat(number(reader, "confirmed")).isEqualTo("5");
        assertThat(number(reader, "in_hand")).isEqualTo("5");
        assertThat(number(reader, "disputed")).isEqualTo("<5");
        assertThat(reader.text()).contains("ยังบอกไม่ได้").doesNotContain("กล่าวโทษเจ้าหน้าที่รัฐ 1");
        for (Measure measure : Measure.values()) {
            String name = measure.name().toLowerCase(java.util.Locale.ROOT);
            String told = file.getOrDefault(DISTRICT + "/YEAR//" + name, "");
            assertThat(number(reader, name)).as(name).isEqualTo(told.isEmpty() ? "<5" : told);
        }
        for (Element row : reader.page().select(".result-types tbody tr")) {
            assertThat(file)
                    .containsEntry(
                            DISTRICT + "/TYPE/02/received",
                            row.select("td").getFirst().text());
        }
        assertThat(json(reader, year).path("lines"))
                .anySatisfy(line -> assertThat(line.path("scope").asString()
                                + line.path("part").asString())
                        .isEqualTo(DISTRICT + "YEAR"))
                .hasSize(file.size() / Measure.values().length);
        reader.open("/results/" + DISTRICT.substring(0, 2) + "?year=" + year);
        assertThat(reader.text()).contains("อันดับ");
        assertThat(reader.open("/en/results?year=" + year).text()).contains("whole country", "Open data");
        assertThat(reader.open("/results?province=70&year=" + year).path()).isEqualTo("/results/70");
        assertThat(reader.open("/results/7099").status()).isEqualTo(404);
    }

    @Test
    void theOpenDataAreExplained() {
        releases.release();

        Visitor reader = new Visitor(port).open("/results/data?province=70");

        assertThat(reader.text()).contains("CC BY 4.0", "median_days", "unanswered");
        assertThat(reader.page().select("tbody code").eachText())
                .containsAll(OpenData.columns().stream()
                        .map(OpenDataPage.Column::name)
                        .toList());
        assertThat(new String(reader.bytes("/results/catalogue.json"), StandardCharsets.UTF_8))
                .contains("dcat:Dataset", "creativecommons");
        assertThat(reader.open("/results/files/results-2501.csv").status()).isEqualTo(404);
        assertThat(reader.open("/en/results/data").text()).contains("Data dictionary");
    }

    @Test
    void resultsAreReleasedOnceAMonth() {
        RecurringJob job = jobs.stream()
                .filter(one -> one.name().equals("releases-results"))
                .findFirst()
                .orElseThrow();

        job.work().run();
        job.work().run();

        assertThat(new Visitor(port).open("/results").one(".as-of").text()).contains("นับเรื่องที่รับถึง");
    }

    @Test
    void aSecretCaseIsInNoNumberBelowTheNation() {
        LocalDate day = Bangkok.today(clock).withDayOfMonth(1).minusMonths(1);
        for (int i = 0; i < 6; i++) {
            file(day, true);
        }

        List<Counted> counted = releases.counted(Bangkok.today(clock));

        assertThat(counted)
                .filteredOn(line -> line.part() == Part.TYPE && line.key().equals("05"))
                .allMatch(line -> line.scope().equals(Counted.NATION));
    }

    private Filed.Accepted file(LocalDate day, boolean secret) {
        return (Filed.Accepted) filings.file(
                new Citizen(null),
                secret ? Somsri.accusation(DISTRICT, AccusedSeat.POLICE, day) : Somsri.pothole(DISTRICT, day));
    }

    private void close(Staff chief, Filed.Accepted filed, boolean confirmed) {
        int version = complaints.seen(chief, filed.number()).version();
        receiving.receive(chief, filed.number(), version, chief.account());
        proposals.order(
                chief,
                filed.number(),
                complaints.seen(chief, filed.number()).version(),
                Order.close(ClosingReason.EXPLAINED, "ชี้แจงแล้ว", List.of()),
                "",
                java.util.UUID.randomUUID());
        if (confirmed) {
            answers.answer(new Citizen(complaints.seen(chief, filed.number()).id()), Answer.FIXED, 5, "");
        }
    }

    private static String number(Visitor reader, String measure) {
        return reader.one(".result-sum." + measure + " .result-number").text();
    }

    /** All numbers of the file of the province, by scope, part, key and column. */
    private static Map<String, String> csv(Visitor reader, int year) {
        String text = new String(reader.bytes("/results/files/results-" + year + "-70.csv"), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFscope,");
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<String> heads = List.of(lines.removeFirst().substring(1).split(",", -1));
        Map<String, String> numbers = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            for (Measure measure : Measure.values()) {
                String name = measure.name().toLowerCase(java.util.Locale.ROOT);
                numbers.put(cells[0] + "/" + cells[4] + "/" + cells[5] + "/" + name, cells[heads.indexOf(name)]);
            }
        }
        return numbers;
    }

    private static JsonNode json(Visitor reader, int year) {
        return JsonMapper.shared().readTree(reader.bytes("/results/files/results-" + year + "-70.json"));
    }
}
