package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * One line of the history of a case on its page.
 *
 * @param by who did it, and for which office
 * @param internal whether nobody outside sees the line itself
 */
public record Moment(
        String when, String title, String by, boolean internal, Tone tone, List<Said> texts, List<CasePhoto> photos) {

    public Moment {
        texts = List.copyOf(texts);
        photos = List.copyOf(photos);
    }

    /**
     * A text that was written at it.
     *
     * @param seenBy who sees it
     * @param internal whether it is the office's own
     */
    public record Said(String label, String body, String seenBy, boolean internal) {}
}
