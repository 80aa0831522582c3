package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of a file (ผลการตรวจไฟล์): all rows counted, and of each sort the first hundred kept to be shown. */
public final class Report {

    /** The most rows of one sort that a page shows. */
    static final int MOST_SHOWN = 100;

    private final Map<Verdict, Integer> counted = new EnumMap<>(Verdict.class);
    private final Map<Verdict, List<CheckedRow>> shown = new EnumMap<>(Verdict.class);

    Report() {}

    void add(CheckedRow row) {
        counted.merge(row.verdict(), 1, Integer::sum);
        List<CheckedRow> first = shown.computeIfAbsent(row.verdict(), verdict -> new ArrayList<>());
        if (row.verdict() != Verdict.RIGHT && first.size() < MOST_SHOWN) {
            first.add(row);
        }
    }

    public int count(Verdict verdict) {
        return counted.getOrDefault(verdict, 0);
    }

    public int rows() {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The first rows of a sort. */
    public List<CheckedRow> shown(Verdict verdict) {
        return List.copyOf(shown.getOrDefault(verdict, List.of()));
    }

    /** How many more there are than are shown. */
    public int more(Verdict verdict) {
        return count(verdict) - shown(verdict).size();
    }
}
