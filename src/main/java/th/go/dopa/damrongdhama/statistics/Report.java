package th.go.dopa.damrongdhama.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * The report of a month (รายงานประจำเดือน) as one person may read it.
 *
 * @param adjustments what it corrects of the month before; of one office only
 * @param toDate what moved since the fiscal year began, by type
 * @param came how many cases of each fiscal year had come
 * @param submitted the offices of the scope that have submitted it: their figures are frozen, those of the others are counted now
 */
record Report(
        Scope scope,
        ThaiMonth month,
        Secrecy secrecy,
        List<Cell> cells,
        List<Served> services,
        List<Adjustment> adjustments,
        Map<OfficeId, Submission> submitted,
        List<ToDate> toDate,
        List<Came> came) {

    /** All fiscal years of receipt. */
    static final int EVERY_YEAR = 0;

    Report {
        cells = cells.stream().flatMap(secrecy::show).toList();
        services = List.copyOf(services);
        adjustments = adjustments.stream()
                .filter(one -> !one.secret() || secrecy == Secrecy.TOLD)
                .toList();
        submitted = Map.copyOf(submitted);
        toDate = toDate.stream().flatMap(secrecy::show).toList();
        came = came.stream()
                .filter(one -> !one.secret() || secrecy != Secrecy.LEFT_OUT)
                .toList();
    }

    /** The cases of one year of receipt, or of all, told apart by something. */
    Map<String, Tally> by(Dimension dimension, int year) {
        return summed(of(dimension, year), Cell::key);
    }

    /** All cases, told apart by the fiscal year in which they were received. */
    Map<Integer, Tally> byYear() {
        return summed(of(Dimension.TYPE, EVERY_YEAR), Cell::year);
    }

    /** What moved since the fiscal year began, by type. */
    Map<String, ToDate> sinceTheYearBegan() {
        return toDate.stream().collect(Collectors.toMap(ToDate::key, one -> one, ToDate::plus, TreeMap::new));
    }

    /** How many cases of each fiscal year had come. */
    Map<Integer, Integer> cameByYear() {
        return came.stream().collect(Collectors.toMap(Came::year, Came::came, Integer::sum, TreeMap::new));
    }

    Tally total(int year) {
        return of(Dimension.TYPE, year).map(Cell::tally).reduce(Tally.NONE, Tally::plus);
    }

    private Stream<Cell> of(Dimension dimension, int year) {
        return cells.stream()
                .filter(cell -> cell.dimension() == dimension && (year == EVERY_YEAR || cell.year() == year));
    }

    private static <K extends Comparable<K>> Map<K, Tally> summed(Stream<Cell> cells, Function<Cell, K> key) {
        return cells.collect(Collectors.toMap(key, Cell::tally, Tally::plus, TreeMap::new));
    }
}
