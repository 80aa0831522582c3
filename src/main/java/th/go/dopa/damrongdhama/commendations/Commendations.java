package th.go.dopa.damrongdhama.commendations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.CommendationId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/**
 * Praise in the monthly meetings (การชมเชย): the one writer. Proposed by anybody who works at a centre, decided by the head of the district or the officer of the
 * province; nobody proposes himself or decides on himself. Seen by the office of the meeting and the office of the praised.
 */
@Component
public class Commendations {

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Commended commended;
    private final Meetings meetings;
    private final CommendationHistory history;
    private final Certificates certificates;
    private final Clock clock;

    Commendations(
            JdbcClient jdbc,
            Attachments attachments,
            Commended commended,
            Meetings meetings,
            CommendationHistory history,
            Certificates certificates,
            Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.commended = commended;
        this.meetings = meetings;
        this.history = history;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Proposes somebody for praise, with the files that wait under the form; the same form sent twice is one.
     *
     * @param number which meeting of the year
     * @param month the agenda on which it was chosen; null for none
     */
    @Transactional
    public CommendationId propose(
            Staff by, UUID formKey, CommendationFacts facts, int number, LocalDate on, @Nullable ThaiMonth month) {
        return begin(by, formKey, facts, meetings.called(facts.office(), number, on), month, false);
    }

    /** Praises at once, without a proposal (ชมเชยโดยตรง), for who decides. */
    @Transactional
    public CommendationId commend(
            Staff by, UUID formKey, CommendationFacts facts, int number, LocalDate on, @Nullable ThaiMonth month) {
        if (!facts.praises(by) && !Step.decides(by, facts)) {
            throw new Refused("commendations.refused.decider");
        }
        return begin(by, formKey, facts, meetings.called(facts.office(), number, on), month, true);
    }

    private CommendationId begin(
            Staff by,
            UUID formKey,
            CommendationFacts facts,
            Meeting meeting,
            @Nullable ThaiMonth month,
            boolean decided) {
        if (facts.praises(by)) {
            throw new Refused("commendations.refused.self");
        }
        Optional<CommendationId> fresh = jdbc.sql("""
                        insert into commendation (office_id, praised_office_id, meeting_id, form_key, version, state, level, item, team, reason, praiser,
                                                  resolution, lesson, lesson_category, photo_consent, month, proposed_by, proposed_at, decided_on, shown)
                        values (:office, :praisedOffice, :meeting, :form, 1, :state, :level, :item, :team, :reason, :praiser,
                                :resolution, :lesson, :category, :consent, :month, :by, :now, :decided, false)
                            on conflict (form_key) do nothing
                        returning id
                        """)
                .params(CommendationRow.columns(facts))
                .param("office", facts.office().value())
                .param("praisedOffice", facts.praisedOffice().value())
                .param("meeting", meeting.id())
                .param("form", formKey)
                .param("state", (decided ? CommendationState.DECIDED : CommendationState.PROPOSED).name())
                .param("month", month == null ? null : month.first())
                .param("by", by.account().value())
                .param("now", now())
                .param("decided", decided ? Bangkok.today(clock) : null)
                .query((row, i) -> new CommendationId(row.getLong("id")))
                .optional();
        if (fresh.isEmpty()) {
            return before(by, formKey);
        }
        commended.name(fresh.get(), facts);
        hang(fresh.get(), formKey);
        history.happened(by, fresh.get(), decided ? "DECIDED" : "PROPOSED", "", null);
        return fresh.get();
    }

    /** What was written down under this form already. */
    private CommendationId before(Staff by, UUID formKey) {
        return jdbc.sql("select id from commendation where form_key = :form and proposed_by = :by")
                .param("form", formKey)
                .param("by", by.account().value())
                .query((row, i) -> new CommendationId(row.getLong("id")))
                .optional()
                .orElseThrow(() -> new NotFound("the commendation of a form"));
    }

    /** Corrects what is written down; what it said before stays in the history, and a lesson that changed is shared anew. */
    @Transactional
    public void change(
            Staff by, CommendationId id, int version, CommendationFacts facts, int number, LocalDate on, UUID formKey) {
        Commendation before = held(by, id, version, Step.CHANGE);
        if (facts.praises(by)) {
            throw new Refused("commendations.refused.self");
        }
        Meeting meeting = meetings.called(before.facts().office(), number, on);
        jdbc.sql("""
                        update commendation
                           set version = version + 1, meeting_id = :meeting, level = :level, item = :item, team = :team, reason = :reason,
                               praiser = :praiser, resolution = :resolution, lesson_category = :category, photo_consent = :consent,
                               lesson_shared_at = case when lesson = :lesson then lesson_shared_at end, lesson = :lesson
                         where id = :id
                        """)
                .params(CommendationRow.columns(facts))
                .param("meeting", meeting.id())
                .param("id", id.value())
                .update();
        commended.name(id, facts);
        hang(id, formKey);
        show(id);
        history.happened(by, id, Step.CHANGE.happening(), "", before.facts());
    }

    /**
     * Decides, declines or withdraws it, or puts its lesson into the library or takes it out.
     *
     * @param note why it is declined or withdrawn; else ""
     */
    @Transactional
    public void act(Staff by, CommendationId id, int version, Step step, String note) {
        Commendation before = held(by, id, version, step);
        CommendationState after = step.after(before.state());
        jdbc.sql("""
                        update commendation
                           set version = version + 1, state = :state, decided_on = case when :step = 'DECIDE' then :today else decided_on end,
                               shown = shown and :state = 'DECIDED',
                               lesson_shared_at = case when :step = 'SHARE' then :now
                                                       when :step = 'UNSHARE' or :state <> 'DECIDED' then null else lesson_shared_at end,
                               lesson_words = case when :step = 'SHARE' then to_tsvector('simple', :words) else lesson_words end
                         where id = :id
                        """)
                .param("state", after.name())
                .param("step", step.name())
                .param("today", Bangkok.today(clock))
                .param("now", now())
                .param("words", String.join(" ", ThaiText.words(before.facts().lesson())))
                .param("id", id.value())
                .update();
        if (step == Step.WITHDRAW || step == Step.REVOKE) {
            certificates.withdraw(id);
        }
        history.happened(by, id, step.happening(), note, null);
    }

    /** Gives a certificate under the next number of the office's book. */
    @Transactional
    public void certify(Staff by, CommendationId id, int version, Certificates.Words words) {
        Commendation one = held(by, id, version, Step.CERTIFY);
        certificates.give(by, one, words);
        jdbc.sql("update commendation set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        history.happened(by, id, Step.CERTIFY.happening(), "", null);
    }

    /** Says whether the person agrees to stand on the wall of honour (ยินยอมให้เผยแพร่); taken back, it holds at once. */
    @Transactional
    public void consent(Staff praised, CommendationId id, boolean agrees) {
        int told = jdbc.sql("""
                        update commendation_person p set consented_at = :at
                         where p.commendation_id = :id and p.account_id = :account
                           and exists (select from commendation c where c.id = p.commendation_id and c.state = 'DECIDED')
                        """)
                .param("at", agrees ? now() : null)
                .param("id", id.value())
                .param("account", praised.account().value())
                .update();
        if (told == 0) {
            throw new NotFound("praise " + id + " of account " + praised.account());
        }
        show(id);
        history.agreed(praised, id, agrees);
    }

    /** A commendation that the person's office sees: of its meeting, or of its people. */
    public Commendation seen(Staff by, CommendationId id) {
        return commended
                .one(id)
                .filter(one -> one.facts().office().equals(by.office())
                        || one.facts().praisedOffice().equals(by.office()))
                .orElseThrow(() -> new NotFound("commendation " + id));
    }

    private Commendation held(Staff by, CommendationId id, int version, Step step) {
        jdbc.sql("select version from commendation where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        Commendation one = seen(by, id);
        if (one.facts().praises(by)) {
            throw new Refused("commendations.refused.self");
        }
        if (one.version() != version) {
            throw new Overtaken("commendation " + id);
        }
        if (!step.open(by, one)) {
            throw new Refused("commendations.refused.now");
        }
        return one;
    }

    private void hang(CommendationId id, UUID formKey) {
        List<Attachment> sent = attachments.claim(formKey.toString(), false);
        attachments.forgetWhere(
                sent.stream().filter(one -> !one.document()).map(Attachment::id).toList());
        jdbc.sql("""
                        insert into commendation_file (commendation_id, attachment_id, place)
                        select :id, file, n from unnest(:files::bigint[]) with ordinality as u (file, n)
                        """)
                .param("id", id.value())
                .param("files", sent.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .update();
    }

    private void show(CommendationId id) {
        jdbc.sql("""
                        update commendation c
                           set shown = c.state = 'DECIDED' and exists (select from commendation_person p
                                                                        where p.commendation_id = c.id and p.consented_at is not null)
                         where c.id = :id
                        """).param("id", id.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
