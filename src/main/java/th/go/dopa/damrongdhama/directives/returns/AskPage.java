package th.go.dopa.damrongdhama.directives.returns;

import java.util.List;

/**
 * What was reported to one ask, area by area.
 *
 * @param total over all areas
 */
public record AskPage(
        String back, String subject, String name, String words, SumLine total, boolean nation, List<SumLine> areas) {

    public AskPage {
        areas = List.copyOf(areas);
    }
}
