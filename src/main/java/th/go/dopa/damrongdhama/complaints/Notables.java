package th.go.dopa.damrongdhama.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Staff;

/** What is worth telling in the monthly meeting (เรื่องเด่นและผู้ปฏิบัติงาน). Never a secret case, and never a person who complained. */
@Component
public class Notables {

    private final JdbcClient jdbc;

    Notables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case worth telling.
     *
     * @param closedOn null while it is open
     * @param rating what the complainant gave, of 5
     */
    public record Told(
            CaseNumber number,
            String categoryCode,
            int categoryVersion,
            AreaCode district,
            @Nullable AreaCode subdistrict,
            LocalDate receivedOn,
            @Nullable LocalDate closedOn,
            @Nullable Integer rating) {}

    /**
     * What somebody ended in a month.
     *
     * @param confirmed how many the complainants said are fixed
     * @param days how long one took, in the middle
     */
    public record Hand(AccountId account, int ended, int confirmed, int days) {}

    /** Cases that offices closed with a photo that proves it, and of which the complainant says that they are fixed; the quickest first. */
    public List<Told> confirmed(Staff by, Collection<OfficeId> offices, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                        with told as (
                            select c.id, c.rating, c.closed_on - c.received_on as days
                              from complaint c
                             where c.holder_office_id = any (:offices::bigint[]) and c.closed_on between :from and :to
                               and c.answer = 'FIXED' and not c.secret
                             order by c.rating desc nulls last, days, c.id)
                        select c.number, c.category_code, c.category_version, c.district_code, c.subdistrict_code, c.received_on, c.closed_on, c.rating
                          from told
                          join complaint c on c.id = told.id
                         where exists (select from complaint_sight s where s.complaint_id = told.id and s.office_id = :viewer)
                           and (select true from complaint_attachment a
                                 where a.complaint_id = told.id and a.purpose = 'PROOF' limit 1)
                         order by told.rating desc nulls last, told.days, told.id limit :most
                        """)
                .param("viewer", by.office().value())
                .param("offices", ids(offices))
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, i) -> told(row))
                .list();
    }

    /** Open cases that wait longest since their receipt. */
    public List<Told> waiting(Staff by, int most) {
        return jdbc.sql("""
                        select c.number, c.category_code, c.category_version, c.district_code, c.subdistrict_code, c.received_on, c.closed_on, c.rating
                          from complaint_sight s
                          join complaint c on c.id = s.complaint_id
                         where s.office_id = :viewer and s.stage <> 'DONE' and not s.secret and s.why in ('HOLDER', 'ABOVE')
                         order by s.received_on, s.complaint_id limit :most
                        """)
                .param("viewer", by.office().value())
                .param("most", most)
                .query((row, i) -> told(row))
                .list();
    }

    /** Who ended most of what the complainants say is fixed. */
    public List<Hand> hands(Staff by, Collection<OfficeId> offices, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                        select c.responsible_account_id, count(*) as ended, count(*) filter (where c.answer = 'FIXED') as confirmed,
                               percentile_disc(0.5) within group (order by c.closed_on - c.received_on) as days
                          from complaint_movement m
                          join complaint_sight s on s.complaint_id = m.complaint_id and s.office_id = :viewer
                          join complaint c on c.id = m.complaint_id
                         where m.office_id = any (:offices::bigint[]) and m.moved_on between :from and :to and m.kind = 'OUT_CLOSED'
                           and c.responsible_account_id is not null and c.closed_on is not null
                         group by c.responsible_account_id order by confirmed desc, ended desc, days limit :most
                        """)
                .param("viewer", by.office().value())
                .param("offices", ids(offices))
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, i) -> new Hand(
                        new AccountId(row.getLong("responsible_account_id")),
                        row.getInt("ended"),
                        row.getInt("confirmed"),
                        row.getInt("days")))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        String subdistrict = row.getString("subdistrict_code");
        return new Told(
                new CaseNumber(row.getString("number")),
                row.getString("category_code"),
                row.getInt("category_version"),
                new AreaCode(row.getString("district_code")),
                subdistrict == null ? null : new AreaCode(subdistrict),
                row.getObject("received_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("rating", Integer.class));
    }

    private static Long[] ids(Collection<OfficeId> offices) {
        return offices.stream().map(OfficeId::value).toArray(Long[]::new);
    }
}
