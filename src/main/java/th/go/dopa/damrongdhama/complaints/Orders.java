package th.go.dopa.damrongdhama.complaints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.People;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.settings.Settings;

/** Carrying out what was ordered (ดำเนินการตามคำสั่ง), or what an officer may do without an order: refer, refuse, close. */
@Component
public class Orders {

    private final Complaints complaints;
    private final Pictures pictures;
    private final Offices offices;
    private final People people;
    private final Settings settings;
    private final Tidings tidings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Orders(
            Complaints complaints,
            Pictures pictures,
            Offices offices,
            People people,
            Settings settings,
            Tidings tidings,
            JdbcClient jdbc,
            Clock clock) {
        this.complaints = complaints;
        this.pictures = pictures;
        this.offices = offices;
        this.people = people;
        this.settings = settings;
        this.tidings = tidings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refuses an order that names an agency or a colleague the office does not have, or that lacks its proof. */
    public void check(Complaint complaint, Order order) {
        List<OfficeId> reachable = offices.agenciesFor(complaint.standing().holder()).stream()
                .map(Office::id)
                .toList();
        if (!reachable.containsAll(order.agencies())) {
            throw new Refused("complaints.refused.foreign-agency");
        }
        checkResponsible(complaint, order.responsible());
        if (order.closing() == ClosingReason.FIXED
                && proofNeeded(complaint)
                && order.proof().isEmpty()) {
            throw new Refused("complaints.refused.proof-needed");
        }
    }

    /** Refuses somebody who has no post at the holder today. */
    public void checkResponsible(Complaint complaint, @Nullable AccountId responsible) {
        if (responsible != null
                && people.colleagues(complaint.standing().holder()).stream()
                        .noneMatch(colleague -> colleague.account().equals(responsible))) {
            throw new Refused("complaints.refused.foreign-colleague");
        }
    }

    /** Whether closing the case as fixed takes a photo. */
    public boolean proofNeeded(Complaint complaint) {
        return settings.proofNeeded(
                complaint.facts().categoryVersion(), complaint.facts().categoryCode());
    }

    /** Carries an order out on a case that the caller holds; visiting and mediating only go on, with who is responsible. */
    @Transactional
    public Complaint carryOut(Staff by, Complaint complaint, Order order) {
        check(complaint, order);
        return switch (order.kind()) {
            case REFER -> refer(by, complaint, order);
            case REFUSE -> refuse(by, complaint, order);
            case CLOSE -> close(by, complaint, order);
            case VISIT, MEDIATE -> complaint;
        };
    }

    private Complaint refer(Staff by, Complaint complaint, Order order) {
        LocalDate today = Bangkok.today(clock);
        LocalDate dueOn = settings.agencyReportBy(today, order.reportDays());
        List<OfficeId> agencies = order.agencies().stream()
                .filter(agency -> !referred(complaint, agency))
                .toList();
        if (agencies.isEmpty()) {
            throw new Refused("complaints.refused.referred-already");
        }
        Standing standing = complaint.standing();
        Complaint kept = complaints.change(
                by,
                complaint
                        .after(Action.REFER, by)
                        .with(standing.in(Status.IN_PROGRESS)
                                .referrals(standing.referralsOpen() + agencies.size(), standing.referralsAnswered())),
                new Happening.Referred(agencies, dueOn),
                List.of(new Text(TextKind.ASSIGNMENT, Audience.AGENCY, order.assignment())));
        jdbc.sql("""
                        insert into complaint_referral (complaint_id, seq, agency_id, office_id, state, sent_on, due_on)
                        select :complaint, :seq, agency, :office, 'OPEN', :today, :dueOn from unnest(:agencies::bigint[]) as u (agency)
                        """)
                .param("complaint", kept.id().value())
                .param("office", standing.holder().value())
                .param("seq", kept.version())
                .param("today", today)
                .param("dueOn", dueOn)
                .param("agencies", agencies.stream().map(OfficeId::value).toArray(Long[]::new))
                .update();
        tidings.tell(kept, "referred");
        return kept;
    }

    private Complaint refuse(Staff by, Complaint complaint, Order order) {
        RefusalReason reason = order.refusal();
        if (reason == null) {
            throw new IllegalStateException("an order to refuse without a reason");
        }
        Complaint after = complaint.after(Action.REFUSE, by);
        Complaint kept = complaints.change(
                by,
                after.with(after.standing().ended(new Ending(Bangkok.today(clock), null, reason, null, null))),
                new Happening.NotAccepted(reason),
                List.of(new Text(TextKind.RESULT, Audience.CITIZEN, order.result())));
        end(kept);
        tidings.tell(kept, "not-accepted");
        return kept;
    }

    private Complaint close(Staff by, Complaint complaint, Order order) {
        ClosingReason reason = order.closing();
        if (reason == null) {
            throw new IllegalStateException("an order to close without a reason");
        }
        Complaint after = complaint.after(Action.CLOSE, by);
        Complaint kept = complaints.change(
                by,
                after.with(after.standing().ended(new Ending(Bangkok.today(clock), reason, null, null, null))),
                new Happening.Closed(reason, order.proof().size()),
                List.of(new Text(TextKind.RESULT, Audience.CITIZEN, order.result())));
        pictures.prove(kept, order.proof());
        end(kept);
        tidings.tell(kept, "closed");
        return kept;
    }

    /** Recorded by mistake (ยกเลิก): the case ends at once, with the reason written down. */
    @Transactional
    public Complaint cancel(Staff by, CaseNumber number, int seenVersion, String reason) {
        if (reason.isBlank()) {
            throw new Refused("complaints.refused.cancel-reason");
        }
        Complaint after = complaints.held(by, number, seenVersion).after(Action.CANCEL, by);
        Complaint kept = complaints.change(
                by,
                after.with(after.standing().ended(new Ending(Bangkok.today(clock), null, null, null, null))),
                new Happening.Cancelled(),
                List.of(new Text(TextKind.REASON, Audience.INTERNAL, reason)));
        end(kept);
        return kept;
    }

    /** The sort of the case, as the version it was filed under has it. */
    public Category category(Complaint complaint) {
        return settings.category(
                complaint.facts().categoryVersion(), complaint.facts().categoryCode());
    }

    private boolean referred(Complaint complaint, OfficeId agency) {
        return jdbc.sql("""
                        select exists (select 1 from complaint_referral
                                        where complaint_id = :complaint and agency_id = :agency and state = 'OPEN')
                        """)
                .param("complaint", complaint.id().value())
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    /** Nothing runs beside the case any more: no referral, no question, no proposal. */
    public void end(Complaint kept) {
        jdbc.sql("""
                        update complaint_referral set state = 'ENDED', ended_on = :today where complaint_id = :id and state = 'OPEN'
                        """)
                .param("today", Bangkok.today(clock))
                .param("id", kept.id().value())
                .update();
        jdbc.sql("update complaint_question set state = 'ENDED' where complaint_id = :id and state = 'OPEN'")
                .param("id", kept.id().value())
                .update();
        jdbc.sql("""
                        update complaint_proposal set state = 'ORDERED', ordered_seq = :seq where complaint_id = :id and state = 'OPEN'
                        """)
                .param("id", kept.id().value())
                .param("seq", kept.version())
                .update();
    }
}
