package th.go.dopa.damrongdhama.complaints.worklists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.TabLink;

/**
 * The work that is mine to see (โต๊ะทำงาน).
 *
 * @param next address of the lines that follow; null at the end
 * @param first address of the first lines; null when these are they
 * @param mayLetter whether cases may be ticked for letters
 * @param purposes for what the list may be taken out as a file
 */
public record DeskPage(
        Tab tab,
        List<TabLink> tabs,
        List<DeskLine> lines,
        @Nullable String next,
        @Nullable String first,
        boolean ordersWait,
        boolean mayFile,
        boolean mayLetter,
        List<Option> purposes) {

    public DeskPage {
        tabs = List.copyOf(tabs);
        lines = List.copyOf(lines);
        purposes = List.copyOf(purposes);
    }
}
