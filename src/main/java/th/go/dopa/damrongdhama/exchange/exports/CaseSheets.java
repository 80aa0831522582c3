package th.go.dopa.damrongdhama.exchange.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Parties;
import th.go.dopa.damrongdhama.complaints.Person;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.web.ListFile;

/** The cases that an office holds or held and what hangs on them (เรื่องของสำนักงาน), in the order of receipt. They begin at what the person may see. */
@Component
class CaseSheets {

    /** So many cases are in memory at once. */
    static final int AT_ONCE = 1_000;

    private static final Parties NOBODY = new Parties(Person.NOBODY, Person.NOBODY);

    private static final String CASES = """
            select c.id, c.number, o.name_th as holder, c.received_on, c.recorded_at, c.status, c.secret, c.channel, c.nature, c.importance, c.category_code,
                   c.category_version, d.name_th as district, u.name_th as subdistrict, c.moo, c.latitude, c.longitude, c.incident_on,
                   c.complainant, c.accused_kind, c.accused_seat, c.elsewhere, a.name as responsible, c.due_on, c.closed_on,
                   c.closing_reason, c.refusal_reason, c.answer, c.rating, c.times_reopened
              from complaint_sight s
              join complaint c on c.id = s.complaint_id
              join office o on o.id = c.holder_office_id
              join district d on d.code = c.district_code
              left join subdistrict u on u.code = c.subdistrict_code
              left join account a on a.id = c.responsible_account_id
             where s.office_id = :office and s.complaint_id = any (:cases::bigint[])
             order by s.received_on, s.complaint_id
            """;

    private static final String TEXTS = """
            select c.id, c.number, t.seq as line, t.kind as text_kind, t.audience,
                   case when c.secret and not :named then :masked else t.body end as body
              from complaint_sight s
              join complaint c on c.id = s.complaint_id
              join complaint_text t on t.complaint_id = s.complaint_id
             where s.office_id = :office and s.complaint_id = any (:cases::bigint[])
             order by s.received_on, s.complaint_id, t.id
            """;

    private static final String HISTORY = """
            select c.id, c.number, h.seq as line, h.happened_at, h.recorded_at, h.body::text as happening, h.actor, a.name as person,
                   o.name_th as office
              from complaint_sight s
              join complaint c on c.id = s.complaint_id
              join complaint_happening h on h.complaint_id = s.complaint_id
              left join account a on a.id = h.account_id
              left join office o on o.id = h.office_id
             where s.office_id = :office and s.complaint_id = any (:cases::bigint[])
             order by s.received_on, s.complaint_id, h.seq
            """;

    private static final String ORDERS = """
            select c.id, c.number, p.seq as line, p.kind as order_kind, p.closing_reason, p.refusal_reason, p.report_days,
                   a.name as proposed_by, p.proposed_at, p.ordered_seq as ordered_line
              from complaint_sight s
              join complaint c on c.id = s.complaint_id
              join complaint_proposal p on p.complaint_id = s.complaint_id
              left join account a on a.id = p.proposed_by
             where s.office_id = :office and s.complaint_id = any (:cases::bigint[])
             order by s.received_on, s.complaint_id, p.id
            """;

    private static final String REFERRALS = """
            select c.id, c.number, f.seq as line, o.name_th as agency, f.state as referral_state, f.sent_on, f.due_on as report_due_on,
                   f.ended_on
              from complaint_sight s
              join complaint c on c.id = s.complaint_id
              join complaint_referral f on f.complaint_id = s.complaint_id
              join office o on o.id = f.agency_id
             where s.office_id = :office and s.complaint_id = any (:cases::bigint[])
             order by s.received_on, s.complaint_id, f.id
            """;

    private static final String MOVEMENTS = """
            select c.id, c.number, m.moved_on, m.kind as movement, o.name_th as office
              from complaint_sight s
              join complaint c on c.id = s.complaint_id
              join complaint_movement m on m.complaint_id = s.complaint_id
              join office o on o.id = m.office_id
             where s.office_id = :office and s.complaint_id = any (:cases::bigint[])
             order by s.received_on, s.complaint_id, m.id
            """;

    private static final String ATTACHMENTS = """
            select c.id, c.number, h.seq as line, h.purpose, h.audience, a.media_type, a.bytes, a.pages, a.received_at as file_received_at
              from complaint_sight s
              join complaint c on c.id = s.complaint_id
              join complaint_attachment h on h.complaint_id = s.complaint_id
              join attachment a on a.id = h.attachment_id
             where s.office_id = :office and s.complaint_id = any (:cases::bigint[])
             order by s.received_on, s.complaint_id, a.id
            """;

    private static final Map<Sheet, String> STATEMENTS = Map.of(
            Sheet.CASES, CASES,
            Sheet.TEXTS, TEXTS,
            Sheet.HISTORY, HISTORY,
            Sheet.ORDERS, ORDERS,
            Sheet.REFERRALS, REFERRALS,
            Sheet.MOVEMENTS, MOVEMENTS,
            Sheet.ATTACHMENTS, ATTACHMENTS);

    private final JdbcClient jdbc;
    private final Identities identities;
    private final Cells cells;

    CaseSheets(JdbcClient jdbc, Identities identities, Cells cells) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.cells = cells;
    }

    private record Held(ComplaintId id, LocalDate receivedOn) {}

    /** Writes all lines of one file, and says how many they are. */
    int write(Taking taking, Sheet sheet, ListFile out) {
        AtomicInteger lines = new AtomicInteger();
        List<Held> page;
        @Nullable Held last = null;
        do {
            page = held(taking, last);
            if (!page.isEmpty()) {
                write(taking, sheet, page.stream().map(Held::id).toList(), out, lines);
                last = page.getLast();
            }
        } while (page.size() == AT_ONCE);
        return lines.get();
    }

    private List<Held> held(Taking taking, @Nullable Held after) {
        return jdbc.sql("""
                        select s.complaint_id, s.received_on
                          from complaint_sight s
                         where s.office_id = :office and %s and (not s.secret or :secrets)
                           and (s.received_on, s.complaint_id) > (:day, :id)
                         order by s.received_on, s.complaint_id
                         limit :size
                        """.formatted(taking.whole() ? "s.why <> 'REFERRED'" : "(s.why = 'HOLDER' or s.passed)"))
                .param("office", taking.by().office().value())
                .param("secrets", Sights.secretsShownTo(taking.by()))
                .param("day", after == null ? LocalDate.of(1, 1, 1) : after.receivedOn())
                .param("id", after == null ? 0 : after.id().value())
                .param("size", AT_ONCE)
                .query((row, i) -> new Held(
                        new ComplaintId(row.getLong("complaint_id")), row.getObject("received_on", LocalDate.class)))
                .list();
    }

    private void write(Taking taking, Sheet sheet, List<ComplaintId> cases, ListFile out, AtomicInteger lines) {
        Map<ComplaintId, Parties> parties =
                taking.named() && sheet == Sheet.CASES ? identities.takenOut(taking.by(), cases) : Map.of();
        JdbcClient.StatementSpec asked = jdbc.sql(STATEMENTS.getOrDefault(sheet, ""))
                .param("office", taking.by().office().value())
                .param("cases", cases.stream().map(ComplaintId::value).toArray(Long[]::new));
        if (sheet == Sheet.TEXTS) {
            asked.param("named", taking.named()).param("masked", cells.say("exports.masked"));
        }
        asked.query(row -> {
            Parties known = taking.named() ? parties.getOrDefault(new ComplaintId(row.getLong("id")), NOBODY) : null;
            cells.line(sheet, row, known, out);
            lines.incrementAndGet();
        });
    }
}
