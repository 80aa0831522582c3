package th.go.dopa.damrongdhama.publication.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.publication.Figures.Release;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;

/**
 * The open data (ข้อมูลเปิด): the files, what is in each column, and under which licence.
 *
 * @param release null before the first release
 * @param within the province to which the files are narrowed; "" for all
 */
public record OpenDataPage(
        @Nullable Release release,
        List<Option> provinces,
        Form form,
        String within,
        List<Integer> years,
        List<Column> columns,
        List<Option> types) {

    public OpenDataPage {
        provinces = List.copyOf(provinces);
        years = List.copyOf(years);
        columns = List.copyOf(columns);
        types = List.copyOf(types);
    }

    /** A column of the files, by the name it has there. */
    public record Column(String name, String kind) {}

    /** The address of a file. */
    public String file(int year, String format) {
        return "/results/files/results-" + year + (within.isEmpty() ? "" : "-" + within) + "." + format;
    }
}
