package th.go.dopa.damrongdhama.letters;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;
import th.go.dopa.damrongdhama.people.Colleague;
import th.go.dopa.damrongdhama.people.People;

/** Who signs letters of an office today (ผู้ลงนาม), in the right that his appointment gives him. */
@Component
public class Signers {

    private static final Role[] SIGNERS = {
        Role.DISTRICT_CHIEF, Role.CASE_OFFICER, Role.PROVINCE_OFFICER, Role.DOPA_OFFICER
    };

    private final People people;

    Signers(People people) {
        this.people = people;
    }

    /** Somebody who may sign, and how his name then stands under the letter. */
    public record Signer(AccountId account, AppointmentId appointment, Role role, Signatory signatory) {}

    /** All who may sign for the office. */
    public List<Signer> of(OfficeId office) {
        return people.colleagues(office, SIGNERS).stream()
                .map(colleague -> new Signer(
                        colleague.account(), colleague.appointment(), colleague.role(), signatory(colleague)))
                .toList();
    }

    /** Whom letters of the office are laid before: the chief, or who acts for him; else the first of those who may sign. */
    public Optional<Signatory> chief(OfficeId office) {
        return of(office).stream()
                .min(Comparator.comparing((Signer signer) -> signer.role() == Role.CASE_OFFICER)
                        .thenComparing(signer -> signer.signatory().principal() != null))
                .map(Signer::signatory);
    }

    /** How somebody of the office signs; nothing where his post signs no letters. */
    public Optional<Signatory> of(OfficeId office, AppointmentId appointment) {
        return of(office).stream()
                .filter(signer -> signer.appointment().equals(appointment))
                .findFirst()
                .map(Signer::signatory);
    }

    private Signatory signatory(Colleague colleague) {
        return colleague.actingFor()
                ? new Signatory(
                        colleague.name(),
                        people.ownPosition(colleague.account()).orElse(""),
                        Signatory.Capacity.ACTING,
                        colleague.positionTh())
                : Signatory.own(colleague.name(), colleague.positionTh());
    }
}
