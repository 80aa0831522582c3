package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * Letters and papers on the page of a case (หนังสือและเอกสาร).
 *
 * @param headed whether the office has a letterhead, without which no letter can be drafted
 * @param letters those drafted, in that order
 * @param offers what may be drafted with one press; the label says what
 * @param forms what may be printed at once
 */
public record CasePapers(
        String href, String formKey, boolean headed, List<Line> letters, List<Option> offers, List<Option> forms) {

    public CasePapers {
        letters = List.copyOf(letters);
        offers = List.copyOf(offers);
        forms = List.copyOf(forms);
    }

    /**
     * One letter.
     *
     * @param number with its date; "" while it has none
     * @param open whether the person may open what it says
     */
    public record Line(String what, String number, String state, Tone tone, String href, boolean open) {}
}
