package th.go.dopa.damrongdhama.complaints.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.complaints.Audience;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.CaseNumbers;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Complaints;
import th.go.dopa.damrongdhama.complaints.Facts;
import th.go.dopa.damrongdhama.complaints.Happening;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Pictures;
import th.go.dopa.damrongdhama.complaints.Purpose;
import th.go.dopa.damrongdhama.complaints.SpentForms;
import th.go.dopa.damrongdhama.complaints.Text;
import th.go.dopa.damrongdhama.complaints.TextKind;
import th.go.dopa.damrongdhama.complaints.Tidings;
import th.go.dopa.damrongdhama.complaints.TrackingCodes;
import th.go.dopa.damrongdhama.kernel.Actor;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.TrackingCode;
import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.settings.Category;
import th.go.dopa.damrongdhama.settings.Settings;

/**
 * Filing a complaint (ยื่นเรื่องร้องเรียน): from the web, over the counter, by import. Everything is kept in one transaction; what was acknowledged is on
 * disk, once. The same form sent again, at the same instant too, is the same complaint.
 */
@Component
public class Filings {

    private final SpentForms forms;
    private final Routes routes;
    private final Settings settings;
    private final CaseNumbers numbers;
    private final Complaints complaints;
    private final Identities identities;
    private final Pictures pictures;
    private final Attachments attachments;
    private final TrackingCodes codes;
    private final Tidings tidings;
    private final Clock clock;

    Filings(
            SpentForms forms,
            Routes routes,
            Settings settings,
            CaseNumbers numbers,
            Complaints complaints,
            Identities identities,
            Pictures pictures,
            Attachments attachments,
            TrackingCodes codes,
            Tidings tidings,
            Clock clock) {
        this.forms = forms;
        this.routes = routes;
        this.settings = settings;
        this.numbers = numbers;
        this.complaints = complaints;
        this.identities = identities;
        this.pictures = pictures;
        this.attachments = attachments;
        this.codes = codes;
        this.tidings = tidings;
        this.clock = clock;
    }

    /** Files it, with the photos that were sent under the form's key. */
    @Transactional
    public Filed file(Actor by, NewComplaint filed) {
        TrackingCode code = codes.ofForm(filed.formKey());
        switch (forms.spend(filed.formKey(), filed.body())) {
            case SpentForms.Spending.Same same -> {
                boolean more = !attachments.staged(filed.formKey().toString()).isEmpty();
                return more
                        ? new Filed.AlreadyFiled(code)
                        : new Filed.Accepted(
                                numbers.of(forms.outcome(filed.formKey()).orElseThrow()), code);
            }
            case SpentForms.Spending.Other other -> {
                return new Filed.AlreadyFiled(code);
            }
            case SpentForms.Spending.Fresh fresh -> {}
        }
        Category category = settings.categories().category(filed.category());
        Facts facts = facts(filed, category);
        CaseNumber number = numbers.next(facts.filedAt());
        Complaint complaint =
                complaints.begin(by, number, facts, new Happening.Filed(filed.channel(), facts.secret()), texts(filed));
        identities.keep(complaint.id(), filed.parties());
        pictures.take(complaint, filed.formKey(), Purpose.EVIDENCE, Audience.AGENCY);
        codes.give(complaint.id(), code);
        forms.led(filed.formKey(), complaint.id());
        tidings.tell(complaint, filed.parties().complainant(), "filed");
        return new Filed.Accepted(number, code);
    }

    private Facts facts(NewComplaint filed, Category category) {
        Instant now = clock.instant();
        LocalDate today = Bangkok.today(clock);
        OfficeId holder = routes.holder(
                        filed.where(), category.secret(), filed.accusedSeat(), filed.straightToProvince())
                .map(Office::id)
                .orElseThrow(() -> new Refused("complaints.refused.no-centre"));
        return new Facts(
                category.secret(),
                filed.channel(),
                filed.nature(),
                filed.importance(),
                category.code(),
                settings.categories().version(),
                holder,
                filed.complainant(),
                filed.hideName(),
                filed.agencyMayContact(),
                filed.parties().complainant().reachable(),
                filed.accusedKind(),
                filed.accusedSeat(),
                filed.elsewhere(),
                filed.where(),
                filed.incidentOn(),
                filed.receivedOn(),
                now,
                settings.tellComplainantBy(filed.receivedOn(), today),
                settings.workingTime().onOrAfter(filed.receivedOn().plusDays(category.targetDays())),
                false);
    }

    private static List<Text> texts(NewComplaint filed) {
        return List.of(
                new Text(TextKind.STORY, Audience.AGENCY, filed.story()),
                new Text(TextKind.LANDMARK, Audience.AGENCY, filed.landmark()),
                new Text(TextKind.CATEGORY_WORDS, Audience.AGENCY, filed.categoryWords()),
                new Text(TextKind.WISH, Audience.AGENCY, filed.wish()),
                new Text(TextKind.ELSEWHERE, Audience.INTERNAL, filed.elsewhereWords()));
    }
}
