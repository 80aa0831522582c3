package th.go.dopa.damrongdhama.complaints.triage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.complaints.Proposal;
import th.go.dopa.damrongdhama.kernel.AreaCode;

/**
 * A case that waits for the order (รอสั่งการ), as the chief's list shows it.
 *
 * @param dueOn until when the case should be ended
 * @param story what the complainant wrote
 */
public record Waiting(
        CaseNumber number,
        int version,
        boolean secret,
        String categoryCode,
        int categoryVersion,
        AreaCode district,
        @Nullable AreaCode subdistrict,
        LocalDate dueOn,
        String story,
        Proposal proposal) {}
