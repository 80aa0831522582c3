package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.TabLink;

/**
 * One kind of letter for the ticked cases (พิมพ์หนังสือของเรื่องที่เลือก).
 *
 * @param cases the numbers of all that were ticked
 * @param kinds each kind with the number of letters that fit
 * @param kind the chosen one, by name
 * @param batch where the letters that were just ordered are watched; null for none
 * @param nothing whether the button was pressed with nothing ticked
 */
public record ManyLettersPage(
        List<String> cases,
        List<TabLink> kinds,
        String kind,
        List<Letter> letters,
        List<LeftOut> leftOut,
        @Nullable String batch,
        boolean nothing,
        String formKey) {

    public ManyLettersPage {
        cases = List.copyOf(cases);
        kinds = List.copyOf(kinds);
        letters = List.copyOf(letters);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A letter that can be drafted.
     *
     * @param choice the case and the letter, as the page sends it
     */
    public record Letter(String choice, String number, String about, String label) {}

    /** A case that gets none, and why. */
    public record LeftOut(String number, String about, String why) {}
}
