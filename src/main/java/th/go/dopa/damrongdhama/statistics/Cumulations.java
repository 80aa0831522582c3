package th.go.dopa.damrongdhama.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** What the months of a fiscal year add up to (ยอดสะสม), and how many came in of each year of receipt, domain §5.5. */
@Component
class Cumulations {

    private static final String CAME = """
            select fiscal_year, secret, sum(came) as came
              from (select fiscal_year, secret, count(*) as came from complaint_held_fact where office_id = :office group by fiscal_year, secret
                    union all
                    select fiscal_year, secret, sum(case kind when 'OUT_TRANSFER' then 1 else -1 end)
                      from complaint_movement_fact
                     where office_id = :office and moved_on > :last and kind in ('IN_NEW', 'IN_TRANSFER', 'OUT_TRANSFER')
                     group by fiscal_year, secret) as moved
             group by fiscal_year, secret
            """;

    private final JdbcClient jdbc;

    Cumulations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the reports of the months since the fiscal year began say together, by type. */
    List<ToDate> toDate(Scope scope, ThaiMonth month) {
        return scope.whole()
                ? wholeToDate(scope.office().id(), month)
                : toDate(scope.office().id(), month);
    }

    /** How many cases of each year had come by the end of the month. */
    List<Came> came(Scope scope, ThaiMonth month, boolean submitted) {
        OfficeId office = scope.office().id();
        if (scope.whole()) {
            return wholeCame(office, month);
        }
        return submitted ? submittedCame(office, month) : came(office, month.last());
    }

    /** Keeps it with a report that is being submitted. */
    void keep(OfficeId office, ThaiMonth month) {
        List<Came> came = came(office, month.last());
        jdbc.sql("""
                        insert into monthly_report_year (office_id, month, year, secret, came)
                        select :office, :month, u.* from unnest(:years::int[], :secrets::boolean[], :came::int[]) as u
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .param("years", came.stream().map(Came::year).toArray(Integer[]::new))
                .param("secrets", came.stream().map(Came::secret).toArray(Boolean[]::new))
                .param("came", came.stream().map(Came::came).toArray(Integer[]::new))
                .update();
    }

    private List<ToDate> toDate(OfficeId office, ThaiMonth month) {
        return jdbc.sql("""
                        select key, secret, sum(fresh) as fresh, sum(ended) as ended
                          from (select key, secret, fresh, ended from monthly_report_cell
                                 where office_id = :office and month between :from and :month and dimension = 'TYPE'
                                union all
                                select m.main_category, m.secret, (m.kind = 'IN_NEW')::int,
                                       (m.kind in ('OUT_CLOSED', 'OUT_MERGED', 'OUT_CANCELLED'))::int
                                  from complaint_movement_fact m
                                 where m.office_id = :office and m.moved_on between :from and :last
                                   and not exists (select from monthly_report r
                                                    where r.office_id = :office and r.month = date_trunc('month', m.moved_on)::date)) as moved
                         group by key, secret
                        """)
                .param("office", office.value())
                .param("from", month.fiscalYear().first())
                .param("month", month.first())
                .param("last", month.last())
                .query((row, i) -> toDate(row))
                .list();
    }

    private List<ToDate> wholeToDate(OfficeId scope, ThaiMonth month) {
        return jdbc.sql("""
                        select key, secret, sum(fresh) as fresh, sum(ended) as ended
                          from (select key, secret, fresh, ended from monthly_figure
                                 where scope_id = :scope and month between :from and :month and dimension = 'TYPE'
                                union all
                                select key, secret, fresh, ended from monthly_figure_gap
                                 where scope_id = :scope and month between :from and :month and dimension = 'TYPE'
                                union all
                                select l.key, l.secret, l.fresh, l.ended from monthly_figure_line l
                                 where l.scope_id = :scope and l.month between :from and :month and l.dimension = 'TYPE'
                                   and not exists (select from monthly_report r where r.office_id = l.office_id and r.month = l.month)) as moved
                         group by key, secret
                        """)
                .param("scope", scope.value())
                .param("from", month.fiscalYear().first())
                .param("month", month.first())
                .query((row, i) -> toDate(row))
                .list();
    }

    private List<Came> came(OfficeId office, LocalDate last) {
        return jdbc.sql(CAME)
                .param("office", office.value())
                .param("last", last)
                .query((row, i) -> came(row))
                .list();
    }

    private List<Came> submittedCame(OfficeId office, ThaiMonth month) {
        return jdbc.sql("""
                        select year as fiscal_year, secret, came from monthly_report_year where office_id = :office and month = :month
                        """)
                .param("office", office.value())
                .param("month", month.first())
                .query((row, i) -> came(row))
                .list();
    }

    /** Of all time, less what came later; a gap is what the submitted reports did not know of yet. */
    private List<Came> wholeCame(OfficeId scope, ThaiMonth month) {
        return jdbc.sql("""
                        select year as fiscal_year, secret, sum(came) as came
                          from (select year, secret, (fresh + transferred_in - transferred_out) * case when month = date 'infinity' then 1 else -1 end
                                       as came
                                  from monthly_figure where scope_id = :scope and month > :month and dimension = 'NATURE'
                                union all
                                select year, secret, brought + fresh + transferred_in + reopened - ended - transferred_out
                                  from monthly_figure_gap where scope_id = :scope and month = :month and dimension = 'NATURE'
                                union all
                                select l.year, l.secret, l.fresh + l.transferred_in - l.transferred_out from monthly_figure_line l
                                 where l.scope_id = :scope and l.month <= :month and l.dimension = 'NATURE'
                                   and not exists (select from monthly_report r where r.office_id = l.office_id and r.month = :month)) as moved
                         group by year, secret
                        """)
                .param("scope", scope.value())
                .param("month", month.first())
                .query((row, i) -> came(row))
                .list();
    }

    private static ToDate toDate(ResultSet row) throws SQLException {
        return new ToDate(row.getString("key"), row.getBoolean("secret"), row.getInt("fresh"), row.getInt("ended"));
    }

    private static Came came(ResultSet row) throws SQLException {
        return new Came(row.getInt("fiscal_year"), row.getBoolean("secret"), row.getInt("came"));
    }
}
