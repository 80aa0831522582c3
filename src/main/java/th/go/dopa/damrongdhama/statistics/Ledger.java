package th.go.dopa.damrongdhama.statistics;

import java.util.List;
import java.util.Locale;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * One table of a report in words.
 *
 * @param head what its lines are
 * @param hint what must be known to read it; "" for nothing
 */
public record Ledger(String title, String head, List<Line> lines, Line total, String hint) {

    public Ledger {
        lines = List.copyOf(lines);
    }

    /**
     * One line: the figures in the order of the columns.
     *
     * @param href what it opens; "" for nothing
     * @param mark a badge such as "submitted"; "" for none
     */
    public record Line(String name, String href, String mark, Tone tone, List<String> figures) {

        public Line {
            figures = List.copyOf(figures);
        }

        Line marked(String words, Tone meaning) {
            return new Line(name, href, words, meaning, figures);
        }

        static Line of(String name, String href, Tally tally) {
            return new Line(
                    name,
                    href,
                    "",
                    Tone.NEUTRAL,
                    List.of(
                            shown(tally.brought()),
                            shown(tally.fresh()),
                            shown(tally.late()),
                            shown(tally.transferredIn()),
                            shown(tally.reopened()),
                            shown(tally.ended()),
                            shown(tally.transferredOut()),
                            shown(tally.left())));
        }
    }

    /** A figure as offices write it: a dash for nothing. */
    static String shown(int count) {
        return count == 0 ? "-" : String.format(Locale.ROOT, "%,d", count);
    }
}
