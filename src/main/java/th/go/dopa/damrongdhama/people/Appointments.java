package th.go.dopa.damrongdhama.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;

/** Appointing people to offices (การแต่งตั้ง) from one day to another; nobody changes his own. */
@Component
public class Appointments {

    private static final String COLUMNS = """
            select p.id, p.account_id, a.name, p.office_id, p.role, p.position_th, p.acting_for, p.may_reveal, p.order_reference,
                   p.valid_from, p.valid_to
              from appointment p join account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Journal journal;
    private final Clock clock;

    Appointments(JdbcClient jdbc, Offices offices, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Appoints somebody; the very same appointment made twice is one. */
    @Transactional
    public AppointmentId appoint(Actor by, NewAppointment fresh) {
        Office office = inReach(by, fresh.office());
        notOwn(by, fresh.account());
        if (!fits(fresh.role(), office.kind())) {
            throw new Refused("people.refused.role-not-at-office");
        }
        if (fresh.mayReveal() && !revealing(fresh.role())) {
            throw new Refused("people.refused.role-never-reveals");
        }
        Optional<AppointmentId> same = same(fresh);
        if (same.isPresent()) {
            return same.get();
        }
        AppointmentId id = jdbc.sql("""
                        insert into appointment (account_id, office_id, role, position_th, acting_for, may_reveal, order_reference,
                                                 valid_from, valid_to, appointed_at)
                        select a.id, :office, :role, :position, :actingFor, :mayReveal, :order, :from, :to, :now
                          from account a where a.id = :account and a.closed_at is null
                        returning id
                        """)
                .param("account", fresh.account().value())
                .param("office", office.id().value())
                .param("role", fresh.role().name())
                .param("position", fresh.positionTh())
                .param("actingFor", fresh.actingFor())
                .param("mayReveal", fresh.mayReveal())
                .param("order", fresh.orderReference())
                .param("from", fresh.from())
                .param("to", fresh.to())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(AppointmentId::new)
                .orElseThrow(() -> new Refused("people.refused.account-closed"));
        journal.note(by, "appointment.made", subject(id));
        return id;
    }

    /**
     * Ends an appointment.
     *
     * @param lastDay yesterday ends it at once; no earlier day, for what was done under it stays done under it
     */
    @Transactional
    public void end(Actor by, AppointmentId id, LocalDate lastDay) {
        Appointment appointment = appointment(id);
        inReach(by, appointment.office());
        notOwn(by, appointment.account());
        LocalDate yesterday = Bangkok.today(clock).minusDays(1);
        LocalDate to = appointment.to();
        if (lastDay.isBefore(yesterday) || (to != null && to.isBefore(lastDay))) {
            throw new Refused("people.refused.appointment-end");
        }
        LocalDate beforeIt = appointment.from().minusDays(1);
        jdbc.sql("update appointment set valid_to = :to where id = :id")
                .param("to", lastDay.isBefore(beforeIt) ? beforeIt : lastDay)
                .param("id", id.value())
                .update();
        journal.note(by, "appointment.ended", subject(id));
    }

    /** Everything a person was, is and will be appointed to, the newest first. */
    @Transactional(readOnly = true)
    public List<Appointment> of(AccountId account) {
        return jdbc.sql(COLUMNS + " where p.account_id = :account order by p.valid_from desc, p.id desc")
                .param("account", account.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** The appointments within an administrator's reach that have not ended, 50 at a time; at one office, or at all. */
    @Transactional(readOnly = true)
    public Slice<Appointment> list(Staff by, @Nullable OfficeId office, @Nullable String after) {
        Reach reach = Reach.of(by, offices);
        List<Appointment> found = jdbc.sql(COLUMNS + """
                          join office o on o.id = p.office_id
                         where p.id > :after and (p.valid_to is null or p.valid_to >= :today)
                           and (:office::bigint is null or p.office_id = :office)
                           and (:province::text is null or o.province_code = :province)
                           and (:district::text is null or o.district_code = :district)
                         order by p.id limit 51
                        """)
                .param("after", key(after))
                .param("today", Bangkok.today(clock))
                .param("office", office == null ? null : office.value())
                .param("province", reach.provinceCode())
                .param("district", reach.districtCode())
                .query((row, number) -> read(row))
                .list();
        return Slice.of(found, 50, appointment -> appointment.id().toString());
    }

    /** An appointment within an administrator's reach. */
    @Transactional(readOnly = true)
    public Appointment appointment(Actor by, AppointmentId id) {
        Appointment appointment = appointment(id);
        if (!Reach.of(by, offices).covers(offices.office(appointment.office()))) {
            throw new NotFound("appointment " + id);
        }
        return appointment;
    }

    /** The posts that a person holds today. */
    @Transactional(readOnly = true)
    public List<Appointment> held(AccountId account) {
        LocalDate today = Bangkok.today(clock);
        return of(account).stream().filter(post -> post.holdsOn(today)).toList();
    }

    /** The offices within an administrator's reach whose name holds some words. */
    public List<Office> offices(Staff by, String words, int most) {
        Reach reach = Reach.of(by, offices);
        return offices.named(words).stream().filter(reach::covers).limit(most).toList();
    }

    Appointment appointment(AppointmentId id) {
        return jdbc.sql(COLUMNS + " where p.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("appointment " + id));
    }

    /** Which role there is at which kind of office. */
    public static boolean fits(Role role, OfficeKind kind) {
        return switch (role) {
            case DESK_CLERK -> kind == OfficeKind.DISTRICT || kind == OfficeKind.PROVINCE;
            case CASE_OFFICER, DISTRICT_CHIEF -> kind == OfficeKind.DISTRICT;
            case PROVINCE_OFFICER -> kind == OfficeKind.PROVINCE;
            case DOPA_OFFICER -> kind == OfficeKind.DOPA;
            case AGENCY_OFFICER -> kind == OfficeKind.AGENCY;
            case AUDITOR, ADMINISTRATOR -> kind != OfficeKind.AGENCY;
        };
    }

    private static boolean revealing(Role role) {
        return switch (role) {
            case DESK_CLERK, CASE_OFFICER, DISTRICT_CHIEF, PROVINCE_OFFICER, DOPA_OFFICER -> true;
            case AGENCY_OFFICER, AUDITOR, ADMINISTRATOR -> false;
        };
    }

    /** The appointment that was made in just these words before and still stands; two at once wait for each other. */
    private Optional<AppointmentId> same(NewAppointment fresh) {
        jdbc.sql("select id from account where id = :account for no key update")
                .param("account", fresh.account().value())
                .query(Long.class)
                .optional();
        return of(fresh.account()).stream()
                .filter(made -> made.office().equals(fresh.office())
                        && made.role() == fresh.role()
                        && made.positionTh().equals(fresh.positionTh())
                        && made.actingFor() == fresh.actingFor()
                        && made.mayReveal() == fresh.mayReveal()
                        && made.from().equals(fresh.from())
                        && Objects.equals(made.to(), fresh.to())
                        && Objects.equals(made.orderReference(), fresh.orderReference()))
                .map(Appointment::id)
                .findFirst();
    }

    private Office inReach(Actor by, OfficeId id) {
        Office office = offices.office(id);
        if (!Reach.of(by, offices).covers(office)) {
            throw new NotFound("office " + id);
        }
        return office;
    }

    private static void notOwn(Actor by, AccountId account) {
        if (by instanceof Staff staff && staff.account().equals(account)) {
            throw new Refused("people.refused.own-appointment");
        }
    }

    private Appointment read(ResultSet row) throws SQLException {
        OfficeId office = new OfficeId(row.getLong("office_id"));
        return new Appointment(
                new AppointmentId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                office,
                offices.office(office).nameTh(),
                Role.valueOf(row.getString("role")),
                row.getString("position_th"),
                row.getBoolean("acting_for"),
                row.getBoolean("may_reveal"),
                row.getString("order_reference"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static long key(@Nullable String after) {
        return after != null && after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
    }

    private static Subject subject(AppointmentId id) {
        return new Subject("appointment", id.toString());
    }
}
