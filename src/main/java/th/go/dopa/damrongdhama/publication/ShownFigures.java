package th.go.dopa.damrongdhama.publication;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.web.Fact;
import th.go.dopa.damrongdhama.web.Visit;

/** The figures of a centre as they stand on its screen and in its newsletter: those everybody may know, of the fiscal year that is usually shown. */
@Component
public class ShownFigures {

    private final Figures figures;
    private final Clock clock;

    ShownFigures(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    public int year() {
        return figures.usualYear(Bangkok.today(clock)).year();
    }

    /**
     * What each counts and how many; the last is the one that matters most: confirmed as fixed.
     *
     * @param scope the code of a district or province
     */
    public List<Fact> of(Visit visit, String scope) {
        Counted counted = figures.ofYear(scope, year());
        return Stream.of(Measure.RECEIVED, Measure.CLOSED, Measure.DISPUTED, Measure.CONFIRMED)
                .map(one -> new Fact(visit.t("results.measure." + one), Figures.shown(counted.count(one))))
                .toList();
    }
}
