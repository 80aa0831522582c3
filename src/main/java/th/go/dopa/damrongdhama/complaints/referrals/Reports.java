package th.go.dopa.damrongdhama.complaints.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Purpose;
import th.go.dopa.damrongdhama.complaints.Standing;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ReferralId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/** What agencies report on the cases sent to them (หน่วยงานรายงานผล). */
@Component
public class Reports {

    private final Complaints complaints;
    private final Pictures pictures;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reports(Complaints complaints, Pictures pictures, JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.pictures = pictures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A referral as the case page shows it.
     *
     * @param open whether the report is still awaited
     * @param answered whether it was reported upon; one that ended with the case is neither open nor answered
     */
    public record Referral(
            ReferralId id, OfficeId agency, LocalDate sentOn, LocalDate dueOn, boolean open, boolean answered) {}

    /** The agency of the person reports; its referral is answered with it. */
    @Transactional
    public Complaint report(Staff by, CaseNumber number, int seenVersion, String report, UUID formKey) {
        if (report.isBlank()) {
            throw new Refused("complaints.refused.empty-report");
        }
        Complaint complaint = complaints.held(by, number, seenVersion).after(Action.REPORT, by);
        Standing standing = complaint.standing();
        if (of(complaint).stream()
                .noneMatch(referral -> referral.open() && referral.agency().equals(by.office()))) {
            throw new Refused("complaints.refused.not-referred");
        }
        Complaint kept = complaints.change(
                by,
                complaint.with(standing.referrals(standing.referralsOpen() - 1, standing.referralsAnswered() + 1)),
                new Happening.Reported(by.office()),
                List.of(new Text(TextKind.REPORT, Audience.AGENCY, report)));
        pictures.take(kept, formKey, Purpose.REPORT, Audience.AGENCY);
        jdbc.sql("""
                        update complaint_referral set state = 'ANSWERED', answered_seq = :seq, ended_on = :today
                         where complaint_id = :complaint and agency_id = :agency and state = 'OPEN'
                        """)
                .param("seq", kept.version())
                .param("today", Bangkok.today(clock))
                .param("complaint", kept.id().value())
                .param("agency", by.office().value())
                .update();
        return kept;
    }

    /** To whom the case was sent, in the order of sending. */
    public List<Referral> of(Complaint complaint) {
        return of(List.of(complaint)).getOrDefault(complaint.id(), List.of());
    }

    /** To whom each of some cases was sent, in the order of sending; one that was sent to nobody is left out. */
    public Map<ComplaintId, List<Referral>> of(Collection<Complaint> cases) {
        Map<ComplaintId, List<Referral>> sent = new HashMap<>();
        jdbc.sql("""
                        select complaint_id, id, agency_id, sent_on, due_on, state from complaint_referral
                         where complaint_id = any (:complaints::bigint[])
                         order by id
                        """)
                .param("complaints", cases.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query(row -> {
                    sent.computeIfAbsent(new ComplaintId(row.getLong("complaint_id")), none -> new ArrayList<>())
                            .add(new Referral(
                                    new ReferralId(row.getLong("id")),
                                    new OfficeId(row.getLong("agency_id")),
                                    row.getObject("sent_on", LocalDate.class),
                                    row.getObject("due_on", LocalDate.class),
                                    row.getString("state").equals("OPEN"),
                                    row.getString("state").equals("ANSWERED")));
                });
        return sent;
    }
}
