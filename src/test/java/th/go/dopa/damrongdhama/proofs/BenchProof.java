package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.dopa.damrongdhama.OtherNode;
import th.go.dopa.damrongdhama.Proof;

/**
 * How many complaints are accepted and how many tracking pages are shown in a second, each beside its limit in the same run, in turns: the same
 * statements sent by bare JDBC, and a page of the same server that asks the database nothing.
 */
@Tag("proof")
class BenchProof {

    private static final double FLOOR = 0.4;
    private static final int ROUNDS = 5;
    private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("damrongdhama.bench.warm", 60));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("damrongdhama.bench.round", 8));
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final List<String> districts = new ArrayList<>();

    @Test
    void theApplicationStaysNearItsLimits(@TempDir Path data) throws Exception {
        figures.put("load of the machine before (1, 5, 15 minutes)", loadAverage());
        try (OtherNode node = OtherNode.asBinRun(data, Killing.freePort())) {
            try (Connection database = connect(node)) {
                districts.addAll(texts(database, "select district_code from office where kind = 'DISTRICT'"));
                assertThat(texts(database, "show fsync")).containsExactly("on");
                assertThat(texts(database, "show synchronous_commit")).containsExactly("on");
            }
            Load load = new Load(node);
            Villagers villagers = new Villagers(node.port(), districts);

            double filing = beside(
                    load,
                    "complaints accepted",
                    villagers::filing,
                    "the same statements by bare JDBC",
                    () -> statements(node));
            assertAllThere(node, villagers.accepted() + sent.get());
            villagers.fillPockets();
            double tracking = beside(
                    load,
                    "tracking pages",
                    () -> villagers.reading("/track/case"),
                    "a page that asks the database nothing (/about)",
                    () -> villagers.reading("/about"));
            figures.put("load of the machine after", loadAverage());
            Proof.figures("bench", figures);
            assertThat(filing).as("complaints accepted beside the limit").isGreaterThanOrEqualTo(FLOOR);
            assertThat(tracking).as("tracking pages beside the limit").isGreaterThanOrEqualTo(FLOOR);
        }
    }

    /** Five rounds each, in turns, after both are warm. */
    private double beside(Load load, String what, Callable<Load.Work> work, String limit, Callable<Load.Work> most)
            throws Exception {
        load.round(WARM, work);
        load.round(WARM.dividedBy(3), most);
        List<Load.Round> works = new ArrayList<>();
        List<Load.Round> limits = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            works.add(load.round(ROUND, work));
            limits.add(load.round(ROUND, most));
        }
        Load.Round middle = Load.median(works);
        Load.Round top = Load.median(limits);
        double ratio = middle.perSecond() / top.perSecond();
        figures.put("**" + what + "**, a second", said(middle, works));
        figures.put(limit + ", a second", said(top, limits));
        figures.put(
                "**" + what + ", as part of the limit** (floor " + FLOOR + ")",
                String.format(Locale.ROOT, "**%.2f**", ratio));
        System.out.println(figures);
        return ratio;
    }

    private static String said(Load.Round middle, List<Load.Round> rounds) {
        return String.format(
                Locale.ROOT,
                "%.0f (rounds %s); CPU each: program %.2f ms, database %.2f ms; other programs took %.0f %% of the machine",
                middle.perSecond(),
                rounds.stream()
                        .map(round -> String.format(Locale.ROOT, "%.0f", round.perSecond()))
                        .collect(Collectors.joining(", ")),
                middle.program(),
                middle.database(),
                100 * middle.others());
    }

    private Load.Work statements(OtherNode node) throws SQLException, IOException {
        OneFiling filing = new OneFiling(connect(node));
        return new Load.Work() {

            @Override
            public void once() throws SQLException {
                filing.send(districts.get(ThreadLocalRandom.current().nextInt(districts.size())), Villagers.STORY);
                sent.incrementAndGet();
            }

            @Override
            public void close() throws SQLException {
                filing.close();
            }
        };
    }

    /** Everything that was acknowledged is there, with identity, history, search, journal and message. */
    private static void assertAllThere(OtherNode node, long filed) throws SQLException, IOException {
        try (Connection database = connect(node)) {
            for (String table : List.of(
                    "complaint",
                    "complaint_happening",
                    "complaint_text",
                    "complaint_search",
                    "tracking_code",
                    "outbox_message",
                    "identity.person",
                    "journal where act = 'complaint.filed'")) {
                assertThat(texts(database, "select count(*) from " + table))
                        .as(table)
                        .containsExactly(Long.toString(filed));
            }
        }
    }

    private static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip().replaceAll("^(\\S+) (\\S+) (\\S+) .*", "$1, $2, $3");
    }

    private static Connection connect(OtherNode node) throws SQLException, IOException {
        return DriverManager.getConnection(node.databaseUrl(), "damrongdhama", node.databasePassword());
    }

    private static List<String> texts(Connection database, String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = database.createStatement().executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
