package th.go.dopa.damrongdhama.complaints.triage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.ClosingReason;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Histories;
import th.go.dopa.damrongdhama.complaints.Order;
import th.go.dopa.damrongdhama.complaints.OrderKind;
import th.go.dopa.damrongdhama.complaints.Orders;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Proposal;
import th.go.dopa.damrongdhama.complaints.Purpose;
import th.go.dopa.damrongdhama.complaints.RefusalReason;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.complaints.Standing;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.settings.Settings;

/**
 * The official step เสนอ–สั่งการ: the officer writes an opinion (ความเห็นเจ้าหน้าที่), the chief, or who acts for him, writes the order (คำสั่ง), as proposed
 * or another. What is delegated by a setting the officer does without one.
 */
@Component
public class Proposals {

    private final Complaints complaints;
    private final Orders orders;
    private final Pictures pictures;
    private final Histories histories;
    private final Settings settings;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Clock clock;

    Proposals(
            Complaints complaints,
            Orders orders,
            Pictures pictures,
            Histories histories,
            Settings settings,
            Attachments attachments,
            JdbcClient jdbc,
            Clock clock) {
        this.complaints = complaints;
        this.orders = orders;
        this.pictures = pictures;
        this.histories = histories;
        this.settings = settings;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Proposes an order.
     *
     * @param formKey under which proof photos were sent; they are added to those that the order already names
     */
    @Transactional
    public Complaint propose(Staff by, CaseNumber number, int seenVersion, Order order, String opinion, UUID formKey) {
        if (opinion.isBlank()) {
            throw new Refused("complaints.refused.empty-opinion");
        }
        Complaint complaint = complaints.held(by, number, seenVersion).after(Action.PROPOSE, by);
        if (complaint.standing().proposed()) {
            throw new Refused("complaints.refused.proposed-already");
        }
        Complaint kept = complaints.change(
                by,
                complaint.with(complaint.standing().proposed(true)),
                new Happening.Proposed(order.kind()),
                List.of(
                        new Text(TextKind.OPINION, Audience.INTERNAL, opinion),
                        new Text(TextKind.RESULT_DRAFT, Audience.INTERNAL, order.result()),
                        new Text(TextKind.NOTE, Audience.INTERNAL, order.assignment())));
        List<AttachmentId> taken = pictures.take(kept, formKey, Purpose.PROGRESS, Audience.INTERNAL);
        Order whole = order.provedBy(new Sent(kept, taken).with(order.proof()));
        orders.check(kept, whole);
        keep(by, kept, whole);
        return kept;
    }

    /** Orders what was proposed, as it was proposed. */
    @Transactional
    public Complaint orderAsProposed(Staff by, CaseNumber number, int seenVersion, String words) {
        Complaint complaint = complaints.held(by, number, seenVersion);
        Proposal proposal = open(complaint).orElseThrow(() -> new Refused("complaints.refused.nothing-proposed"));
        return order(by, complaint, proposal.order(), true, words);
    }

    /** Orders something, whether or not it was proposed. */
    @Transactional
    public Complaint order(Staff by, CaseNumber number, int seenVersion, Order order, String words, UUID formKey) {
        Sent sent = sent(by, complaints.held(by, number, seenVersion), formKey);
        return order(by, sent.complaint(), order.provedBy(sent.with(order.proof())), false, words);
    }

    /** Does without an order what the setting leaves to the officer; who may order needs none. */
    @Transactional
    public Complaint act(Staff by, CaseNumber number, int seenVersion, Order order, UUID formKey) {
        Complaint complaint = complaints.held(by, number, seenVersion);
        if (needsOrder(by, complaint, order.kind())) {
            throw new Refused("complaints.refused.order-needed");
        }
        if (complaint.standing().proposed()) {
            throw new Refused("complaints.refused.waits-for-order");
        }
        Sent sent = sent(by, complaint, formKey);
        return orders.carryOut(by, sent.complaint(), order.provedBy(sent.with(order.proof())));
    }

    /** Whether the person must propose first. */
    public boolean needsOrder(Staff by, Complaint complaint, OrderKind kind) {
        return by.role() == Role.CASE_OFFICER
                && settings.delegation()
                        .needsOrder(kind.name(), complaint.facts().categoryCode());
    }

    /** What waits for the order, if anything does. */
    public Optional<Proposal> open(Complaint complaint) {
        List<Histories.Written> texts = histories.texts(complaint, Audience.INTERNAL);
        return jdbc.sql("""
                        select id, seq, kind, refusal_reason, closing_reason, report_days, responsible_account_id, agencies, proof,
                               proposed_by, proposed_at
                          from complaint_proposal
                         where complaint_id = :complaint and state = 'OPEN'
                        """)
                .param("complaint", complaint.id().value())
                .query((row, i) -> {
                    int seq = row.getInt("seq");
                    return proposal(
                            row,
                            words(texts, seq, TextKind.OPINION),
                            words(texts, seq, TextKind.NOTE),
                            words(texts, seq, TextKind.RESULT_DRAFT));
                })
                .optional();
    }

    /** What waits for the order of the person's office, the nearest limit first. */
    public List<Waiting> waiting(Staff by, int most) {
        return jdbc.sql("""
                        select p.id, p.seq, p.kind, p.refusal_reason, p.closing_reason, p.report_days, p.responsible_account_id,
                               p.agencies, p.proof, p.proposed_by, p.proposed_at, c.number, c.version, c.secret, c.category_code,
                               c.category_version, c.district_code, c.subdistrict_code, s.due_on, coalesce(y.body, '—') as story,
                               coalesce(o.body, '—') as opinion, coalesce(n.body, '') as assignment, coalesce(r.body, '') as result
                          from complaint_sight s
                          join complaint c on c.id = s.complaint_id
                          join complaint_proposal p on p.complaint_id = c.id and p.state = 'OPEN'
                          left join complaint_text y on y.complaint_id = c.id and y.seq = 1 and y.kind = 'STORY'
                          left join complaint_text o on o.complaint_id = c.id and o.seq = p.seq and o.kind = 'OPINION'
                          left join complaint_text n on n.complaint_id = c.id and n.seq = p.seq and n.kind = 'NOTE'
                          left join complaint_text r on r.complaint_id = c.id and r.seq = p.seq and r.kind = 'RESULT_DRAFT'
                         where s.office_id = :office and s.stage = 'ORDER' and s.why = 'HOLDER' and (not s.secret or :secrets)
                         order by s.due_on, s.complaint_id
                         limit :most
                        """)
                .param("office", by.office().value())
                .param("secrets", Sights.secretsShownTo(by))
                .param("most", most)
                .query((row, i) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String subdistrict = row.getString("subdistrict_code");
        return new Waiting(
                new CaseNumber(row.getString("number")),
                row.getInt("version"),
                row.getBoolean("secret"),
                row.getString("category_code"),
                row.getInt("category_version"),
                new AreaCode(row.getString("district_code")),
                subdistrict == null ? null : new AreaCode(subdistrict),
                row.getObject("due_on", LocalDate.class),
                row.getString("story"),
                proposal(row, row.getString("opinion"), row.getString("assignment"), row.getString("result")));
    }

    private Complaint order(Staff by, Complaint held, Order order, boolean asProposed, String words) {
        Complaint complaint = held.after(Action.ORDER, by);
        orders.check(complaint, order);
        Standing standing = complaint.standing().proposed(false);
        AccountId responsible = order.responsible();
        Complaint kept = complaints.change(
                by,
                complaint.with(responsible == null ? standing : standing.givenTo(responsible)),
                new Happening.Ordered(order.kind(), asProposed, responsible),
                List.of(new Text(TextKind.ORDER, Audience.INTERNAL, words)));
        jdbc.sql("""
                        update complaint_proposal set state = 'ORDERED', ordered_seq = :seq where complaint_id = :id and state = 'OPEN'
                        """)
                .param("id", kept.id().value())
                .param("seq", kept.version())
                .update();
        return orders.carryOut(by, kept, order);
    }

    /** Photos that came with an order that nobody proposed get a line of their own before it. */
    private Sent sent(Staff by, Complaint complaint, UUID formKey) {
        if (attachments.staged(formKey.toString()).isEmpty()) {
            return new Sent(complaint, List.of());
        }
        Complaint noted =
                complaints.change(by, complaint.after(Action.NOTE, by), new Happening.Noted(false), List.of());
        return new Sent(noted, pictures.take(noted, formKey, Purpose.PROGRESS, Audience.INTERNAL));
    }

    private record Sent(Complaint complaint, List<AttachmentId> pictures) {

        List<AttachmentId> with(List<AttachmentId> chosen) {
            return Stream.concat(chosen.stream(), pictures.stream()).distinct().toList();
        }
    }

    private void keep(Staff by, Complaint kept, Order order) {
        AccountId responsible = order.responsible();
        jdbc.sql("""
                        insert into complaint_proposal (complaint_id, seq, state, kind, refusal_reason, closing_reason, report_days,
                               responsible_account_id, agencies, proof, office_id, proposed_by, proposed_at)
                        values (:complaint, :seq, 'OPEN', :kind, :refusal, :closing, :days, :responsible, :agencies, :proof, :office,
                               :by, :now)
                        """)
                .param("complaint", kept.id().value())
                .param("seq", kept.version())
                .param("kind", order.kind().name())
                .param("refusal", name(order.refusal()))
                .param("closing", name(order.closing()))
                .param("days", order.reportDays())
                .param("responsible", responsible == null ? null : responsible.value())
                .param(
                        "agencies",
                        order.agencies().stream().map(OfficeId::value).toArray(Long[]::new))
                .param("proof", order.proof().stream().map(AttachmentId::value).toArray(Long[]::new))
                .param("office", kept.standing().holder().value())
                .param("by", by.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Proposal proposal(ResultSet row, String opinion, String assignment, String result)
            throws SQLException {
        String refusal = row.getString("refusal_reason");
        String closing = row.getString("closing_reason");
        Long responsible = row.getObject("responsible_account_id", Long.class);
        Order order = new Order(
                OrderKind.valueOf(row.getString("kind")),
                refusal == null ? null : RefusalReason.valueOf(refusal),
                closing == null ? null : ClosingReason.valueOf(closing),
                numbers(row.getArray("agencies")).stream().map(OfficeId::new).toList(),
                row.getInt("report_days"),
                responsible == null ? null : new AccountId(responsible),
                assignment,
                result,
                numbers(row.getArray("proof")).stream().map(AttachmentId::new).toList());
        return new Proposal(
                row.getLong("id"),
                row.getInt("seq"),
                order,
                opinion,
                new AccountId(row.getLong("proposed_by")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }

    private static String words(List<Histories.Written> texts, int seq, TextKind kind) {
        return texts.stream()
                .filter(text -> text.seq() == seq && text.kind() == kind)
                .map(text -> text.body() == null ? "—" : text.body())
                .findFirst()
                .orElse("");
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
