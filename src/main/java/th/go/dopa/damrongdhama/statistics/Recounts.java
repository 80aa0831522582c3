package th.go.dopa.damrongdhama.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * Counts a month anew from the published facts (นับยอด), one statement for all tables. What was in hand when the month began is what is in hand now, less
 * what came since and with what went since: a statement reads the open cases and the movements since, never all of seven years.
 */
@Component
class Recounts {

    private static final String CELLS = """
            with line as (
                select office_id, main_category, channel, area, nature, fiscal_year, secret, received_on, 1 as held, null::text as kind,
                       null::date as moved_on
                  from complaint_in_hand_fact
                 where office_id = any (:offices::bigint[])
                union all
                select office_id, main_category, channel, area, nature, fiscal_year, secret, received_on, 0, kind, moved_on
                  from complaint_movement_fact
                 where office_id = any (:offices::bigint[]) and moved_on >= :first)
            select case when grouping(office_id) = 0 then 'OFFICE' when grouping(main_category) = 0 then 'TYPE'
                        when grouping(channel) = 0 then 'CHANNEL' when grouping(area) = 0 then 'AREA' else 'NATURE' end as dimension,
                   coalesce(office_id::text, main_category, channel, area, nature) as key, fiscal_year, secret,
                   sum(held) - count(*) filter (where starts_with(kind, 'IN_')) + count(*) filter (where starts_with(kind, 'OUT_')) as brought,
                   count(*) filter (where kind = 'IN_NEW' and moved_on <= :last) as fresh,
                   count(*) filter (where kind = 'IN_NEW' and moved_on <= :last and received_on < :first) as late,
                   count(*) filter (where kind = 'IN_TRANSFER' and moved_on <= :last) as transferred_in,
                   count(*) filter (where kind = 'IN_REOPENED' and moved_on <= :last) as reopened,
                   count(*) filter (where kind in ('OUT_CLOSED', 'OUT_MERGED', 'OUT_CANCELLED') and moved_on <= :last) as ended,
                   count(*) filter (where kind in ('OUT_MERGED', 'OUT_CANCELLED') and moved_on <= :last) as cancelled,
                   count(*) filter (where kind = 'OUT_TRANSFER' and moved_on <= :last) as transferred_out
              from line
             group by fiscal_year, secret, grouping sets (office_id, main_category, channel, area, nature)
            """;

    private static final String REFERRALS = """
            select agency_id::text as key, fiscal_year, secret,
                   count(*) filter (where sent_on < :first) as brought,
                   count(*) filter (where sent_on >= :first) as fresh,
                   count(*) filter (where ended_on <= :last) as ended
              from unnest(:offices::bigint[]) as o (id)
              join complaint_referral_fact on int8range(office_id, office_id, '[]') @> o.id
                                              and away && daterange(:first::date, :last::date, '[]')
             group by agency_id, fiscal_year, secret
            """;

    private final JdbcClient facts;

    Recounts(@Qualifier("shopWindow") JdbcClient facts) {
        this.facts = facts;
    }

    /** All cells of the offices together, those of nothing left out. */
    List<Cell> cells(List<OfficeId> offices, ThaiMonth month) {
        return facts
                .sql(CELLS)
                .param("offices", ids(offices))
                .param("first", month.first())
                .param("last", month.last())
                .query((row, i) -> cell(row))
                .list()
                .stream()
                .filter(cell -> !cell.tally().nothing())
                .toList();
    }

    /** What the offices sent to agencies, and what these reported; a case that ended is no more awaited. */
    List<Cell> referrals(List<OfficeId> offices, ThaiMonth month) {
        return facts.sql(REFERRALS)
                .param("offices", ids(offices))
                .param("first", month.first())
                .param("last", month.last())
                .query((row, i) -> new Cell(
                        Dimension.AGENCY,
                        row.getString("key"),
                        row.getInt("fiscal_year"),
                        row.getBoolean("secret"),
                        new Tally(row.getInt("brought"), row.getInt("fresh"), 0, 0, 0, row.getInt("ended"), 0, 0)))
                .list();
    }

    /** What agencies had not reported in time on a day, those that are latest first. */
    List<Overdue> overdue(List<OfficeId> offices, LocalDate day, boolean secrets) {
        return facts.sql("""
                        select agency_id, count(*) as late, max(:day::date - due_on) as days
                          from unnest(:offices::bigint[]) as o (id)
                          join complaint_referral_fact on int8range(office_id, office_id, '[]') @> o.id
                                                          and away @> :day::date
                         where due_on < :day and (not secret or :secrets)
                         group by agency_id order by days desc, agency_id
                        """)
                .param("offices", ids(offices))
                .param("day", day)
                .param("secrets", secrets)
                .query((row, i) ->
                        new Overdue(new OfficeId(row.getLong("agency_id")), row.getInt("late"), row.getInt("days")))
                .list();
    }

    /** What agencies of the whole nation had not reported in time on a day, by the centre that waits for it. */
    List<Overdue> overdueOfCentres(LocalDate day, boolean secrets) {
        return facts.sql("""
                        select office_id, count(*) as late, max(:day::date - due_on) as days
                          from complaint_referral_fact
                         where away @> :day::date and due_on < :day and (not secret or :secrets)
                         group by office_id
                        """)
                .param("day", day)
                .param("secrets", secrets)
                .query((row, i) ->
                        new Overdue(new OfficeId(row.getLong("office_id")), row.getInt("late"), row.getInt("days")))
                .list();
    }

    List<Served> services(List<OfficeId> offices, ThaiMonth month) {
        return facts.sql("""
                        select nature, count(*) as served, count(*) filter (where became_complaint) as became
                          from service_fact
                         where office_id = any (:offices::bigint[]) and served_on between :first and :last
                         group by nature
                        """)
                .param("offices", ids(offices))
                .param("first", month.first())
                .param("last", month.last())
                .query((row, i) -> KeptFigures.served(row))
                .list();
    }

    static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                Dimension.valueOf(row.getString("dimension")),
                row.getString("key"),
                row.getInt("fiscal_year"),
                row.getBoolean("secret"),
                tally(row));
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("brought"),
                row.getInt("fresh"),
                row.getInt("late"),
                row.getInt("transferred_in"),
                row.getInt("reopened"),
                row.getInt("ended"),
                row.getInt("cancelled"),
                row.getInt("transferred_out"));
    }

    private static Long[] ids(List<OfficeId> offices) {
        return offices.stream().map(OfficeId::value).toArray(Long[]::new);
    }
}
