package th.go.dopa.damrongdhama.complaints.worklists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.Answer;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Sights;
import th.go.dopa.damrongdhama.complaints.Stage;
import th.go.dopa.damrongdhama.complaints.Status;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * A case as a line of a list.
 *
 * @param stage in the list of the office that looks
 * @param opening the first words of the story
 * @param key for reading on after it
 */
public record Listed(
        CaseNumber number,
        int version,
        Status status,
        Stage stage,
        boolean secret,
        String categoryCode,
        int categoryVersion,
        OfficeId holder,
        @Nullable AccountId responsible,
        AreaCode district,
        @Nullable AreaCode subdistrict,
        LocalDate receivedOn,
        LocalDate dueOn,
        int referralsOpen,
        int referralsAnswered,
        int questionsOpen,
        @Nullable Answer answer,
        int timesReopened,
        String opening,
        String key) {

    /** Whether a limit runs for it; for one from an older register there is none. */
    public boolean limited() {
        return !dueOn.equals(Sights.NO_LIMIT);
    }

    /** Past its limit and not ended; computed, never a status. */
    public boolean overdueOn(LocalDate today) {
        return stage != Stage.DONE && dueOn.isBefore(today);
    }
}
