package th.go.dopa.damrongdhama.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.World;
import th.go.dopa.damrongdhama.complaints.Somsri;
import th.go.dopa.damrongdhama.complaints.intake.Filings;
import th.go.dopa.damrongdhama.database.SettableClock;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * What is kept of a province is what its submitted reports and a plain count of the others give: while several people write at once, months are submitted,
 * and slips are folded, with late entries, earlier years written in bulk, reopened cases and cases that are counted otherwise afterwards.
 */
@PageTest
@SuppressWarnings("NullAway.Init")
class KeptFiguresTest {

    private static final long SEED = 2570;
    private static final OfficeId PROVINCE = new OfficeId(92);
    private static final List<OfficeId> OFFICES = List.of(new OfficeId(9201), new OfficeId(9202), PROVINCE);
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    @Autowired
    World world;

    @Autowired
    SettableClock clock;

    @Autowired
    Filings filings;

    @Autowired
    Submissions submissions;

    @Autowired
    Recounts recounts;

    @Autowired
    FrozenFigures frozen;

    @Autowired
    KeptFigures kept;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate together;

    /** How often earlier years were taken in: the numbers of their cases must differ. */
    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void whatIsKeptIsWhatWasSubmittedAndAPlainCountOfTheRest() throws Exception {
        world.officer("9201");
        world.officer("9202");
        world.provinceOfficer("92");
        Random dice = new Random(SEED);
        for (int day = 0; day < 4; day++) {
            file(dice);
        }
        for (int round = 0; round < 5; round++) {
            List<Random> hands =
                    Stream.generate(() -> new Random(dice.nextLong())).limit(4).toList();
            atOnce(hands.stream()
                    .<Callable<Object>>map(own -> () -> {
                        for (int act = 0; act < 12; act++) {
                            act(own);
                        }
                        return own;
                    })
                    .toList());

            for (ThaiMonth month : months()) {
                assertThat(named(kept.cells(PROVINCE, month)))
                        .as("%s after round %s, seed %s", month, round, SEED)
                        .isEqualTo(plain(month));
            }
        }
        assertThat(jdbc.sql("select count(*) from monthly_figure_gap where scope_id = 92 and brought <> 0")
                        .query(Integer.class)
                        .single())
                .isPositive();
        kept.foldAll();
        assertThat(jdbc.sql("select count(*) from monthly_figure_slip")
                        .query(Integer.class)
                        .single())
                .isZero();
        for (ThaiMonth month : months()) {
            assertThat(named(kept.cells(PROVINCE, month))).isEqualTo(plain(month));
        }
        assertThat(sum(kept.cells(new OfficeId(1), months().getFirst()), "92"))
                .isEqualTo(plain(months().getFirst()).entrySet().stream()
                        .filter(one -> one.getKey().startsWith("OFFICE"))
                        .map(Map.Entry::getValue)
                        .reduce(Tally.NONE, Tally::plus));
    }

    private void act(Random dice) throws Exception {
        switch (dice.nextInt(8)) {
            case 0, 1 -> file(dice);
            case 2 -> earlierYears(dice);
            case 3 -> countedOtherwise(dice);
            case 4, 5 -> comesOrGoes(dice);
            case 6 -> submit(dice);
            default -> kept.foldAll();
        }
    }

    private void file(Random dice) throws Exception {
        LocalDate day = day(dice);
        on(
                day,
                () -> filings.file(
                        new Citizen(null),
                        Somsri.pothole(dice.nextBoolean() ? "9201" : "9202", day.minusDays(dice.nextInt(70)))));
    }

    /** As a file of earlier years is taken in: many rows by one statement, with the days on which it happened. */
    private void earlierYears(Random dice) {
        together.executeWithoutResult(transaction -> {
            List<Long> fresh = jdbc.sql("insert into complaint (" + COLUMNS + ") select "
                            + COLUMNS.replace("number", """
                            left(number, 14) || 99 || lpad(:turn, 4, '0') || n""")
                                    .replace("received_on", """
                            received_on - 31 * n""")
                                    .replace("channel", "'PHONE'") + """
                             from complaint, generate_series(1, 4) n where id = :id returning id
                            """)
                    .param("id", some(dice))
                    .param("turn", String.valueOf(turns.incrementAndGet()))
                    .query(Long.class)
                    .list();
            jdbc.sql("""
                            insert into complaint_movement (complaint_id, office_id, moved_on, kind)
                            select c.id, c.holder_office_id, c.received_on + k.days, k.kind
                              from complaint c, (values (0, 'IN_NEW'), (20, 'OUT_CLOSED'), (40, 'IN_REOPENED'), (41, 'OUT_CLOSED')) as k (days, kind)
                             where c.id = any (:ids::bigint[])
                            """).param("ids", fresh.toArray(Long[]::new)).update();
            jdbc.sql("""
                            update complaint set status = 'CLOSED', closing_reason = 'FIXED', closed_on = received_on + 41
                             where id = any (:ids::bigint[])
                            """).param("ids", fresh.toArray(Long[]::new)).update();
        });
    }

    private void countedOtherwise(Random dice) {
        jdbc.sql("""
                        update complaint set category_code = :type, channel = :channel, received_on = received_on - 40,
                               subdistrict_code = case when subdistrict_code is null then district_code || '01' end
                         where id = :id
                        """)
                .param("type", List.of("0101", "0201", "0301").get(dice.nextInt(3)))
                .param("channel", List.of("WEB", "PHONE").get(dice.nextInt(2)))
                .param("id", some(dice))
                .update();
    }

    private void comesOrGoes(Random dice) throws Exception {
        long id = some(dice);
        LocalDate day = day(dice);
        together.executeWithoutResult(transaction -> {
            boolean open = jdbc.sql("select closed_on is null from complaint where id = :id for update")
                    .param("id", id)
                    .query(Boolean.class)
                    .single();
            jdbc.sql("""
                            update complaint set status = case when :open then 'CLOSED' else 'IN_PROGRESS' end,
                                   closing_reason = case when :open then 'FIXED' end, closed_on = case when :open then :day::date end
                             where id = :id
                            """).param("open", open).param("day", day).param("id", id).update();
            jdbc.sql("""
                            insert into complaint_movement (complaint_id, office_id, moved_on, kind)
                            select id, holder_office_id, :day, :kind from complaint where id = :id
                            """)
                    .param("day", day)
                    .param("kind", open ? "OUT_CLOSED" : "IN_REOPENED")
                    .param("id", id)
                    .update();
        });
    }

    private void submit(Random dice) throws Exception {
        ThaiMonth month = months().get(dice.nextInt(months().size()));
        on(FIRST.plusMonths(8), () -> {
            submissions.submit(
                    dice.nextInt(4) == 0
                            ? world.provinceOfficer("92")
                            : world.officer(dice.nextBoolean() ? "9201" : "9202"),
                    month);
            return month;
        });
    }

    private long some(Random dice) {
        List<Long> all = jdbc.sql("select id from complaint where holder_office_id in (9201, 9202) order by id")
                .query(Long.class)
                .list();
        return all.get(dice.nextInt(all.size()));
    }

    private static LocalDate day(Random dice) {
        return FIRST.plusDays(dice.nextInt(150));
    }

    private Map<String, Tally> plain(ThaiMonth month) {
        List<Cell> cells = new ArrayList<>();
        for (OfficeId office : OFFICES) {
            boolean submitted = !submissions.of(List.of(office), month).isEmpty();
            cells.addAll(submitted ? frozen.cells(office, month) : recounts.cells(List.of(office), month));
        }
        return named(cells.stream()
                .filter(cell -> cell.dimension() != Dimension.AGENCY)
                .toList());
    }

    private static Map<String, Tally> named(List<Cell> cells) {
        Map<String, Tally> named = new HashMap<>();
        cells.forEach(cell -> named.merge(
                cell.dimension() + " " + cell.key() + " " + cell.year() + " " + cell.secret(),
                cell.tally(),
                Tally::plus));
        named.values().removeIf(Tally::nothing);
        return named;
    }

    private static Tally sum(List<Cell> cells, String office) {
        return cells.stream()
                .filter(cell ->
                        cell.dimension() == Dimension.OFFICE && cell.key().equals(office))
                .map(Cell::tally)
                .reduce(Tally.NONE, Tally::plus);
    }

    private static List<ThaiMonth> months() {
        return Stream.iterate(ThaiMonth.of(FIRST.minusMonths(2)), ThaiMonth::next)
                .limit(9)
                .toList();
    }

    private <T> T on(LocalDate day, Callable<T> work) throws Exception {
        return clock.at(day.atTime(LocalTime.of(10, 0)).atZone(Bangkok.ZONE).toInstant(), work);
    }

    private static void atOnce(List<Callable<Object>> works) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(works.size())) {
            for (Future<Object> one : hands.invokeAll(works)) {
                one.get();
            }
        }
    }

    private static final String COLUMNS = """
            number, version, status, secret, channel, nature, importance, category_code, category_version, filed_office_id, holder_office_id, complainant,
            hide_name, agency_may_contact, reachable, accused_kind, accused_seat, elsewhere, district_code, received_on, recorded_at, tell_by, due_on,
            proposed, questions_open, referrals_open, referrals_answered, closed_on, closing_reason, refusal_reason, times_reopened, changed_at""";
}
