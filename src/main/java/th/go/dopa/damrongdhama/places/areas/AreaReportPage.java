package th.go.dopa.damrongdhama.places.areas;

import java.util.List;
import th.go.dopa.damrongdhama.places.AreaList;
import th.go.dopa.damrongdhama.places.AreaReport;
import th.go.dopa.damrongdhama.places.AreaReport.Kind;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * What a list of areas would change, before it does.
 *
 * @param lists the lists as they go back with the form
 */
public record AreaReportPage(Form form, AreaReport report, String lists) {

    private static final int SHOWN = 500;

    /** The first of the changes; all of them are counted. */
    public List<AreaReport.Change> changes() {
        return report.changes().stream().limit(SHOWN).toList();
    }

    public List<AreaList.Problem> problems() {
        return report.problems().stream().limit(SHOWN).toList();
    }

    public boolean all() {
        return report.changes().size() <= SHOWN && report.problems().size() <= SHOWN;
    }

    /** Whether areas would end, which takes a tick. */
    public boolean ends() {
        return report.count(Kind.ENDED) > 0;
    }

    /** How a change is marked. */
    public static Tone tone(AreaReport.Change change) {
        return switch (change.kind()) {
            case ADDED, REVIVED -> Tone.GOOD;
            case RENAMED -> Tone.INFO;
            case ENDED -> Tone.WARN;
        };
    }
}
