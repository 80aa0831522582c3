package th.go.dopa.damrongdhama.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Who works where (บุคลากร): what the other rooms may ask about people. */
@Component
@Transactional(readOnly = true)
public class People {

    private final JdbcClient jdbc;
    private final Appointments appointments;
    private final Clock clock;

    People(JdbcClient jdbc, Appointments appointments, Clock clock) {
        this.jdbc = jdbc;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** The person acting under an appointment that holds today. */
    public Staff staff(AppointmentId id) {
        Appointment post = appointments.appointment(id);
        if (!post.holdsOn(Bangkok.today(clock))) {
            throw new NotFound("appointment " + id + " today");
        }
        return new Staff(
                post.account(),
                post.id(),
                post.office(),
                post.role(),
                post.actingFor(),
                post.mayReveal(),
                post.name(),
                post.officeName());
    }

    /** The title under which somebody acts or acted, as it stands under a signature. */
    public String position(AppointmentId id) {
        return appointments.appointment(id).positionTh();
    }

    public String name(AccountId id) {
        return jdbc.sql("select name from account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** The names of many at once. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        jdbc.sql("select id, name from account where id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(Long[]::new))
                .query(row -> {
                    names.put(new AccountId(row.getLong("id")), row.getString("name"));
                });
        return names;
    }

    /** Who holds a post of some role at an office today; of any role where none is named. */
    public List<Colleague> colleagues(OfficeId office, Role... roles) {
        return jdbc.sql("""
                        select p.account_id, p.id, p.role, a.name, p.position_th, p.acting_for
                          from appointment p join account a on a.id = p.account_id
                         where p.office_id = :office
                           and (cardinality(:roles::text[]) = 0 or p.role = any(:roles))
                           and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                           and a.locked_at is null and a.closed_at is null
                         order by a.name collate "th-x-icu", p.id
                        """)
                .param("office", office.value())
                .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .param("today", Bangkok.today(clock))
                .query((row, number) -> new Colleague(
                        new AccountId(row.getLong("account_id")),
                        new AppointmentId(row.getLong("id")),
                        Role.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("position_th"),
                        row.getBoolean("acting_for")))
                .list();
    }

    /** The title of the post that somebody holds in his own right today, wherever it is; nothing where he only acts for others. */
    public Optional<String> ownPosition(AccountId id) {
        return jdbc.sql("""
                        select position_th from appointment
                         where account_id = :account and not acting_for
                           and valid_from <= :today and (valid_to is null or valid_to >= :today)
                         order by valid_from desc, id desc
                         limit 1
                        """)
                .param("account", id.value())
                .param("today", Bangkok.today(clock))
                .query(String.class)
                .optional();
    }
}
