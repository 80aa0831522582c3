package th.go.dopa.damrongdhama.complaints.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.complaints.Action;
import th.go.dopa.damrongdhama.complaints.Complainant;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.complaints.Ending;
import th.go.dopa.damrongdhama.complaints.Identities;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.places.OfficeKind;
import th.go.dopa.damrongdhama.places.Offices;
import th.go.dopa.damrongdhama.settings.Settings;

/** Which letters fit a case now (หนังสือที่ร่างได้ในขั้นนี้): by its state, the rights of the person, and what was drafted before. */
@Component
class CaseOffers {

    private final Identities identities;
    private final Offices offices;
    private final Settings settings;
    private final Clock clock;

    CaseOffers(Identities identities, Offices offices, Settings settings, Clock clock) {
        this.identities = identities;
        this.offices = offices;
        this.settings = settings;
        this.clock = clock;
    }

    List<Offer> of(Staff by, CaseStage stage, List<Drafted> drafted) {
        Complaint complaint = stage.complaint();
        if (!by.office().equals(complaint.standing().holder()) || !stage.headed()) {
            return List.of();
        }
        List<Drafted> standing = drafted.stream().filter(Drafted::standing).toList();
        boolean officer = Action.NOTE.roles().contains(by.role());
        Status status = complaint.standing().status();
        boolean working = status == Status.RECEIVED || status == Status.IN_PROGRESS;
        List<Offer> offers = new ArrayList<>();
        if (officer && working && noneWaits(standing, CaseLetter.MEMO)) {
            offers.add(Offer.of(CaseLetter.MEMO));
        }
        if (complaint.open()) {
            toAgencies(stage, standing).forEach(offers::add);
        }
        toParties(by, stage, standing).forEach(offers::add);
        if (officer && working && district(by) && none(standing, CaseLetter.TRANSFER)) {
            offers.add(Offer.of(CaseLetter.TRANSFER));
        }
        return offers;
    }

    private Stream<Offer> toAgencies(CaseStage stage, List<Drafted> standing) {
        return stage.sendings().stream()
                .filter(CaseFile.Sending::open)
                .flatMap(sending -> Stream.of(forward(sending, standing), reminder(sending, standing)))
                .filter(Objects::nonNull);
    }

    private static @Nullable Offer forward(CaseFile.Sending sending, List<Drafted> standing) {
        boolean written = standing.stream()
                .anyMatch(one -> one.kind() == CaseLetter.FORWARD
                        && sending.agency().equals(one.agency())
                        && !one.on().isBefore(sending.sentOn()));
        return written ? null : new Offer(CaseLetter.FORWARD, sending, 0);
    }

    /** The next one, when its day has come and the one before went out. */
    private @Nullable Offer reminder(CaseFile.Sending sending, List<Drafted> standing) {
        List<Drafted> before = standing.stream()
                .filter(one -> one.kind() == CaseLetter.REMINDER
                        && sending.agency().equals(one.agency())
                        && !one.on().isBefore(sending.sentOn()))
                .toList();
        List<Integer> days = settings.deadlines().reminderDaysAfterDue();
        if (before.size() >= days.size() || !before.stream().allMatch(Drafted::sent)) {
            return null;
        }
        LocalDate day = sending.dueOn().plusDays(days.get(before.size()));
        return Bangkok.today(clock).isAfter(day) ? new Offer(CaseLetter.REMINDER, sending, before.size() + 1) : null;
    }

    private Stream<Offer> toParties(Staff by, CaseStage stage, List<Drafted> standing) {
        Complaint complaint = stage.complaint();
        if (complaint.facts().complainant() != Complainant.NAMED || !identities.mayLook(by, complaint)) {
            return Stream.empty();
        }
        Status status = complaint.standing().status();
        boolean ended = status == Status.CLOSED || status == Status.NOT_ACCEPTED;
        CaseLetter telling = ended ? CaseLetter.RESULT : CaseLetter.ACKNOWLEDGEMENT;
        List<Offer> offers = new ArrayList<>();
        Ending ending = complaint.standing().ending();
        boolean told = standing.stream()
                .anyMatch(one ->
                        one.kind() == telling && (ending == null || !one.on().isBefore(ending.on())));
        if ((ended || complaint.open()) && !told && stage.addressed()) {
            offers.add(Offer.of(telling));
        }
        if (status == Status.IN_PROGRESS && noneWaits(standing, CaseLetter.INVITATION) && stage.mediated()) {
            offers.add(Offer.of(CaseLetter.INVITATION));
        }
        return offers.stream();
    }

    private boolean district(Staff by) {
        return offices.office(by.office()).kind() == OfficeKind.DISTRICT;
    }

    /** Whether another may be drafted, because all before it went out. */
    private static boolean noneWaits(List<Drafted> standing, CaseLetter kind) {
        return standing.stream().noneMatch(one -> one.kind() == kind && !one.sent());
    }

    private static boolean none(List<Drafted> standing, CaseLetter kind) {
        return standing.stream().noneMatch(one -> one.kind() == kind);
    }
}
