package th.go.dopa.damrongdhama.exchange.completeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * Whether all that a district received is in the system (ความครบถ้วนของข้อมูลย้อนหลัง): what it says, month by month, against what is recorded, counted by the
 * month of receipt; what it passed on to the province counts as received.
 */
@Component
class Completeness {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Completeness(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps what the person's office says of the months of a year; a month of which it says nothing is forgotten. */
    @Transactional
    void state(Staff by, FiscalYear year, List<Month> said) {
        jdbc.sql("delete from stated_month where office_id = :office and month between :first and :last")
                .param("office", by.office().value())
                .param("first", year.first())
                .param("last", year.last())
                .update();
        for (Month month : said) {
            if (month.complaints().stated() != null || month.services().stated() != null) {
                keep(by, month);
            }
        }
        journal.note(by, "completeness.stated", new Subject("completeness", by.office() + "/" + year));
    }

    /** The months of a year that have begun. */
    List<Month> months(OfficeId office, FiscalYear year) {
        return jdbc.sql("""
                        select m.month::date as month, t.complaints as complaints_stated, t.services as services_stated,
                               (select count(*) from complaint_sight s
                                 where s.office_id = :office and (s.why = 'HOLDER' or s.passed)
                                   and s.received_on between m.month::date and (m.month + interval '1 month - 1 day')::date) as complaints,
                               (select count(*) from service_record r
                                 where r.office_id = :office
                                   and r.served_on between m.month::date and (m.month + interval '1 month - 1 day')::date) as services
                          from generate_series(:first::date, :last::date, interval '1 month') as m (month)
                          left join stated_month t on t.office_id = :office and t.month = m.month::date
                         order by m.month
                        """)
                .param("office", office.value())
                .param("first", year.first())
                .param("last", last(year))
                .query((row, i) -> new Month(
                        ThaiMonth.of(row.getObject("month", LocalDate.class)),
                        held(row, "complaints"),
                        held(row, "services")))
                .list();
    }

    /**
     * The districts of some provinces in a year.
     *
     * @param added whether the districts of each province are added up
     */
    List<Unit> units(List<OfficeId> provinces, FiscalYear year, boolean added) {
        return jdbc.sql("""
                        select case when :added then o.parent_id else o.id end as unit, count(t.month) as stated,
                               count(*) filter (where t.complaints <> c.recorded or t.services <> v.recorded) as differing,
                               sum(t.complaints) as complaints_stated, sum(t.services) as services_stated,
                               coalesce(sum(c.recorded) filter (where t.complaints is not null), 0) as complaints,
                               coalesce(sum(v.recorded) filter (where t.services is not null), 0) as services
                          from office o
                          left join stated_month t on t.office_id = o.id and t.month between :first and :last
                          left join lateral (select count(*) as recorded from complaint_sight s
                                              where s.office_id = t.office_id and (s.why = 'HOLDER' or s.passed)
                                                and s.received_on between t.month and (t.month + interval '1 month - 1 day')::date) c on true
                          left join lateral (select count(*) as recorded from service_record r
                                              where r.office_id = t.office_id
                                                and r.served_on between t.month and (t.month + interval '1 month - 1 day')::date) v on true
                         where o.kind = 'DISTRICT' and o.parent_id = any (:provinces::bigint[])
                         group by unit
                         order by unit
                        """)
                .param("added", added)
                .param("provinces", provinces.stream().map(OfficeId::value).toArray(Long[]::new))
                .param("first", year.first())
                .param("last", year.last())
                .query((row, i) -> new Unit(
                        new OfficeId(row.getLong("unit")),
                        row.getInt("stated"),
                        row.getInt("differing"),
                        held(row, "complaints"),
                        held(row, "services")))
                .list();
    }

    private LocalDate last(FiscalYear year) {
        LocalDate today = Bangkok.today(clock);
        return today.isBefore(year.last()) ? today : year.last();
    }

    private void keep(Staff by, Month month) {
        jdbc.sql("""
                        insert into stated_month (office_id, month, complaints, services, account_id, stated_at)
                        values (:office, :month, :complaints, :services, :account, :now)
                        """)
                .param("office", by.office().value())
                .param("month", month.month().first())
                .param("complaints", month.complaints().stated())
                .param("services", month.services().stated())
                .param("account", by.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Held held(ResultSet row, String of) throws SQLException {
        int stated = row.getInt(of + "_stated");
        return new Held(row.wasNull() ? null : stated, row.getInt(of));
    }
}
