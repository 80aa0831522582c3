package th.go.dopa.damrongdhama.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.OtherNode;
import th.go.dopa.damrongdhama.Proof;
import th.go.dopa.damrongdhama.Visitor;

/** A node over a full database, its day, and every statement that it sent meanwhile, as the server planned and ran it. */
final class Explaining implements AutoCloseable {

    /** The same statement more often than this for one page is one statement for each line. */
    private static final int TOO_OFTEN = 8;

    /** What reads everything by its nature, and why that is right. */
    private static final Map<String, String> WHOLE = Map.of(
            "select evidence_file as file from attachment where evidence_file is not null union all",
            "looks once a day whether every file is still there",
            "select s.scope, f.fiscal_year as year,",
            "counts all cases once a month for the released results");

    private final FullDatabase database;
    private final OtherNode node;
    private final Path data;
    private final boolean everyDesk;
    private Map<String, Long> bigTables = Map.of();
    private final Map<String, List<Planned>> statements = new HashMap<>();
    private final Map<String, List<Double>> steps = new LinkedHashMap<>();
    private final TreeSet<String> faults = new TreeSet<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Day day;
    private final String code;
    private final String number;

    /**
     * Fills the database and begins to listen.
     *
     * @param whole whether it is the whole proof: the planner decides freely, and every desk is read
     */
    Explaining(FullDatabase database, Path data, int complaints, boolean whole) throws Exception {
        this.data = data;
        this.everyDesk = whole;
        this.database = database;
        String[] settings = Stream.concat(
                        Stream.of(database.settings()),
                        Stream.of("--damrongdhama.database.connections=6", "--damrongdhama.filings-an-hour=100000"))
                .toArray(String[]::new);
        this.node = OtherNode.start(data, Killing.freePort(), settings);
        this.day = new Day(node.port(), Killing.photo(), this::take);
        Visitor somchai = new Visitor(node.port());
        this.number = day.filed(somchai);
        this.code = day.lastCode();
        Duration filling = database.fill(complaints, data, List.of(Day.CENTRE, Day.SMALL_CENTRE));
        this.bigTables = database.biggerThan(Math.max(10_000, complaints / 10));
        database.tellPlans(whole);
        TimeUnit.SECONDS.sleep(1);
        steps.clear();
        statements.clear();
        figures.put(
                "complaints; rows in all tables; size",
                String.format(
                        Locale.ROOT,
                        "%,d; %,d; %s",
                        complaints,
                        database.number("select sum(reltuples)::bigint from pg_class where relkind = 'r'"),
                        database.text("select pg_size_pretty(pg_database_size(current_database()))")));
        figures.put("filled in", filling.toSeconds() + " s");
    }

    /** Reads all pages some times, does all acts some times, and lets every job run once. */
    void day(int readings, int works) throws SQLException, IOException, InterruptedException {
        for (int i = 0; i < readings; i++) {
            day.read(code, number, everyDesk);
        }
        for (int i = 0; i < works; i++) {
            day.work();
        }
        age(data.resolve("files"));
        database.jobsAreDue();
        for (int i = 0; i < 300 && !database.jobsAreDone(); i++) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        if (!database.jobsAreDone()) {
            throw new AssertionError("the jobs do not end");
        }
        hear("jobs", false);
    }

    /** What is wrong, each with the statement and where it was sent; empty when nothing is. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The median of the slowest page that is only read, in milliseconds. */
    double slowestPage() {
        return steps.entrySet().stream()
                .filter(one -> one.getKey().contains(" /"))
                .mapToDouble(one -> median(one.getValue()))
                .max()
                .orElseThrow();
    }

    Map<String, Object> figures() {
        figures.put(
                "different statements looked at; plans",
                statements.size() + "; "
                        + statements.values().stream().mapToInt(List::size).sum());
        figures.put("pages and acts", steps.size());
        figures.put("faults", faults.size());
        statements.entrySet().stream()
                .filter(one -> exempt(one.getKey()) == null)
                .sorted(Comparator.comparingDouble((Map.Entry<String, List<Planned>> one) -> -millis(one.getValue())))
                .limit(10)
                .forEach(one -> figures.put(
                        "`" + shortened(one.getKey()) + "`",
                        String.format(
                                Locale.ROOT,
                                "%.1f ms in the middle, %.1f at most, %d rows, %d times",
                                millis(one.getValue()),
                                one.getValue().stream()
                                        .mapToDouble(Planned::millis)
                                        .max()
                                        .orElse(0),
                                one.getValue().getLast().rows(),
                                one.getValue().size())));
        steps.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, List<Double>> one) -> -median(one.getValue())))
                .filter(one -> one.getKey().contains("?tab=") || median(one.getValue()) > 50)
                .forEach(one -> figures.put(
                        one.getKey(), String.format(Locale.ROOT, "%.0f ms in the middle", median(one.getValue()))));
        return figures;
    }

    /** The median of a page or an act, in milliseconds. */
    double page(String name) {
        return median(Objects.requireNonNull(steps.get(name), name));
    }

    /** Writes down what was found, with one figure more. */
    void write(String more, String measured) {
        Map<String, Object> all = figures();
        all.put(more, measured);
        Proof.figures("explain", all);
    }

    private Visitor take(String name, Supplier<Visitor> step) {
        hear("in between", false);
        long began = System.nanoTime();
        Visitor visitor = step.get();
        steps.computeIfAbsent(name, key -> new ArrayList<>()).add((System.nanoTime() - began) / 1e6);
        hear(name, true);
        return visitor;
    }

    private void hear(String step, boolean page) {
        Map<String, Integer> times = new HashMap<>();
        try {
            for (Planned planned : Planned.in(database.told())) {
                String sql = planned.sql().replaceAll("\\(\\$\\d+(, ?\\$\\d+)+\\)", "(…)");
                statements.computeIfAbsent(sql, key -> new ArrayList<>()).add(planned);
                if (exempt(sql) == null) {
                    planned.faults(bigTables).forEach(fault -> faults.add(step + ": " + fault + "\n    " + sql));
                }
                if (page && !sql.contains("recurring_job") && !sql.contains(" ONLY ")) {
                    times.merge(sql, 1, Integer::sum);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        times.forEach((sql, count) -> {
            if (count > TOO_OFTEN) {
                faults.add(step + ": " + count + " times for one page\n    " + sql);
            }
        });
    }

    private static @Nullable String exempt(String sql) {
        return WHOLE.keySet().stream()
                .filter(sql::startsWith)
                .findFirst()
                .map(WHOLE::get)
                .orElse(null);
    }

    /** As if the files had lain there for days: then the sweep asks for each whether a row names it. */
    private static void age(Path files) throws IOException {
        FileTime longAgo = FileTime.from(java.time.Instant.now().minus(Duration.ofDays(9)));
        try (Stream<Path> all = Files.walk(files)) {
            for (Path one : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Files.setLastModifiedTime(one, longAgo);
            }
        }
    }

    private static double millis(List<Planned> plans) {
        return median(plans.stream().map(Planned::millis).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String shortened(String sql) {
        return (sql.length() > 160 ? sql.substring(0, 160) + " …" : sql).replace("|", "\\|");
    }

    @Override
    public void close() {
        node.close();
    }
}
