package th.go.dopa.damrongdhama.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;

/**
 * Who may see a case, as rows (สิทธิการเห็นเรื่อง): the holder, the offices above, the agencies it was referred to. Of a secret case only the
 * holder, the department, and agencies it is referred to. The office of the accused has no row. Every list, count and search starts here.
 */
@Component
public class Sights {

    /** The day that stands in lists for a case whose limit does not run: one from an older register. */
    public static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private static final Set<Role> WORKERS = EnumSet.of(
            Role.DESK_CLERK,
            Role.CASE_OFFICER,
            Role.DISTRICT_CHIEF,
            Role.PROVINCE_OFFICER,
            Role.DOPA_OFFICER,
            Role.AGENCY_OFFICER);

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Clock clock;

    Sights(JdbcClient jdbc, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.clock = clock;
    }

    /** Whether the person is shown secret cases of the office; the clerk at the counter is not. */
    public static boolean secretsShownTo(Staff by) {
        return by.role() != Role.DESK_CLERK;
    }

    /** Whether the appointment has to do with cases at all: administrators and auditors see none. */
    public static boolean worksWithCases(Staff by) {
        return WORKERS.contains(by.role());
    }

    void begin(Complaint complaint) {
        begin(List.of(complaint));
    }

    /** The first sight of many cases; the limit of one from an older register is none. */
    void begin(List<Complaint> complaints) {
        List<Row> rows = new ArrayList<>();
        for (Complaint complaint : complaints) {
            Office holder = offices.office(complaint.standing().holder());
            rows.add(new Row(complaint, holder.id(), "HOLDER"));
            above(holder, complaint.facts().secret()).forEach(above -> rows.add(new Row(complaint, above, "ABOVE")));
        }
        keep(rows);
    }

    private void keep(List<Row> rows) {
        jdbc.sql("""
                        insert into complaint_sight (office_id, complaint_id, why, since, secret, stage, received_on, due_on)
                        select office, complaint, why, :now, secret, stage, received, due
                          from unnest(:offices::bigint[], :complaints::bigint[], :whys::text[], :secrets::boolean[], :stages::text[],
                                      :received::date[], :due::date[])
                            as u (office, complaint, why, secret, stage, received, due)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("offices", rows.stream().map(row -> row.office().value()).toArray(Long[]::new))
                .param(
                        "complaints",
                        rows.stream().map(row -> row.complaint().id().value()).toArray(Long[]::new))
                .param("whys", rows.stream().map(Row::why).toArray(String[]::new))
                .param(
                        "secrets",
                        rows.stream()
                                .map(row -> row.complaint().facts().secret())
                                .toArray(Boolean[]::new))
                .param(
                        "stages",
                        rows.stream()
                                .map(row -> row.complaint().standing().stage().name())
                                .toArray(String[]::new))
                .param(
                        "received",
                        rows.stream()
                                .map(row -> row.complaint().facts().receivedOn().toString())
                                .toArray(String[]::new))
                .param(
                        "due",
                        rows.stream()
                                .map(row -> limit(row.complaint().facts()).toString())
                                .toArray(String[]::new))
                .update();
    }

    /** A row to be. */
    private record Row(Complaint complaint, OfficeId office, String why) {}

    private static LocalDate limit(Facts facts) {
        return facts.backlog() ? NO_LIMIT : facts.dueOn();
    }

    void follow(Complaint complaint, Happening happening) {
        AccountId responsible = complaint.standing().responsible();
        jdbc.sql("""
                        update complaint_sight set stage = :stage, responsible_account_id = :responsible
                         where complaint_id = :complaint and (why in ('HOLDER', 'ABOVE') or :stage = 'DONE')
                           and (stage <> :stage or responsible_account_id is distinct from :responsible)
                        """)
                .param("stage", complaint.standing().stage().name())
                .param("responsible", responsible == null ? null : responsible.value())
                .param("complaint", complaint.id().value())
                .update();
        switch (happening) {
            case Happening.Referred referred ->
                referred.agencies()
                        .forEach(agency -> give(complaint, agency, "REFERRED", Stage.WORK, referred.dueOn()));
            case Happening.Reported reported -> done(complaint, reported.agency());
            case Happening.Transferred it -> hand(complaint, it.from(), it.to());
            case Happening.Returned it -> hand(complaint, it.from(), it.to());
            default -> {}
        }
    }

    private void give(Complaint complaint, OfficeId office, String why, Stage stage, LocalDate dueOn) {
        jdbc.sql("""
                        insert into complaint_sight as s (office_id, complaint_id, why, since, secret, stage, received_on, due_on)
                        values (:office, :complaint, :why, :now, :secret, :stage, :receivedOn, :dueOn)
                            on conflict (office_id, complaint_id) do update
                               set why = excluded.why, stage = excluded.stage, due_on = excluded.due_on
                         where s.why = 'REFERRED' or excluded.why = 'HOLDER'
                        """)
                .param("office", office.value())
                .param("complaint", complaint.id().value())
                .param("why", why)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("secret", complaint.facts().secret())
                .param("stage", stage.name())
                .param("receivedOn", complaint.facts().receivedOn())
                .param("dueOn", dueOn)
                .update();
    }

    /** Into other hands: the office before keeps it in its book, and goes on seeing it as one above where it is one. */
    private void hand(Complaint complaint, OfficeId from, OfficeId to) {
        boolean stays = above(offices.office(to), complaint.facts().secret()).contains(from);
        jdbc.sql("""
                        update complaint_sight set why = :why, stage = case when :stays then :stage else 'DONE' end, passed = true
                         where complaint_id = :complaint and office_id = :from
                        """)
                .param("why", stays ? "ABOVE" : "SENT")
                .param("stays", stays)
                .param("stage", complaint.standing().stage().name())
                .param("complaint", complaint.id().value())
                .param("from", from.value())
                .update();
        give(complaint, to, "HOLDER", complaint.standing().stage(), limit(complaint.facts()));
        jdbc.sql("""
                        update complaint_sight
                           set due_on = :dueOn, stage = case when why = 'REFERRED' then 'DONE' else stage end
                         where complaint_id = :complaint and why <> 'SENT'
                        """)
                .param("dueOn", limit(complaint.facts()))
                .param("complaint", complaint.id().value())
                .update();
    }

    private void done(Complaint complaint, OfficeId agency) {
        jdbc.sql("""
                        update complaint_sight set stage = 'DONE'
                         where complaint_id = :complaint and office_id = :agency and why = 'REFERRED'
                        """)
                .param("complaint", complaint.id().value())
                .param("agency", agency.value())
                .update();
    }

    private Set<OfficeId> above(Office holder, boolean secret) {
        Set<OfficeId> above = new LinkedHashSet<>();
        @Nullable OfficeId parent = holder.parent();
        while (parent != null) {
            Office office = offices.office(parent);
            if (!secret || office.kind() == OfficeKind.DOPA) {
                above.add(office.id());
            }
            parent = office.parent();
        }
        return above;
    }
}
