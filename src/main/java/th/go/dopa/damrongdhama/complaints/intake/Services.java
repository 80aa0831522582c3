package th.go.dopa.damrongdhama.complaints.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Nature;
import th.go.dopa.damrongdhama.complaints.SpentForms;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/** Services on one line (บันทึกบริการ): no case and no clock. A desk has 20 to 60 of them a month beside its complaints. */
@Component
public class Services {

    private final SpentForms forms;
    private final JdbcClient jdbc;
    private final Identities identities;
    private final Journal journal;
    private final Clock clock;

    Services(SpentForms forms, JdbcClient jdbc, Identities identities, Journal journal, Clock clock) {
        this.forms = forms;
        this.jdbc = jdbc;
        this.identities = identities;
        this.journal = journal;
        this.clock = clock;
    }

    /** A service that was given. */
    public record Service(
            long id, Nature nature, String what, @Nullable AreaCode subdistrict, String result, LocalDate servedOn) {}

    /**
     * Writes a service down; the same form sent again is the same service, and with other words it is refused.
     *
     * @param what what was asked for, 1 to 500 characters
     * @param result what was done
     * @param name optional; kept sealed
     * @return its id
     */
    @Transactional
    public long record(
            Staff by,
            UUID formKey,
            Nature nature,
            String what,
            @Nullable AreaCode subdistrict,
            String result,
            String name) {
        String place = subdistrict == null ? "" : subdistrict.value();
        String body = String.join("\n", "service", nature.name(), what, place, result, name);
        switch (forms.spend(formKey, body)) {
            case SpentForms.Spending.Same same -> {
                return recorded(formKey);
            }
            case SpentForms.Spending.Other other -> throw new Refused("services.refused.sent-already");
            case SpentForms.Spending.Fresh fresh -> {}
        }
        long id = jdbc.sql("""
                        insert into service_record (office_id, nature, what, subdistrict_code, result, served_on, form_key, account_id,
                                                    appointment_id, recorded_at)
                        values (:office, :nature, :what, :subdistrict, :result, :today, :key, :account, :appointment, :now)
                        returning id
                        """)
                .param("office", by.office().value())
                .param("nature", nature.name())
                .param("what", ThaiText.normalise(what).strip())
                .param("subdistrict", place.isEmpty() ? null : place)
                .param("result", ThaiText.normalise(result).strip())
                .param("today", Bangkok.today(clock))
                .param("key", formKey)
                .param("account", by.account().value())
                .param("appointment", by.appointment().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (!name.isBlank()) {
            identities.keepServed(id, name);
        }
        journal.note(by, "service.recorded", subject(id));
        return id;
    }

    /** Notes that a service turned into a complaint (ทำเป็นเรื่องร้องเรียน). */
    @Transactional
    public void became(Staff by, long service, ComplaintId complaint) {
        int noted = jdbc.sql("""
                        update service_record set complaint_id = :complaint
                         where id = :id and office_id = :office and complaint_id is null
                        """)
                .param("complaint", complaint.value())
                .param("id", service)
                .param("office", by.office().value())
                .update();
        if (noted == 1) {
            journal.note(by, "service.became-complaint", subject(service));
        }
    }

    /** One service of the person's office. */
    public Optional<Service> service(Staff by, long id) {
        return jdbc.sql("""
                        select id, nature, what, subdistrict_code, result, served_on
                          from service_record where id = :id and office_id = :office
                        """)
                .param("id", id)
                .param("office", by.office().value())
                .query((row, i) -> read(row))
                .optional();
    }

    /** The services of the person's office, newest first. */
    public Slice<Service> latest(Staff by, @Nullable Long before, int size) {
        List<Service> services = jdbc.sql("""
                        select id, nature, what, subdistrict_code, result, served_on
                          from service_record
                         where office_id = :office and id < :before
                         order by id desc
                         limit :size
                        """)
                .param("office", by.office().value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size + 1)
                .query((row, i) -> read(row))
                .list();
        return Slice.of(services, size, service -> Long.toString(service.id()));
    }

    private long recorded(UUID formKey) {
        return jdbc.sql("select id from service_record where form_key = :key")
                .param("key", formKey)
                .query(Long.class)
                .single();
    }

    private static Service read(ResultSet row) throws SQLException {
        String subdistrict = row.getString("subdistrict_code");
        return new Service(
                row.getLong("id"),
                Nature.valueOf(row.getString("nature")),
                row.getString("what"),
                subdistrict == null ? null : new AreaCode(subdistrict),
                row.getString("result"),
                row.getObject("served_on", LocalDate.class));
    }

    private static Subject subject(long id) {
        return new Subject("service", Long.toString(id));
    }
}
