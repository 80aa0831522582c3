package th.go.dopa.damrongdhama.statistics;

import java.util.List;

/**
 * A table of a report with columns of its own, in words.
 *
 * @param heads the heads of its columns, the first of them of what its lines are
 * @param hint what must be known to read it; "" for nothing
 */
public record Table(String title, List<String> heads, List<Ledger.Line> lines, String hint) {

    public Table {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }
}
