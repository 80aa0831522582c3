package th.go.dopa.damrongdhama.publication.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.publication.Counted;
import th.go.dopa.damrongdhama.publication.Measure;
import th.go.dopa.damrongdhama.publication.Part;
import th.go.dopa.damrongdhama.publication.results.Discretion.Range;
import th.go.dopa.damrongdhama.publication.results.Discretion.Told;

/** The last release as it is kept (ผลที่เผยแพร่ไว้), and beside it, for the next release alone, what a reader can reckon from it. */
@Component
class KeptResults {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    KeptResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was told last, by fiscal year. */
    Map<Integer, Told> told() {
        Map<Integer, Map<Cells.Key, Range>> ranges = ranges();
        String month = jdbc.sql("select max(month) from result_release")
                .query(LocalDate.class)
                .optional()
                .map(day -> YearMonth.from(day).toString())
                .orElse("");
        Map<Integer, List<Counted>> lines = jdbc.sql("""
                        select scope, year, part, key, received, in_hand, closed, refused, sent_on, confirmed, disputed, unanswered, median_days
                          from result_figure
                        """).query((row, i) -> read(row)).list().stream()
                .collect(Collectors.groupingBy(Counted::year));
        Map<Integer, Told> told = new HashMap<>();
        lines.forEach((year, its) -> told.put(year, new Told(month, its, ranges.getOrDefault(year, Map.of()))));
        return told;
    }

    private Map<Integer, Map<Cells.Key, Range>> ranges() {
        Map<Integer, Map<Cells.Key, Range>> ranges = new HashMap<>();
        jdbc.sql("select scope, year, part, key, measure, low, high from result_range")
                .query(row -> {
                    Cells.Key key = new Cells.Key(
                            row.getString("scope"),
                            Part.valueOf(row.getString("part")),
                            row.getString("key"),
                            Measure.valueOf(row.getString("measure")));
                    ranges.computeIfAbsent(row.getInt("year"), year -> new HashMap<>())
                            .put(key, new Range(row.getInt("low"), row.getInt("high")));
                });
        return ranges;
    }

    void forget() {
        jdbc.sql("delete from result_figure").update();
        jdbc.sql("delete from result_range").update();
    }

    void keep(int year, Told told) {
        for (int from = 0; from < told.lines().size(); from += AT_ONCE) {
            keep(told.lines().subList(from, Math.min(told.lines().size(), from + AT_ONCE)));
        }
        List<Map.Entry<Cells.Key, Range>> ranges = List.copyOf(told.ranges().entrySet());
        for (int from = 0; from < ranges.size(); from += AT_ONCE) {
            keepRanges(year, ranges.subList(from, Math.min(ranges.size(), from + AT_ONCE)));
        }
    }

    private void keepRanges(int year, List<Map.Entry<Cells.Key, Range>> ranges) {
        jdbc.sql("""
                        insert into result_range (scope, year, part, key, measure, low, high)
                        select u.scope, :year, u.part, u.key, u.measure, u.low, u.high
                          from unnest(:scope::text[], :part::text[], :key::text[], :measure::text[], :low::int[], :high::int[])
                               as u (scope, part, key, measure, low, high)
                        """)
                .param("year", year)
                .param("scope", ranges.stream().map(one -> one.getKey().scope()).toArray(String[]::new))
                .param(
                        "part",
                        ranges.stream().map(one -> one.getKey().part().name()).toArray(String[]::new))
                .param("key", ranges.stream().map(one -> one.getKey().key()).toArray(String[]::new))
                .param(
                        "measure",
                        ranges.stream()
                                .map(one -> one.getKey().measure().name())
                                .toArray(String[]::new))
                .param("low", ranges.stream().map(one -> one.getValue().low()).toArray(Integer[]::new))
                .param("high", ranges.stream().map(one -> one.getValue().high()).toArray(Integer[]::new))
                .update();
    }

    private void keep(List<Counted> lines) {
        JdbcClient.StatementSpec insert = jdbc.sql("""
                        insert into result_figure (scope, year, part, key, received, in_hand, closed, refused, sent_on, confirmed, disputed,
                                                   unanswered, median_days)
                        select * from unnest(:scope::text[], :year::int[], :part::text[], :key::text[], :received::int[], :in_hand::int[],
                                             :closed::int[], :refused::int[], :sent_on::int[], :confirmed::int[], :disputed::int[],
                                             :unanswered::int[], :days::int[])
                        """)
                .param("scope", lines.stream().map(Counted::scope).toArray(String[]::new))
                .param("year", lines.stream().map(Counted::year).toArray(Integer[]::new))
                .param("part", lines.stream().map(line -> line.part().name()).toArray(String[]::new))
                .param("key", lines.stream().map(Counted::key).toArray(String[]::new))
                .param("days", lines.stream().map(Counted::days).toArray(Integer[]::new));
        for (Measure measure : Measure.values()) {
            insert = insert.param(
                    column(measure),
                    lines.stream().map(line -> line.count(measure)).toArray(Integer[]::new));
        }
        insert.update();
    }

    static Counted read(ResultSet row) throws SQLException {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            int count = row.getInt(column(measure));
            if (count > 0) {
                counts.put(measure, count);
            }
        }
        return new Counted(
                row.getString("scope"),
                row.getInt("year"),
                Part.valueOf(row.getString("part")),
                row.getString("key"),
                counts,
                row.getObject("median_days", Integer.class));
    }

    private static String column(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }
}
