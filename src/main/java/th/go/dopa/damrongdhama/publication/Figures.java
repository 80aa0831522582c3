package th.go.dopa.damrongdhama.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.FiscalYear;

/**
 * What centres achieved (ผลการดำเนินงาน), as everybody may know it: only what was released. Every number is rounded down to a multiple of
 * {@link #STEP}, so that nobody can be told from it; "confirmed fixed" stands beside "closed", because closed is not fixed.
 */
@Component
public class Figures {

    /** Numbers are told in steps of so many; fewer than one step is not told at all. */
    public static final int STEP = 5;

    /** The first fiscal year of which cases are recorded. */
    public static final int FIRST_YEAR = 2563;

    private static final String COLUMNS = """
            select scope, year, part, key, received, in_hand, closed, refused, sent_on, confirmed, disputed, unanswered, median_days
              from result_figure_public
            """;

    private final JdbcClient jdbc;

    Figures(@Qualifier("shopWindow") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When the figures were released.
     *
     * @param until the last day on which a case that is counted was received
     * @param on the day of counting
     */
    public record Release(LocalDate until, LocalDate on) {}

    /** The last release; none before the first month has ended. */
    public Optional<Release> release() {
        return jdbc.sql("select month, released_at from result_release_public order by month desc limit 1")
                .query((row, i) -> new Release(
                        row.getObject("month", LocalDate.class).minusDays(1),
                        row.getObject("released_at", OffsetDateTime.class)
                                .atZoneSameInstant(Bangkok.ZONE)
                                .toLocalDate()))
                .optional();
    }

    /** The sums of the year of some scopes, in the order of the scopes; a scope of which nothing can be told is missing. */
    public List<Counted> ofYear(Collection<String> scopes, int year) {
        return jdbc.sql(COLUMNS + " where scope = any (:scopes) and year = :year and part = 'YEAR' order by scope")
                .param("scopes", scopes.toArray(String[]::new))
                .param("year", year)
                .query((row, i) -> read(row))
                .list();
    }

    /** The sum of the year of one scope; without numbers where nothing can be told. */
    public Counted ofYear(String scope, int year) {
        return ofYear(List.of(scope), year).stream()
                .findFirst()
                .orElseGet(() -> new Counted(scope, year, Part.YEAR, "", Map.of(), null));
    }

    /** All lines of a scope and a year: its sum, its months, its types. */
    public List<Counted> of(String scope, int year) {
        return jdbc.sql(COLUMNS + " where scope = :scope and year = :year order by part, key")
                .param("scope", scope)
                .param("year", year)
                .query((row, i) -> read(row))
                .list();
    }

    /** All lines of a province and its centres in a year, or those of the nation alone, in the order of scope, part and key. */
    public List<Counted> within(String scope, int year) {
        return jdbc.sql(COLUMNS
                        + " where year = :year and scope between :scope and :scope || '99' order by scope, part, key")
                .param("scope", scope)
                .param("year", year)
                .query((row, i) -> read(row))
                .list();
    }

    /** The fiscal years of which there are figures, the newest first. */
    public List<Integer> years() {
        return jdbc.sql("""
                        select year from result_figure_public where scope = 'TH' and part = 'YEAR' and key = '' order by year desc
                        """).query(Integer.class).list();
    }

    /** The fiscal year that is shown first: in its first three months, in which little has happened yet, the one before. */
    public FiscalYear usualYear(LocalDate today) {
        FiscalYear year = FiscalYear.of(today.minusMonths(3));
        return year.year() < FIRST_YEAR ? new FiscalYear(FIRST_YEAR) : year;
    }

    /** A count as it is told; 0 stands for fewer than {@link #STEP}, none among them. */
    public static String shown(int count) {
        return count < STEP ? "<" + STEP : String.format(Locale.ROOT, "%,d", count);
    }

    private static Counted read(ResultSet row) throws SQLException {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            counts.put(measure, row.getInt(measure.name().toLowerCase(Locale.ROOT)));
        }
        return new Counted(
                row.getString("scope"),
                row.getInt("year"),
                Part.valueOf(row.getString("part")),
                row.getString("key"),
                counts,
                row.getObject("median_days", Integer.class));
    }
}
