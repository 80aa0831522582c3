package th.go.dopa.damrongdhama.complaints.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Channel;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.SpentForms;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.kernel.Citizen;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.TrackingCode;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.Offices;

/** What a citizen is shown after filing on the web (ใบรับเรื่อง), for a day, to whoever knows the key of the form. */
@Component
class Receipts {

    static final Duration SHOWN_FOR = Duration.ofHours(24);
    static final Duration PRINTED_FOR = Duration.ofHours(1);

    private final SpentForms forms;
    private final Complaints complaints;
    private final TrackingCodes codes;
    private final Offices offices;
    private final Clock clock;

    Receipts(SpentForms forms, Complaints complaints, TrackingCodes codes, Offices offices, Clock clock) {
        this.forms = forms;
        this.complaints = complaints;
        this.codes = codes;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * What came of a form.
     *
     * @param code null when the office has given a new one meanwhile
     */
    record Receipt(CaseNumber number, @Nullable TrackingCode code, Office office, Facts facts) {}

    /** Of a form from the web, for a day. */
    Receipt of(UUID formKey) {
        return receipt(formKey, one -> one.facts().channel() == Channel.WEB && younger(one, SHOWN_FOR));
    }

    /** Of a form from the counter, for the hour in which the slip is printed: staff do not see the code afterwards. */
    Receipt counter(UUID formKey) {
        return receipt(formKey, one -> one.facts().channel() != Channel.WEB && younger(one, PRINTED_FOR));
    }

    private Receipt receipt(UUID formKey, Predicate<Complaint> shown) {
        Complaint complaint = forms.outcome(formKey)
                .map(id -> complaints.tracked(new Citizen(id)))
                .filter(shown)
                .orElseThrow(() -> new NotFound("a receipt"));
        TrackingCode code = codes.ofForm(formKey);
        boolean alive = codes.open(code)
                .filter(citizen -> complaint.id().equals(citizen.complaint()))
                .isPresent();
        return new Receipt(
                complaint.number(),
                alive ? code : null,
                offices.office(complaint.facts().filedAt()),
                complaint.facts());
    }

    private boolean younger(Complaint complaint, Duration age) {
        Instant until = complaint.facts().recordedAt().plus(age);
        return clock.instant().isBefore(until);
    }
}
