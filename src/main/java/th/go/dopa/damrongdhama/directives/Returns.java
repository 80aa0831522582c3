package th.go.dopa.damrongdhama.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * What the offices reported on a circular, added up (ผลรายงานตามหนังสือเวียน): only what was confirmed counts, each office with its latest answer to each ask.
 * Who may follow it ({@link Progress#followed}) reads of it: the department the nation, a province itself and its districts. Sums count districts; what a province reported of itself stands beside them.
 */
@Component
public class Returns {

    private static final String WITHIN = """
             where f.circular_id = :top and (:nation or f.province_id = :office) and (:province::bigint is null or f.province_id = :province)
            """;

    private final JdbcClient jdbc;
    private final Asks asks;
    private final SealedReports sealed;

    Returns(JdbcClient jdbc, Asks asks, SealedReports sealed) {
        this.jdbc = jdbc;
        this.asks = asks;
        this.sealed = sealed;
    }

    /**
     * What was reported to one ask in an area.
     *
     * @param area a province, or a district where one province is looked at
     * @param answered how many districts have answered it
     * @param done how many said that it is done; those who were not asked that are in neither number
     * @param number all numbers that were signed, added up
     */
    public record Sum(
            OfficeId area,
            CircularId circular,
            int position,
            int answered,
            int done,
            int notDone,
            long number,
            long photos,
            int late,
            int onBehalf) {

        /** Whether it is of this ask. */
        public boolean of(Asked asked) {
            return circular.equals(asked.circular()) && position == asked.ask().position();
        }

        /** Both together, as of one area. */
        public Sum plus(Sum other) {
            return new Sum(
                    area,
                    circular,
                    position,
                    answered + other.answered,
                    done + other.done,
                    notDone + other.notDone,
                    number + other.number,
                    photos + other.photos,
                    late + other.late,
                    onBehalf + other.onBehalf);
        }
    }

    /**
     * An answer as it was signed last.
     *
     * @param first when this ask was first confirmed, by which it is late or not
     * @param name who signed
     */
    public record Signed(
            OfficeId office,
            Answer answer,
            int photos,
            Instant first,
            boolean late,
            boolean onBehalf,
            String name,
            String position) {}

    /** A photo that belongs to what is confirmed. */
    public record Shot(OfficeId office, CircularId circular, int position, AttachmentId id) {

        /** Whether it shows what was answered there. */
        public boolean of(Signed signed) {
            return office.equals(signed.office())
                    && circular.equals(signed.answer().circular())
                    && position == signed.answer().position();
        }
    }

    /** The asks of a circular; in a province also those that its covering letter added. */
    @Transactional(readOnly = true)
    public List<Asked> asked(Circular circular, @Nullable OfficeId province) {
        List<Asked> asked = new ArrayList<>(asks.of(circular.id()).stream()
                .map(ask -> new Asked(circular.id(), ask))
                .toList());
        if (province != null) {
            jdbc.sql("""
                            select distinct via_id from circular_delivery
                             where circular_id = :top and province_id = :province and via_id <> :top order by via_id
                            """)
                    .param("top", circular.id().value())
                    .param("province", province.value())
                    .query((row, i) -> new CircularId(row.getLong("via_id")))
                    .list()
                    .forEach(via -> asks.of(via).forEach(ask -> asked.add(new Asked(via, ask))));
        }
        return List.copyOf(asked);
    }

    /** Of each ask: by province, or by district where a province is named. */
    @Transactional(readOnly = true)
    public List<Sum> sums(Staff by, Circular circular, @Nullable OfficeId province) {
        return jdbc.sql("""
                        select case when :province::bigint is null then f.province_id else f.office_id end as area, f.ask_circular_id, f.position,
                               count(*) as answered, count(*) filter (where f.done) as done, count(*) filter (where not f.done) as not_done,
                               coalesce(sum(f.number), 0) as number, sum(f.photos) as photos,
                               count(*) filter (where f.late) as late, count(*) filter (where f.on_behalf) as on_behalf
                          from report_back_fact f
                        """ + WITHIN + """
                           and f.office_id <> f.province_id
                         group by 1, 2, 3 order by 2, 3, 1
                        """)
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .param("province", province == null ? null : province.value())
                .query((row, i) -> sum(row))
                .list();
    }

    /** The answers of a province and its districts in words, by office and ask; of one office where it is named. */
    @Transactional(readOnly = true)
    public List<Signed> signed(Staff by, Circular circular, OfficeId province, @Nullable OfficeId office) {
        Map<String, Revision.Sealed> opened = new HashMap<>();
        return jdbc.sql("""
                        select f.office_id, f.ask_circular_id, f.position, f.photos, f.confirmed_at, f.late, f.on_behalf, a.revision, r.report_id, r.content
                          from report_back_fact f
                          join report_back b on b.circular_id = f.circular_id and b.office_id = f.office_id
                          join report_answer a on a.report_id = b.id and a.ask_circular_id = f.ask_circular_id and a.position = f.position
                          join report_revision r on r.report_id = b.id and r.revision = a.revision
                        """ + WITHIN + """
                           and (:one::bigint is null or f.office_id = :one)
                         order by f.office_id, f.ask_circular_id, f.position
                        """)
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .param("province", province.value())
                .param("one", office == null ? null : office.value())
                .query((row, i) -> signed(row, opened))
                .list();
    }

    /** The photos of what a province and its districts confirmed; of one office where it is named. */
    @Transactional(readOnly = true)
    public List<Shot> photos(Staff by, Circular circular, OfficeId province, @Nullable OfficeId office) {
        return jdbc.sql("""
                        select f.office_id, p.ask_circular_id, p.position, p.attachment_id
                          from circular_delivery f
                          join report_back b on b.circular_id = f.circular_id and b.office_id = f.office_id
                          join report_photo p on p.report_id = b.id and p.since_revision is not null and p.until_revision is null
                        """ + WITHIN + """
                           and (:one::bigint is null or f.office_id = :one)
                         order by f.office_id, p.ask_circular_id, p.position, p.attachment_id
                        """)
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .param("province", province.value())
                .param("one", office == null ? null : office.value())
                .query((row, i) -> new Shot(
                        new OfficeId(row.getLong("office_id")),
                        new CircularId(row.getLong("ask_circular_id")),
                        row.getInt("position"),
                        new AttachmentId(row.getLong("attachment_id"))))
                .list();
    }

    private static boolean nation(Staff by) {
        return by.role() == Role.DOPA_OFFICER;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                new OfficeId(row.getLong("area")),
                new CircularId(row.getLong("ask_circular_id")),
                row.getInt("position"),
                row.getInt("answered"),
                row.getInt("done"),
                row.getInt("not_done"),
                row.getLong("number"),
                row.getLong("photos"),
                row.getInt("late"),
                row.getInt("on_behalf"));
    }

    private Signed signed(ResultSet row, Map<String, Revision.Sealed> opened) throws SQLException {
        long report = row.getLong("report_id");
        String part = "revision" + row.getInt("revision");
        byte[] content = row.getBytes("content");
        Revision.Sealed revision =
                opened.computeIfAbsent(report + part, key -> sealed.open(report, part, content, Revision.Sealed.class));
        long circular = row.getLong("ask_circular_id");
        int position = row.getInt("position");
        return new Signed(
                new OfficeId(row.getLong("office_id")),
                revision.answers().stream()
                        .filter(one -> one.circular().value() == circular && one.position() == position)
                        .findFirst()
                        .orElseThrow(),
                row.getInt("photos"),
                Objects.requireNonNull(row.getObject("confirmed_at", OffsetDateTime.class))
                        .toInstant(),
                row.getBoolean("late"),
                row.getBoolean("on_behalf"),
                revision.name(),
                revision.position());
    }
}
