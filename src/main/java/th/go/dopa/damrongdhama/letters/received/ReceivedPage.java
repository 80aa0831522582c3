package th.go.dopa.damrongdhama.letters.received;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;

/**
 * One received letter on the screen.
 *
 * @param here its address
 * @param scanned how many pages its scan has, 0 while there is none
 * @param about the page of the case it is about, null for none
 */
public record ReceivedPage(
        Form form,
        ReceivedLetter letter,
        String here,
        List<Fact> facts,
        List<DeskLine> desks,
        @Nullable String about,
        int scanned) {

    /** A desk, and when it took the letter; empty as long as it has not. */
    public record DeskLine(int place, String name, String taken) {}
}
