package th.go.dopa.damrongdhama.complaints.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * A line of the register (รายการในทะเบียน), domain §5.3: codes, and the story of what is not secret.
 *
 * @param outcome why it was closed or refused, as the end of a message key; "" while it is open
 * @param agencies to whom it was sent
 */
record Entry(
        ComplaintId id,
        CaseNumber number,
        String status,
        boolean secret,
        String channel,
        String nature,
        String categoryCode,
        int categoryVersion,
        String complainant,
        String accusedKind,
        AreaCode district,
        @Nullable AreaCode subdistrict,
        LocalDate receivedOn,
        LocalDate recordedOn,
        LocalDate dueOn,
        @Nullable LocalDate closedOn,
        String outcome,
        @Nullable AccountId responsible,
        String story,
        List<OfficeId> agencies,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate reportDue,
        @Nullable LocalDate reportedOn) {

    Entry {
        agencies = List.copyOf(agencies);
    }

    /** For reading on after it. */
    String key() {
        return receivedOn + "~" + id;
    }
}
