package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * Saying which column of a file holds what (เลือกคอลัมน์เอง).
 *
 * @param here the address of the run
 * @param heading the row in which the headings are taken to stand
 * @param rows the rows among which that may be changed
 * @param columns what a column may hold
 * @param needed without which columns no row can be checked, in words
 */
public record ColumnsPage(
        Form form,
        String here,
        String file,
        int heading,
        List<Option> rows,
        List<Option> columns,
        String needed,
        List<Line> lines) {

    public ColumnsPage {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A column of the file.
     *
     * @param field the name of its field
     * @param written what stands over it
     * @param samples what stands below
     * @param guessed whether what is chosen is only like a name that we know
     */
    public record Line(String field, String written, List<String> samples, boolean guessed) {

        public Line {
            samples = List.copyOf(samples);
        }
    }
}
