package th.go.dopa.damrongdhama.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history (ลำดับเหตุการณ์), all in the reader's language.
 *
 * @param when date or time as shown
 * @param by who did it; "" when that is not said
 * @param text what was written; "" for none
 * @param more photos or links below it, if any
 */
public record TimelineItem(
        String when,
        String title,
        String by,
        String text,
        Tone tone,
        @Nullable Content more) {

    public TimelineItem(String when, String title, String by, String text) {
        this(when, title, by, text, Tone.NEUTRAL, null);
    }
}
