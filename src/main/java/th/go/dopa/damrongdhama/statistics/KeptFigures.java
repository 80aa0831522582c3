package th.go.dopa.damrongdhama.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * The figures of a province and of the nation (ยอดรวมที่เก็บไว้): kept per month, never counted over all their cases. Every movement drops a slip by a trigger; a job
 * folds the slips into the figures, and who reads adds those that are not folded yet, so that a report is true at every moment. Of offices that have
 * submitted a month a report gives what they submitted: by how much that differs from what is true since is kept beside as a gap.
 */
@Component
class KeptFigures {

    private static final int AT_ONCE = 50_000;

    private static final String CELLS = """
            with line as (
                select month, dimension, key, year, secret, fresh, late, transferred_in, reopened, ended, cancelled, transferred_out,
                       fresh + transferred_in + reopened - ended - transferred_out as net
                  from monthly_figure
                 where scope_id = :scope and month >= :month and dimension <> 'SERVICE'
                union all
                select w.month, l.dimension, l.key, l.year, l.secret, l.fresh, l.late, l.transferred_in, l.reopened, l.ended, l.cancelled,
                       l.transferred_out, l.net
                  from monthly_figure_line l
                  cross join lateral (values (l.month), (date 'infinity')) as w (month)
                 where l.scope_id = :scope and w.month >= :month and l.dimension <> 'SERVICE'
                   and not exists (select from monthly_report r where r.office_id = l.office_id and r.month = :month)),
            moved as (
                select dimension, key, year, secret, case when month = date 'infinity' then net else -net end as brought,
                       case when month = :month then 1 else 0 end as now, fresh, late, transferred_in, reopened, ended, cancelled, transferred_out
                  from line
                union all
                select dimension, key, year, secret, brought, 1, fresh, late, transferred_in, reopened, ended, cancelled, transferred_out
                  from monthly_figure_gap
                 where scope_id = :scope and month = :month and dimension <> 'SERVICE')
            select dimension, key, year as fiscal_year, secret, sum(brought) as brought, sum(fresh * now) as fresh, sum(late * now) as late,
                   sum(transferred_in * now) as transferred_in, sum(reopened * now) as reopened, sum(ended * now) as ended,
                   sum(cancelled * now) as cancelled, sum(transferred_out * now) as transferred_out
              from moved
             group by dimension, key, year, secret
            """;

    private static final String SERVICES = """
            select key as nature, sum(served) as served, sum(became) as became
              from (select key, served, became from monthly_figure
                     where scope_id = :scope and month = :month and dimension = 'SERVICE'
                    union all
                    select key, served, became from monthly_figure_gap
                     where scope_id = :scope and month = :month and dimension = 'SERVICE'
                    union all
                    select l.key, l.served, l.became from monthly_figure_line l
                     where l.scope_id = :scope and l.month = :month and l.dimension = 'SERVICE'
                       and not exists (select from monthly_report r where r.office_id = l.office_id and r.month = :month)) as moved
             group by key
            """;

    private final JdbcClient jdbc;

    KeptFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cells of a province or the nation; a province tells its centres and places apart, the nation its provinces. */
    List<Cell> cells(OfficeId scope, ThaiMonth month) {
        return query(CELLS, scope, month, (row, i) -> Recounts.cell(row)).stream()
                .filter(cell -> !cell.tally().nothing())
                .toList();
    }

    List<Served> services(OfficeId scope, ThaiMonth month) {
        return query(SERVICES, scope, month, (row, i) -> served(row)).stream()
                .filter(one -> one.served() != 0 || one.became() != 0)
                .toList();
    }

    /** Folds every slip that lies there. */
    void foldAll() {
        int folded = AT_ONCE;
        while (folded == AT_ONCE) {
            folded = fold();
        }
    }

    /**
     * Before anything else in a transaction that submits a month: nobody folds meanwhile, and all slips that the report will count are folded, so that
     * whatever is folded later is a gap. The lock comes before the transaction first looks.
     */
    @Transactional
    void closeTheBooks() {
        jdbc.sql("lock table monthly_figure in share row exclusive mode").update();
        foldAll();
    }

    private int fold() {
        return jdbc.sql("select fold_monthly_figures(:most)")
                .param("most", AT_ONCE)
                .query(Integer.class)
                .single();
    }

    private <T> List<T> query(String sql, OfficeId scope, ThaiMonth month, RowMapper<T> read) {
        return jdbc.sql(sql)
                .param("scope", scope.value())
                .param("month", month.first())
                .query(read)
                .list();
    }

    static Served served(ResultSet row) throws SQLException {
        return new Served(row.getString("nature"), row.getInt("served"), row.getInt("became"));
    }
}
