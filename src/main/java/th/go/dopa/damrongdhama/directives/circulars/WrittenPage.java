package th.go.dopa.damrongdhama.directives.circulars;

import java.util.List;
import th.go.dopa.damrongdhama.directives.CircularWords;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * A circular for the office that wrote it.
 *
 * @param progress where it is seen how far it has come; "" before it was sent
 */
public record WrittenPage(
        Form form,
        String here,
        String subject,
        int version,
        String state,
        Tone tone,
        boolean draft,
        boolean correctable,
        boolean recallable,
        String changed,
        List<Fact> facts,
        List<Reference> references,
        List<String> paragraphs,
        List<CircularWords.AskLine> asks,
        List<CircularWords.FileLine> files,
        int scanned,
        String progress,
        List<Past> history) {

    /** An earlier letter, and where it is in this system; "" for nowhere. */
    public record Reference(String words, String href) {}

    /** An issue of it. */
    public record Past(String title, String when, String changed) {}
}
