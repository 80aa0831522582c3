package th.go.dopa.damrongdhama.directives.inbox;

import java.util.List;
import th.go.dopa.damrongdhama.directives.CircularWords;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.TimelineItem;

/**
 * A circular at an office.
 *
 * @param cover the covering letter by which it came; "" where it came by itself
 * @param forward where it is carried onward; "" where that is not this office's to do
 */
public record DeliveredPage(
        Form form,
        String here,
        String subject,
        int version,
        boolean recalled,
        String changed,
        List<Fact> facts,
        List<String> paragraphs,
        String cover,
        String coverChanged,
        List<String> coverParagraphs,
        List<CircularWords.FileLine> coverFiles,
        List<CircularWords.AskLine> asks,
        List<CircularWords.FileLine> files,
        boolean received,
        boolean orders,
        List<Option> people,
        int scanned,
        String forward,
        boolean forwarded,
        String progress,
        List<TimelineItem> steps) {}
