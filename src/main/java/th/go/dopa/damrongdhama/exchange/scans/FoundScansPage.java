package th.go.dopa.damrongdhama.exchange.scans;

import java.util.List;

/**
 * What would become of each scan, before anything is attached.
 *
 * @param key of the form with which they came
 * @param cases that would get some
 */
public record FoundScansPage(String key, List<Count> counts, List<Line> lines, List<String> cases) {

    public FoundScansPage {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
        cases = List.copyOf(cases);
    }

    /** How many scans. */
    public record Count(Outcome outcome, int scans) {}

    /**
     * A scan.
     *
     * @param why the sentence that says why not
     */
    public record Line(String file, Outcome outcome, List<String> cases, String why) {

        public Line {
            cases = List.copyOf(cases);
        }
    }
}
