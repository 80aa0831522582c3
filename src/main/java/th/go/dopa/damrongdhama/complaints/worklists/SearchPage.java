package th.go.dopa.damrongdhama.complaints.worklists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Option;

/** What a search found; null lines before anything was typed. */
public record SearchPage(
        String typed,
        @Nullable List<DeskLine> lines,
        @Nullable String next,
        List<Option> purposes) {

    public SearchPage {
        purposes = List.copyOf(purposes);
    }
}
