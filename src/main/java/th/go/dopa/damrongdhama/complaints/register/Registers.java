package th.go.dopa.damrongdhama.complaints.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.FiscalYear;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** The register books of the offices (สมุดทะเบียน), in the order of receipt. As every list, they begin at what the reader's office may see. */
@Component
class Registers {

    private static final String KEY = "[0-9]{4}-[0-9]{2}-[0-9]{2}~[0-9]{1,18}";
    private static final String BEGINNING = "0001-01-01~0";

    private static final String IN_HAND = """
            and starts_with((select m.kind from complaint_movement m
                              where m.complaint_id = s.complaint_id and m.office_id = :office and m.moved_on < :until
                              order by m.moved_on desc, m.id desc limit 1), 'IN_')
            """;

    /** The cases that moved in one month are few: they are found first, not looked for in the whole book. */
    private static final String MOVED = """
            and s.complaint_id = any (array(select m.complaint_id from complaint_movement m
                                             where m.office_id = :office and m.kind = any (:kinds::text[])
                                               and m.moved_on >= :first and m.moved_on < :until))
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Registers(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** A part of the book, read on after a key. */
    Slice<Entry> entries(Staff by, Filter filter, @Nullable String after, int size) {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("viewer", by.office().value());
        given.put("secrets", Sights.secretsShownTo(by));
        String key = after != null && after.matches(KEY) ? after : BEGINNING;
        given.put("day", LocalDate.parse(key.substring(0, 10)));
        given.put("id", Long.parseLong(key.substring(11)));
        given.put("size", size + 1);
        String sql = entries(conditions(filter, given));
        List<Entry> entries =
                jdbc.sql(sql).params(given).query((row, i) -> entry(row)).list();
        return Slice.of(entries, size, Entry::key);
    }

    /** Writes down that and why somebody takes a book out of the system, before the first line leaves it. */
    @Transactional
    void takeOut(Staff by, Filter filter, String reason) {
        journal.note(by, "register.exported", book(filter), reason);
    }

    /** What the journal calls a book. */
    static Subject book(Filter filter) {
        FiscalYear year = filter.year();
        return new Subject("register", filter.office() + "/" + (year == null ? "every" : year));
    }

    /** The lines of a part of the book are found first, and only those that are shown are written out. */
    private static String entries(List<String> conditions) {
        return """
                with found as (
                    select s.complaint_id, s.received_on
                      from complaint_sight s
                      join complaint c on c.id = s.complaint_id
                     where s.office_id = :office and (s.why = 'HOLDER' or s.passed) and (not s.secret or :secrets)
                       and (s.received_on, s.complaint_id) > (:day, :id)
                       and exists (select from complaint_sight v where v.office_id = :viewer and v.complaint_id = s.complaint_id)
                       %s
                     order by s.received_on, s.complaint_id limit :size)
                select c.id as complaint_id, c.number, c.status, c.secret, c.channel, c.nature, c.category_code, c.category_version, c.complainant,
                       c.accused_kind, c.district_code, c.subdistrict_code, c.received_on, c.recorded_at, c.due_on, c.closed_on,
                       c.closing_reason, c.refusal_reason, c.responsible_account_id, r.agencies, r.sent_on, r.report_due, r.reported_on,
                       coalesce((select left(t.body, 1000) from complaint_text t
                                  where not c.secret and t.complaint_id = c.id and t.seq = 1 and t.kind = 'STORY'), '') as story
                  from found
                  join complaint c on c.id = found.complaint_id
                  left join lateral (select array_agg(f.agency_id order by f.id) as agencies, min(f.sent_on) as sent_on,
                                            max(f.due_on) as report_due, max(f.ended_on) filter (where f.state = 'ANSWERED') as reported_on
                                       from complaint_referral f where f.complaint_id = c.id) r on true
                 order by found.received_on, found.complaint_id
                """.formatted(String.join("\n", conditions));
    }

    private List<String> conditions(Filter filter, Map<String, @Nullable Object> given) {
        List<String> where = new ArrayList<>();
        FiscalYear year = filter.year();
        if (year != null) {
            where.add("and s.received_on between :yearFirst and :yearLast");
            given.put("yearFirst", year.first());
            given.put("yearLast", year.last());
        }
        add(where, given, "type", filter.type(), "and left(c.category_code, 2) = :type");
        add(where, given, "channel", filter.channel(), "and c.channel = :channel");
        add(where, given, "area", filter.area(), "and coalesce(c.subdistrict_code, c.district_code) = :area");
        switch (filter.stage()) {
            case "open" -> where.add("and s.stage <> 'DONE'");
            case "done" -> where.add("and s.stage = 'DONE'");
            case "overdue" -> {
                where.add("and s.stage <> 'DONE' and s.due_on < :today");
                given.put("today", Bangkok.today(clock));
            }
            default -> {}
        }
        given.put("office", filter.office().value());
        Moved moved = filter.moved();
        ThaiMonth month = filter.month();
        if (moved != null && month != null) {
            figure(where, given, moved, month);
        }
        return where;
    }

    private static void figure(List<String> where, Map<String, @Nullable Object> given, Moved moved, ThaiMonth month) {
        given.put("first", month.first());
        given.put("until", moved == Moved.BROUGHT ? month.first() : month.next().first());
        if (moved.kinds().isEmpty()) {
            where.add(IN_HAND);
        } else {
            where.add(MOVED);
            given.put("kinds", moved.kinds().toArray(String[]::new));
        }
        if (moved == Moved.LATE) {
            where.add("and s.received_on < :first");
        }
    }

    private static void add(
            List<String> where, Map<String, @Nullable Object> given, String name, String value, String condition) {
        if (!value.isEmpty()) {
            where.add(condition);
            given.put(name, value);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String subdistrict = row.getString("subdistrict_code");
        Long responsible = row.getObject("responsible_account_id", Long.class);
        return new Entry(
                new ComplaintId(row.getLong("complaint_id")),
                new CaseNumber(row.getString("number")),
                row.getString("status"),
                row.getBoolean("secret"),
                row.getString("channel"),
                row.getString("nature"),
                row.getString("category_code"),
                row.getInt("category_version"),
                row.getString("complainant"),
                row.getString("accused_kind"),
                new AreaCode(row.getString("district_code")),
                subdistrict == null ? null : new AreaCode(subdistrict),
                row.getObject("received_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class)
                        .atZoneSameInstant(Bangkok.ZONE)
                        .toLocalDate(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                outcome(row.getString("closing_reason"), row.getString("refusal_reason")),
                responsible == null ? null : new AccountId(responsible),
                row.getString("story"),
                offices(row.getArray("agencies")),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("report_due", LocalDate.class),
                row.getObject("reported_on", LocalDate.class));
    }

    private static String outcome(@Nullable String closing, @Nullable String refusal) {
        return closing != null ? "closing." + closing : refusal != null ? "refusal." + refusal : "";
    }

    private static List<OfficeId> offices(@Nullable Array agencies) throws SQLException {
        return agencies == null
                ? List.of()
                : Stream.of((Long[]) agencies.getArray())
                        .map(OfficeId::new)
                        .distinct()
                        .toList();
    }
}
