package th.go.dopa.damrongdhama.complaints.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.OldCases;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.complaints.Stage;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.kernel.TrackingCode;

/**
 * What an office has to do (รายการเรื่อง): lists by key, counts, and search by number, code, words and name. Everything starts from the rows of sight,
 * so that nobody finds, counts or guesses what is not his.
 */
@Component
public class Worklists {

    /** Counts are exact up to here. */
    public static final int COUNTED = 1_000;

    /** What a key to read on after looks like; anything else begins at the beginning. */
    private static final String KEY = "([0-9]{4}-[0-9]{2}-[0-9]{2}~)?[0-9]{1,18}";

    private static final String LINE = """
            select c.number, c.version, c.status, s.stage, c.secret, c.category_code, c.category_version, c.holder_office_id,
                   c.responsible_account_id, c.district_code, c.subdistrict_code, c.received_on, s.due_on, c.referrals_open,
                   c.referrals_answered, c.questions_open, c.answer, c.times_reopened, s.complaint_id,
                   coalesce((select left(t.body, 160) from complaint_text t
                              where t.complaint_id = s.complaint_id and t.seq = 1 and t.kind = 'STORY'), '') as opening
            """;

    private final JdbcClient jdbc;
    private final Identities identities;
    private final TrackingCodes codes;
    private final Journal journal;

    Worklists(JdbcClient jdbc, Identities identities, TrackingCodes codes, Journal journal) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.codes = codes;
        this.journal = journal;
    }

    /** One list, read on after a key; newest first, but the nearest limit first in {@link Tab#DUE}. */
    public Slice<Listed> list(Staff by, Tab tab, @Nullable String after, int size) {
        if (!Sights.worksWithCases(by)) {
            return new Slice<>(List.of(), null);
        }
        boolean due = tab == Tab.DUE;
        String order = due ? "order by s.due_on, s.complaint_id" : "order by s.complaint_id desc";
        String key = due ? "(s.due_on, s.complaint_id) > (:day, :id)" : "s.complaint_id < :id";
        List<Listed> lines = jdbc.sql(LINE + """
                          from complaint_sight s
                          join complaint c on c.id = s.complaint_id
                         where s.office_id = :office and (not s.secret or :secrets) and
                        """ + where(tab) + " and " + key + "\n" + order + " limit :size")
                .params(start(by, after, due))
                .param("size", size + 1)
                .query((row, i) -> listed(row, due))
                .list();
        return Slice.of(lines, size, Listed::key);
    }

    /** How many lie in each list, exact up to {@value #COUNTED}. */
    public Map<Tab, Integer> counts(Staff by) {
        Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
        Arrays.stream(Tab.values()).forEach(tab -> counts.put(tab, 0));
        if (!Sights.worksWithCases(by)) {
            return counts;
        }
        jdbc.sql(Arrays.stream(Tab.values()).map(Worklists::count).collect(Collectors.joining(" union all ")))
                .params(start(by, null, false))
                .param("most", COUNTED + 1)
                .query(row -> {
                    counts.put(Tab.valueOf(row.getString("tab")), row.getInt("counted"));
                });
        return counts;
    }

    /** Finds cases by number, by that of an older register, by a tracking code that is read out, by words of the story, or by a name, phone or citizen id. */
    @Transactional
    public Slice<Listed> search(Staff by, String typed, @Nullable String after, int size) {
        if (!Sights.worksWithCases(by) || typed.isBlank()) {
            return new Slice<>(List.of(), null);
        }
        planAnew();
        Set<ComplaintId> known = known(by, typed, after, size + 1);
        List<Listed> lines = jdbc.sql("with hit as (" + hits() + ")\n" + LINE + """
                          from hit
                          join complaint_sight s on s.complaint_id = hit.complaint_id and s.office_id = :office
                          join complaint c on c.id = s.complaint_id
                         order by s.complaint_id desc
                         limit :size
                        """)
                .params(start(by, after, false))
                .param("number", CaseNumber.read(typed).map(CaseNumber::value).orElse(""))
                .param("legacy", OldCases.bare(typed))
                .param("known", known.stream().map(ComplaintId::value).toArray(Long[]::new))
                .param("words", ThaiText.sought(typed))
                .param("size", size + 1)
                .query((row, i) -> listed(row, false))
                .list();
        return Slice.of(lines, size, Listed::key);
    }

    /** Which way is quick depends on how common the words are: the plan is made for these, not once for all. */
    private void planAnew() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private Set<ComplaintId> known(Staff by, String typed, @Nullable String after, int size) {
        Set<ComplaintId> byCode = TrackingCode.read(typed)
                .flatMap(codes::open)
                .map(citizen -> citizen.complaint() == null ? Set.<ComplaintId>of() : Set.of(citizen.complaint()))
                .orElse(Set.of());
        if (!byCode.isEmpty()
                || by.role() == Role.AGENCY_OFFICER
                || (by.role() == Role.DOPA_OFFICER && !by.mayReveal())) {
            return byCode;
        }
        Set<ComplaintId> byName =
                identities.withWords(by, typed, new ComplaintId(Math.max(1, id(after, Long.MAX_VALUE))), size);
        if (!byName.isEmpty()) {
            journal.note(
                    by, "identity.searched", new Subject("office", by.office().toString()));
        }
        return byName;
    }

    /** Each way through an index of its own; an "or" would scan. */
    private static String hits() {
        String seen = " and s.office_id = :office and (not s.secret or :secrets) and s.complaint_id < :id ";
        String last = " order by s.complaint_id desc limit :size) ";
        return """
                (select s.complaint_id from complaint_sight s join complaint c on c.id = s.complaint_id where c.number = :number
                """ + seen + last + """
                union
                (select s.complaint_id from complaint_sight s join complaint_backlog b on b.complaint_id = s.complaint_id
                  where b.bare = :legacy and b.bare <> ''
                """ + seen + last + """
                union
                (select s.complaint_id from complaint_sight s where s.complaint_id = any (:known::bigint[])
                """ + seen + last + """
                union
                (select s.complaint_id from complaint_sight s join complaint_search f on f.complaint_id = s.complaint_id
                  where f.words @@ :words::tsquery and f.complaint_id < :id
                """ + seen + last;
    }

    private static String count(Tab tab) {
        return """
                select '%s' as tab, count(*) as counted
                  from (select 1 from complaint_sight s
                         where s.office_id = :office and (not s.secret or :secrets) and %s
                         limit :most) as line
                """.formatted(tab, where(tab));
    }

    private static String where(Tab tab) {
        return switch (tab) {
            case NEW -> "s.stage = 'NEW'";
            case ORDER -> "s.stage = 'ORDER'";
            case WORK -> "s.stage = 'WORK'";
            case WAITING -> "s.stage = 'WAITING'";
            case DONE -> "s.stage = 'DONE'";
            case MINE -> "s.stage <> 'DONE' and s.responsible_account_id = :account";
            case DUE -> "s.stage <> 'DONE'";
        };
    }

    private static Map<String, @Nullable Object> start(Staff by, @Nullable String after, boolean due) {
        Map<String, @Nullable Object> start = new HashMap<>();
        start.put("office", by.office().value());
        start.put("account", by.account().value());
        start.put("secrets", Sights.secretsShownTo(by));
        start.put(
                "day",
                due && after != null && after.matches(KEY) && after.contains("~")
                        ? LocalDate.parse(after.substring(0, 10))
                        : LocalDate.of(1, 1, 1));
        start.put("id", id(after, due ? 0 : Long.MAX_VALUE));
        return start;
    }

    private static long id(@Nullable String after, long beginning) {
        return after == null || !after.matches(KEY)
                ? beginning
                : Long.parseLong(after.substring(after.indexOf('~') + 1));
    }

    private static Listed listed(ResultSet row, boolean due) throws SQLException {
        String subdistrict = row.getString("subdistrict_code");
        String answer = row.getString("answer");
        Long responsible = row.getObject("responsible_account_id", Long.class);
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        String id = row.getString("complaint_id");
        return new Listed(
                new CaseNumber(row.getString("number")),
                row.getInt("version"),
                Status.valueOf(row.getString("status")),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("secret"),
                row.getString("category_code"),
                row.getInt("category_version"),
                new OfficeId(row.getLong("holder_office_id")),
                responsible == null ? null : new AccountId(responsible),
                new AreaCode(row.getString("district_code")),
                subdistrict == null ? null : new AreaCode(subdistrict),
                row.getObject("received_on", LocalDate.class),
                dueOn,
                row.getInt("referrals_open"),
                row.getInt("referrals_answered"),
                row.getInt("questions_open"),
                answer == null ? null : Answer.valueOf(answer),
                row.getInt("times_reopened"),
                row.getString("opening"),
                due ? dueOn + "~" + id : id);
    }
}
