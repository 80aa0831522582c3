package th.go.dopa.damrongdhama.directives.circulars;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The form of a circular.
 *
 * @param carried what it carries onward, as "มท 0307.2/ว 16889 …"; "" for one of the office's own
 * @param correcting whether it was sent before, so that only words and days change
 */
public record CircularFormPage(
        Form form,
        String title,
        String action,
        String back,
        String carried,
        boolean correcting,
        int slots,
        List<Option> urgencies,
        List<Option> secrecies,
        List<Option> signatories,
        List<Option> whats,
        List<Option> facts) {

    /** The numbers of the asks that the form has room for. */
    public List<Integer> positions() {
        return IntStream.rangeClosed(1, slots).boxed().toList();
    }

    /** The message key of what may be written there. */
    public String asksHint() {
        if (correcting) {
            return "directives.asks-stay-hint";
        }
        return carried.isEmpty() ? "directives.asks-hint" : "directives.asks-of-cover-hint";
    }

    /** What is to be reported to an ask that was sent, as "ทำแล้วหรือยัง, จำนวน". */
    public String reports(int position) {
        return whats.stream()
                .filter(what -> form.chosen("ask" + position + ".what", what.value()))
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }

    /** Whether a unit may be written: everywhere, until it was sent without a number. */
    public boolean counts(int position) {
        return !correcting || form.chosen("ask" + position + ".what", CircularForm.What.NUMBER.name());
    }
}
