package th.go.dopa.damrongdhama.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final String OFFICES = """
             where f.circular_id = :top and (:nation or f.province_id = :office) and f.province_id = any (:provinces::bigint[])
               and (:one::bigint is null or f.office_id = :one)
            """;

    /** Those of the circular alone are found by an index among the answers to all circulars. */
    private static final String OWN = " and f.ask_circular_id = :top";

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

    /** Whether an office that is in no sum, a province, has reported of itself. */
    @Transactional(readOnly = true)
    public boolean itself(Circular circular, OfficeId province) {
        return jdbc.sql(
                        "select reported_at is not null from circular_delivery where circular_id = :top and office_id = :office")
                .param("top", circular.id().value())
                .param("office", province.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The asks of a circular by itself. */
    @Transactional(readOnly = true)
    public List<Asked> asked(Circular circular) {
        return asked(circular.id(), asks.of(circular.id()));
    }

    /** The asks of a circular in some provinces, each with those that its covering letter added. */
    @Transactional(readOnly = true)
    public Map<OfficeId, List<Asked>> asked(Circular circular, Collection<OfficeId> provinces) {
        Map<OfficeId, List<CircularId>> vias = new HashMap<>();
        jdbc.sql("""
                        select distinct province_id, via_id from circular_delivery
                         where circular_id = :top and province_id = any (:provinces::bigint[]) and via_id <> :top order by via_id
                        """)
                .param("top", circular.id().value())
                .param("provinces", ids(provinces))
                .query(row -> {
                    vias.computeIfAbsent(new OfficeId(row.getLong("province_id")), id -> new ArrayList<>())
                            .add(new CircularId(row.getLong("via_id")));
                });
        List<CircularId> letters = new ArrayList<>(List.of(circular.id()));
        vias.values().forEach(letters::addAll);
        Map<CircularId, List<Ask>> all = asks.of(letters);
        Map<OfficeId, List<Asked>> asked = new HashMap<>();
        for (OfficeId province : provinces) {
            List<Asked> own = new ArrayList<>(asked(circular.id(), all.getOrDefault(circular.id(), List.of())));
            vias.getOrDefault(province, List.of())
                    .forEach(via -> own.addAll(asked(via, all.getOrDefault(via, List.of()))));
            asked.put(province, own);
        }
        return asked;
    }

    private static List<Asked> asked(CircularId circular, List<Ask> asks) {
        return asks.stream().map(ask -> new Asked(circular, ask)).toList();
    }

    /** Of each of its own asks by province; where a province is named of each ask there, those of its covering letter too, by district. */
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
                        """ + (province == null ? OWN : "") + " group by 1, 2, 3 order by 2, 3, 1")
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .param("province", province == null ? null : province.value())
                .query((row, i) -> sum(row))
                .list();
    }

    /** The answers of some provinces and their districts in words, by office and ask; of one office where it is named. */
    @Transactional(readOnly = true)
    public List<Signed> signed(Staff by, Circular circular, Collection<OfficeId> provinces, @Nullable OfficeId office) {
        Map<String, Revision.Sealed> revisions = revisions(by, circular, provinces, office);
        return jdbc.sql("""
                        select f.office_id, a.report_id, a.ask_circular_id, a.position, a.photos, a.confirmed_at, a.late, a.on_behalf, a.revision
                          from circular_delivery f
                          join report_back b on b.circular_id = f.circular_id and b.office_id = f.office_id
                          join report_answer a on a.report_id = b.id
                        """ + OFFICES + " order by f.office_id, a.ask_circular_id, a.position")
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .param("provinces", ids(provinces))
                .param("one", office == null ? null : office.value())
                .query((row, i) -> signed(row, revisions))
                .list();
    }

    /** The photos of what some provinces and their districts confirmed; of one office where it is named. */
    @Transactional(readOnly = true)
    public List<Shot> photos(Staff by, Circular circular, Collection<OfficeId> provinces, @Nullable OfficeId office) {
        return jdbc.sql("""
                        select f.office_id, p.ask_circular_id, p.position, p.attachment_id
                          from circular_delivery f
                          join report_back b on b.circular_id = f.circular_id and b.office_id = f.office_id
                          join report_photo p on p.report_id = b.id and p.since_revision is not null and p.until_revision is null
                        """ + OFFICES + " order by f.office_id, p.ask_circular_id, p.position, p.attachment_id")
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .param("provinces", ids(provinces))
                .param("one", office == null ? null : office.value())
                .query((row, i) -> new Shot(
                        new OfficeId(row.getLong("office_id")),
                        new CircularId(row.getLong("ask_circular_id")),
                        row.getInt("position"),
                        new AttachmentId(row.getLong("attachment_id"))))
                .list();
    }

    /** The confirmations in which the latest answers stand, each opened once. */
    private Map<String, Revision.Sealed> revisions(
            Staff by, Circular circular, Collection<OfficeId> provinces, @Nullable OfficeId office) {
        Map<String, Revision.Sealed> revisions = new HashMap<>();
        jdbc.sql("""
                        select r.report_id, r.revision, r.content
                          from circular_delivery f
                          join report_back b on b.circular_id = f.circular_id and b.office_id = f.office_id
                          join report_revision r on r.report_id = b.id
                        """ + OFFICES + """
                           and exists (select from report_answer a where a.report_id = r.report_id and a.revision = r.revision)
                        """)
                .param("top", circular.top().value())
                .param("nation", nation(by))
                .param("office", by.office().value())
                .param("provinces", ids(provinces))
                .param("one", office == null ? null : office.value())
                .query(row -> {
                    long report = row.getLong("report_id");
                    String part = "revision" + row.getInt("revision");
                    revisions.put(
                            report + part, sealed.open(report, part, row.getBytes("content"), Revision.Sealed.class));
                });
        return revisions;
    }

    private static Long[] ids(Collection<OfficeId> offices) {
        return offices.stream().map(OfficeId::value).toArray(Long[]::new);
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

    private static Signed signed(ResultSet row, Map<String, Revision.Sealed> revisions) throws SQLException {
        Revision.Sealed revision =
                Objects.requireNonNull(revisions.get(row.getLong("report_id") + "revision" + row.getInt("revision")));
        long circular = row.getLong("ask_circular_id");
        int position = row.getInt("position");
        return new Signed(
                new OfficeId(row.getLong("office_id")),
                revision.answers().stream()
                        .filter(one -> one.circular().value() == circular && one.position() == position)
                        .findFirst()
                        .orElseThrow(),
                row.getInt("photos"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("late"),
                row.getBoolean("on_behalf"),
                revision.name(),
                revision.position());
    }
}
