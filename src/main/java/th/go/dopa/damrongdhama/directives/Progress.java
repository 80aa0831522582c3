package th.go.dopa.damrongdhama.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * How far a circular has come (ความคืบหน้าของหนังสือเวียน), from the department over the provinces to the districts, counted from the deliveries
 * themselves at each look. The department sees the nation, a province itself and its districts.
 */
@Component
public class Progress {

    private final JdbcClient jdbc;
    private final Issues issues;
    private final Clock clock;

    Progress(JdbcClient jdbc, Issues issues, Clock clock) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.clock = clock;
    }

    /**
     * A province: its own steps, and how many of its districts have come how far.
     *
     * @param sent to how many of its districts
     * @param late how many districts have not reported though the day is past, or reported after it
     */
    public record Branch(
            OfficeId province,
            @Nullable Instant cameAt,
            @Nullable Instant readAt,
            @Nullable Instant receivedAt,
            @Nullable Instant forwardedAt,
            int sent,
            int read,
            int received,
            int assigned,
            int reported,
            int late) {}

    /** A district, and when it took each step. */
    public record Leaf(
            OfficeId office,
            OfficeId province,
            Instant sentAt,
            @Nullable Instant readAt,
            @Nullable Instant receivedAt,
            @Nullable Integer number,
            @Nullable Instant assignedAt,
            @Nullable Instant reportedAt,
            boolean reportedFor,
            boolean late) {}

    /** The provinces that the person may see, in the order of their offices. */
    @Transactional(readOnly = true)
    public List<Branch> branches(Staff by, Circular circular) {
        return jdbc.sql("""
                        select d.province_id,
                               max(d.sent_at) filter (where d.office_id = d.province_id) as came_at,
                               max(d.read_at) filter (where d.office_id = d.province_id) as read_at,
                               max(d.received_at) filter (where d.office_id = d.province_id) as received_at,
                               max(d.forwarded_at) filter (where d.office_id = d.province_id) as forwarded_at,
                               count(*) filter (where d.office_id <> d.province_id) as sent,
                               count(d.read_at) filter (where d.office_id <> d.province_id) as read,
                               count(d.received_at) filter (where d.office_id <> d.province_id) as received,
                               count(d.assigned_at) filter (where d.office_id <> d.province_id) as assigned,
                               count(d.reported_at) filter (where d.office_id <> d.province_id) as reported,
                               count(*) filter (where d.office_id <> d.province_id
                                                  and coalesce(d.reported_at, :now) >= :after::timestamptz) as late
                          from circular_delivery d
                         where d.circular_id = :top and (:nation or d.province_id = :office)
                         group by d.province_id
                         order by d.province_id
                        """)
                .param("now", now())
                .param("after", after(circular))
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .query((row, i) -> branch(row))
                .list();
    }

    /** The districts of a province that it came to; of all provinces that the person may see where none is named. */
    @Transactional(readOnly = true)
    public List<Leaf> leaves(Staff by, Circular circular, @Nullable OfficeId province) {
        return jdbc.sql("""
                        select d.office_id, d.province_id, d.sent_at, d.read_at, d.received_at, d.receive_number, d.assigned_at, d.reported_at,
                               d.reported_for, coalesce(coalesce(d.reported_at, :now) >= :after::timestamptz, false) as late
                          from circular_delivery d
                         where d.circular_id = :top and d.office_id <> d.province_id and (:nation or d.province_id = :office)
                           and (:province::bigint is null or d.province_id = :province)
                         order by d.office_id
                        """)
                .param("now", now())
                .param("after", after(circular))
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .param("province", province == null ? null : province.value())
                .query((row, i) -> leaf(row))
                .list();
    }

    /** The circular whose progress the person may follow: the department any it sees, a province what it wrote or got. */
    @Transactional(readOnly = true)
    public Circular followed(Staff by, CircularId id) {
        if (!Circulars.writes(by)) {
            throw new NotFound("progress of circular " + id);
        }
        Circular circular = issues.seen(by, id);
        if (circular.covering() || circular.state() == CircularState.DRAFT) {
            throw new NotFound("progress of circular " + id);
        }
        return circular;
    }

    private static boolean nation(Staff by) {
        return by.role() == Role.DOPA_OFFICER;
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(Bangkok.ZONE).toOffsetDateTime();
    }

    /** The first moment that is too late; null where there is none. */
    private static @Nullable OffsetDateTime after(Circular circular) {
        LocalDate due = circular.due();
        return due == null ? null : due.plusDays(1).atStartOfDay(Bangkok.ZONE).toOffsetDateTime();
    }

    private static Branch branch(ResultSet row) throws SQLException {
        return new Branch(
                new OfficeId(row.getLong("province_id")),
                Issues.instant(row, "came_at"),
                Issues.instant(row, "read_at"),
                Issues.instant(row, "received_at"),
                Issues.instant(row, "forwarded_at"),
                row.getInt("sent"),
                row.getInt("read"),
                row.getInt("received"),
                row.getInt("assigned"),
                row.getInt("reported"),
                row.getInt("late"));
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                new OfficeId(row.getLong("office_id")),
                new OfficeId(row.getLong("province_id")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                Issues.instant(row, "read_at"),
                Issues.instant(row, "received_at"),
                (Integer) row.getObject("receive_number"),
                Issues.instant(row, "assigned_at"),
                Issues.instant(row, "reported_at"),
                row.getBoolean("reported_for"),
                row.getBoolean("late"));
    }
}
