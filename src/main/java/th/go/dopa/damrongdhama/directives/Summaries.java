package th.go.dopa.damrongdhama.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.directives.Returns.Sum;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * Sums of what was reported, shown to everybody by choice of the office that wrote the circular (ผลสรุปที่เผยแพร่). What is shown is what stood there when it was
 * published, until it is published anew or withdrawn; words, links, photos and names are never shown. A secret circular, or one that was recalled, shows nothing.
 */
@Component
public class Summaries {

    private static final int PAGE = 20;

    /** Each of the circular's own asks for each area, also where nobody has answered. */
    private static final String SUMS = """
            insert into circular_summary_sum (circular_id, area_id, position, asked, answered, done, not_done, number, photos, late)
            select k.circular_id, d.area, k.position, d.asked, coalesce(f.answered, 0), coalesce(f.done, 0), coalesce(f.not_done, 0),
                   coalesce(f.number, 0), coalesce(f.photos, 0), coalesce(f.late, 0)
              from circular_ask k
             cross join (select case when :provinces then province_id else office_id end as area, count(*) as asked
                           from circular_delivery where circular_id = :id and office_id <> province_id group by 1) d
              left join (select case when :provinces then province_id else office_id end as area, position, count(*) as answered,
                                count(*) filter (where done) as done, count(*) filter (where not done) as not_done, sum(number) as number,
                                sum(photos) as photos, count(*) filter (where late) as late
                           from report_back_fact where circular_id = :id and ask_circular_id = :id and office_id <> province_id group by 1, 2) f
                on f.area = d.area and f.position = k.position
             where k.circular_id = :id
            """;

    private final JdbcClient jdbc;
    private final Issues issues;
    private final Journal journal;
    private final Clock clock;

    Summaries(JdbcClient jdbc, Issues issues, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.journal = journal;
        this.clock = clock;
    }

    /** A summary that everybody may see, and as of when. */
    public record Shown(Circular circular, Instant at) {}

    /** What was published of an area: how many of its districts were asked, and what they reported. */
    public record Part(int asked, Sum sum) {}

    /** Who publishes: the office that wrote the circular, if it is not secret and still holds. */
    public static boolean publishes(Staff by, Circular circular) {
        return circular.office().equals(by.office())
                && !circular.secret()
                && !circular.covering()
                && circular.state() == CircularState.SENT;
    }

    /** Shows the sums as they stand now, in place of those shown before. */
    @Transactional
    public void publish(Staff by, Circular circular) {
        if (!publishes(by, circular)) {
            throw new NotFound("a summary to publish of circular " + circular.id());
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into circular_summary (circular_id, published_at, published_by) values (:id, :now, :by)
                        on conflict (circular_id) do update
                           set published_at = excluded.published_at, published_by = excluded.published_by, withdrawn_at = null
                        """)
                .param("id", circular.id().value())
                .param("now", now)
                .param("by", by.appointment().value())
                .update();
        jdbc.sql("delete from circular_summary_sum where circular_id = :id")
                .param("id", circular.id().value())
                .update();
        jdbc.sql(SUMS)
                .param("id", circular.id().value())
                .param("provinces", by.role() == Role.DOPA_OFFICER)
                .update();
        journal.note(
                by,
                "circular.summary-published",
                new Subject("circular", circular.id().toString()));
    }

    /** Shows them no longer. */
    @Transactional
    public void withdraw(Staff by, Circular circular) {
        if (!circular.office().equals(by.office())) {
            throw new NotFound("a summary to withdraw of circular " + circular.id());
        }
        int gone = jdbc.sql("""
                        update circular_summary set withdrawn_at = :now where circular_id = :id and withdrawn_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", circular.id().value())
                .update();
        if (gone > 0) {
            journal.note(
                    by,
                    "circular.summary-withdrawn",
                    new Subject("circular", circular.id().toString()));
        }
    }

    /** What is shown under the public code of a circular. */
    @Transactional(readOnly = true)
    public Optional<Shown> shown(String code) {
        return told(jdbc.sql("""
                        select s.circular_id, s.published_at from circular_summary s join circular c on c.id = s.circular_id
                         where c.code = :code and s.withdrawn_at is null and c.state = 'SENT' and c.secrecy = 'OPEN'
                        """)
                        .param("code", code)
                        .query((row, i) -> found(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** All that is shown, the latest circular first. */
    @Transactional(readOnly = true)
    public Slice<Shown> all(String below) {
        return Slice.of(
                told(jdbc.sql("""
                                select s.circular_id, s.published_at from circular_summary s join circular c on c.id = s.circular_id
                                 where s.withdrawn_at is null and c.state = 'SENT' and c.secrecy = 'OPEN' and s.circular_id < :below
                                 order by s.circular_id desc limit :size
                                """)
                        .param("below", below.matches("[1-9][0-9]{0,17}") ? Long.parseLong(below) : Long.MAX_VALUE)
                        .param("size", PAGE + 1)
                        .query((row, i) -> found(row))
                        .list()),
                PAGE,
                one -> one.circular().id().toString());
    }

    /** The sums that are shown, by ask and area. */
    @Transactional(readOnly = true)
    public List<Part> parts(Shown shown) {
        return jdbc.sql("""
                        select area_id, position, asked, answered, done, not_done, number, photos, late
                          from circular_summary_sum where circular_id = :id order by position, area_id
                        """)
                .param("id", shown.circular().id().value())
                .query((row, i) -> new Part(
                        row.getInt("asked"),
                        new Sum(
                                new OfficeId(row.getLong("area_id")),
                                shown.circular().id(),
                                row.getInt("position"),
                                row.getInt("answered"),
                                row.getInt("done"),
                                row.getInt("not_done"),
                                row.getLong("number"),
                                row.getLong("photos"),
                                row.getInt("late"),
                                0)))
                .list();
    }

    private record Found(CircularId id, Instant at) {}

    /** With what the circulars say, in one statement. */
    private List<Shown> told(List<Found> found) {
        Map<CircularId, Circular> circulars = issues
                .circulars(found.stream().map(Found::id).toList())
                .stream()
                .collect(Collectors.toMap(Circular::id, Function.identity()));
        return found.stream()
                .map(one -> new Shown(Objects.requireNonNull(circulars.get(one.id())), one.at()))
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new CircularId(row.getLong("circular_id")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
