package th.go.dopa.damrongdhama.directives.returns;

import java.util.List;

/**
 * What everybody is shown of a circular: the sums of each ask, or of one ask by area.
 *
 * @param here without the ask
 * @param of who wrote the circular
 * @param asof when the sums were published
 * @param ask the words of the one ask; "" where all are shown
 * @param areas what the areas are called; "" where asks are shown
 */
public record SummaryPage(
        String title,
        String here,
        String back,
        String number,
        String subject,
        String of,
        String asof,
        String ask,
        String areas,
        List<SumLine> lines) {

    public SummaryPage {
        lines = List.copyOf(lines);
    }
}
