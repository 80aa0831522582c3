package th.go.dopa.damrongdhama.complaints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * What is to be done with a case (คำสั่ง): proposed by an officer, ordered by the chief, or done directly where that is delegated.
 *
 * @param refusal the legal reason, needed to refuse
 * @param closing why, needed to close
 * @param agencies to whom, at least one to refer
 * @param reportDays in how many days they report, 1 to 365
 * @param responsible who works on it from now on; null leaves it as it is
 * @param assignment what the agencies are asked to do
 * @param result what the complainant is told when it is closed or refused
 * @param proof pictures of the case that show the work
 */
public record Order(
        OrderKind kind,
        @Nullable RefusalReason refusal,
        @Nullable ClosingReason closing,
        List<OfficeId> agencies,
        int reportDays,
        @Nullable AccountId responsible,
        String assignment,
        String result,
        List<AttachmentId> proof) {

    public Order {
        agencies = List.copyOf(agencies);
        proof = List.copyOf(proof);
        boolean whole = switch (kind) {
            case REFER -> !agencies.isEmpty() && reportDays >= 1 && reportDays <= 365;
            case REFUSE -> refusal != null && !result.isBlank();
            case CLOSE -> closing != null && !result.isBlank();
            case VISIT, MEDIATE -> true;
        };
        if (!whole) {
            throw new IllegalArgumentException("not a whole order to " + kind);
        }
    }

    public static Order refer(List<OfficeId> agencies, int reportDays, String assignment) {
        return new Order(OrderKind.REFER, null, null, agencies, reportDays, null, assignment, "", List.of());
    }

    public static Order visit() {
        return new Order(OrderKind.VISIT, null, null, List.of(), 1, null, "", "", List.of());
    }

    public static Order mediate() {
        return new Order(OrderKind.MEDIATE, null, null, List.of(), 1, null, "", "", List.of());
    }

    public static Order refuse(RefusalReason reason, String told) {
        return new Order(OrderKind.REFUSE, reason, null, List.of(), 1, null, "", told, List.of());
    }

    public static Order close(ClosingReason reason, String result, List<AttachmentId> proof) {
        return new Order(OrderKind.CLOSE, null, reason, List.of(), 1, null, "", result, proof);
    }

    public Order givenTo(@Nullable AccountId next) {
        return new Order(kind, refusal, closing, agencies, reportDays, next, assignment, result, proof);
    }

    public Order provedBy(List<AttachmentId> pictures) {
        return new Order(kind, refusal, closing, agencies, reportDays, responsible, assignment, result, pictures);
    }
}
