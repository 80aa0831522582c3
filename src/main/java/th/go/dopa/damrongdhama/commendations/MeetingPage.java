package th.go.dopa.damrongdhama.commendations;

import java.util.List;
import th.go.dopa.damrongdhama.web.Form;

/**
 * A monthly meeting: who is praised in it, what its minutes say, and its papers.
 *
 * @param items what the five items of the agenda are called
 */
public record MeetingPage(
        Form form, String here, String title, String on, List<CommendationListPage.Line> lines, List<String> items) {

    public MeetingPage {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }
}
