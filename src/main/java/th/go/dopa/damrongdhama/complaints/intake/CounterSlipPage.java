package th.go.dopa.damrongdhama.complaints.intake;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.QrPicture;

/**
 * The slip that the complainant takes home (ใบรับเรื่อง). Staff see the code here and never again.
 *
 * @param code in four groups; null when it was replaced meanwhile
 */
public record CounterSlipPage(
        String number,
        @Nullable String code,
        @Nullable QrPicture qr,
        String centre,
        String receivedOn,
        String tellBy,
        boolean ours) {}
