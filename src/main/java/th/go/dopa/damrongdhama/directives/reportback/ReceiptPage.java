package th.go.dopa.damrongdhama.directives.reportback;

import java.util.List;
import th.go.dopa.damrongdhama.web.Fact;

/**
 * The receipt of a report, for everybody who has its number.
 *
 * @param genuine whether it is one of ours
 * @param paper where it can be printed; "" where it is not genuine
 */
public record ReceiptPage(boolean genuine, String number, List<Fact> facts, String paper) {

    public ReceiptPage {
        facts = List.copyOf(facts);
    }
}
