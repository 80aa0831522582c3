package th.go.dopa.damrongdhama.activities.scripts;

import java.util.List;
import th.go.dopa.damrongdhama.activities.Script;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * A text to be read aloud.
 *
 * @param here its address
 * @param paragraphs its lines
 * @param reading how long it takes, in words
 * @param line as it is sent to the LINE group of the village heads
 */
public record ScriptPage(
        String here,
        String title,
        int version,
        List<String> paragraphs,
        String reading,
        Tone tone,
        Script.Length length,
        String line,
        List<Past> past) {

    public ScriptPage {
        paragraphs = List.copyOf(paragraphs);
        past = List.copyOf(past);
    }

    /** What it said before. */
    public record Past(String title, String by, String said, List<String> paragraphs) {

        public Past {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
