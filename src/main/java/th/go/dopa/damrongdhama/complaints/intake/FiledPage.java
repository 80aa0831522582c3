package th.go.dopa.damrongdhama.complaints.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.QrPicture;
import th.go.dopa.damrongdhama.web.Fact;

/**
 * What a citizen is shown after filing: the number, the secret code, what happens next.
 *
 * @param code in four groups; null when a new one was given meanwhile
 * @param qr opens the tracking page; the code stands behind the # of the address, which browsers send to no server
 * @param tellBy the day until which the centre will have told something
 */
public record FiledPage(
        UUID key, @Nullable String code, @Nullable QrPicture qr, List<Fact> facts, String tellBy, boolean secret) {

    public FiledPage {
        facts = List.copyOf(facts);
    }
}
