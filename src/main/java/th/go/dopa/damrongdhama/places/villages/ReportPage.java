package th.go.dopa.damrongdhama.places.villages;

import th.go.dopa.damrongdhama.places.VillageReport;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * What a list of villages would change, before it does.
 *
 * @param rows the rows as they go back with the form
 */
public record ReportPage(VillageReport report, String rows) {

    /** How a row is marked. */
    public Tone tone(VillageReport.Line line) {
        return line.verdict().problem() ? Tone.BAD : line.verdict().changes() ? Tone.GOOD : Tone.NEUTRAL;
    }
}
