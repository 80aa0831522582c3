package th.go.dopa.damrongdhama.commendations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Option;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * The commendations of an office, whom its head chose on an agenda, and its meetings.
 *
 * @param offices of which a province chooses one before it praises; empty for a district
 * @param chosen whom the head chose and who is not entered yet
 * @param thanks of complainants, each for a closed case
 * @param next the address of the ones before; null at the end
 */
public record CommendationListPage(
        Form form,
        List<Option> offices,
        List<Offer> chosen,
        List<Thanks> thanks,
        List<Line> lines,
        List<Way> meetings,
        @Nullable String next) {

    public CommendationListPage {
        offices = List.copyOf(offices);
        chosen = List.copyOf(chosen);
        thanks = List.copyOf(thanks);
        lines = List.copyOf(lines);
        meetings = List.copyOf(meetings);
    }

    /** Somebody chosen on the agenda of a month, for what, and where that becomes a commendation. */
    public record Offer(String name, String words, String month, String href) {}

    /** What a complainant said in thanks, for which case, and where somebody is praised for it. */
    public record Thanks(String number, String on, String words, String href) {}

    /**
     * One of them.
     *
     * @param office of the praised, where the meeting is that of another; else ""
     */
    public record Line(
            String href, String name, String office, String reason, String meeting, String state, Tone tone) {}

    /** A meeting and where its minutes are. */
    public record Way(String href, String label) {}
}
