package th.go.dopa.damrongdhama.statistics;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** The figures of submitted reports (ยอดที่ส่งแล้ว): kept once, never changed. */
@Component
class FrozenFigures {

    private final JdbcClient jdbc;

    FrozenFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(OfficeId office, ThaiMonth month, List<Cell> cells, List<Served> services, List<Adjustment> adjustments) {
        keepCells(office, month, cells);
        jdbc.sql("""
                        insert into monthly_report_service (office_id, month, nature, served, became)
                        select :office, :month, nature, served, became
                          from unnest(:natures::text[], :served::int[], :became::int[]) as u (nature, served, became)
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .param("natures", texts(services, Served::nature))
                .param("served", numbers(services, Served::served))
                .param("became", numbers(services, Served::became))
                .update();
        jdbc.sql("""
                        insert into monthly_report_adjustment (office_id, month, key, year, secret, reported, brought)
                        select :office, :month, key, year, secret, reported, brought
                          from unnest(:keys::text[], :years::int[], :secrets::boolean[], :reported::int[], :brought::int[])
                               as u (key, year, secret, reported, brought)
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .param("keys", texts(adjustments, Adjustment::key))
                .param("years", numbers(adjustments, Adjustment::year))
                .param("secrets", adjustments.stream().map(Adjustment::secret).toArray(Boolean[]::new))
                .param("reported", numbers(adjustments, Adjustment::reported))
                .param("brought", numbers(adjustments, Adjustment::brought))
                .update();
    }

    List<Cell> cells(OfficeId office, ThaiMonth month) {
        return jdbc.sql("""
                        select dimension, key, year as fiscal_year, secret, brought, fresh, late, transferred_in, reopened, ended, cancelled,
                               transferred_out
                          from monthly_report_cell where office_id = :office and month = :month
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .query((row, i) -> Recounts.cell(row))
                .list();
    }

    /** What offices that submitted the month said of the agencies they had sent cases to. */
    List<Cell> referrals(Collection<OfficeId> offices, ThaiMonth month) {
        return jdbc.sql("""
                        select dimension, key, year as fiscal_year, secret, brought, fresh, late, transferred_in, reopened, ended, cancelled,
                               transferred_out
                          from monthly_report_cell
                         where office_id = any (:offices::bigint[]) and month = :month and dimension = 'AGENCY'
                        """)
                .param("offices", offices.stream().map(OfficeId::value).toArray(Long[]::new))
                .param("month", month.first())
                .query((row, i) -> Recounts.cell(row))
                .list();
    }

    List<Served> services(OfficeId office, ThaiMonth month) {
        return jdbc.sql("""
                        select nature, served, became from monthly_report_service where office_id = :office and month = :month
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .query((row, i) -> KeptFigures.served(row))
                .list();
    }

    List<Adjustment> adjustments(OfficeId office, ThaiMonth month) {
        return jdbc.sql("""
                        select key, year, secret, reported, brought
                          from monthly_report_adjustment where office_id = :office and month = :month order by year desc, key
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .query((row, i) -> new Adjustment(
                        row.getString("key"),
                        row.getInt("year"),
                        row.getBoolean("secret"),
                        row.getInt("reported"),
                        row.getInt("brought")))
                .list();
    }

    private void keepCells(OfficeId office, ThaiMonth month, List<Cell> cells) {
        List<Tally> tallies = cells.stream().map(Cell::tally).toList();
        jdbc.sql("""
                        insert into monthly_report_cell (office_id, month, dimension, key, year, secret, brought, fresh, late,
                                                         transferred_in, reopened, ended, cancelled, transferred_out)
                        select :office, :month, u.*
                          from unnest(:dimensions::text[], :keys::text[], :years::int[], :secrets::boolean[], :brought::int[],
                                      :fresh::int[], :late::int[], :in::int[], :reopened::int[], :ended::int[], :cancelled::int[],
                                      :out::int[]) as u
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .param("dimensions", texts(cells, cell -> cell.dimension().name()))
                .param("keys", texts(cells, Cell::key))
                .param("years", numbers(cells, Cell::year))
                .param("secrets", cells.stream().map(Cell::secret).toArray(Boolean[]::new))
                .param("brought", numbers(tallies, Tally::brought))
                .param("fresh", numbers(tallies, Tally::fresh))
                .param("late", numbers(tallies, Tally::late))
                .param("in", numbers(tallies, Tally::transferredIn))
                .param("reopened", numbers(tallies, Tally::reopened))
                .param("ended", numbers(tallies, Tally::ended))
                .param("cancelled", numbers(tallies, Tally::cancelled))
                .param("out", numbers(tallies, Tally::transferredOut))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(List<T> rows, ToIntFunction<T> column) {
        return rows.stream().map(column::applyAsInt).toArray(Integer[]::new);
    }
}
