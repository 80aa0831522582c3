package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;

/**
 * The form that takes a file with complaints of earlier years, and the files that came before.
 *
 * @param mostRows how many rows a file may have
 */
public record BacklogPage(Form form, int mostRows, List<Earlier> earlier) {

    public BacklogPage {
        earlier = List.copyOf(earlier);
    }

    /** A file that came before. */
    public record Earlier(String href, String file, String sent, String by, RunState state) {}
}
