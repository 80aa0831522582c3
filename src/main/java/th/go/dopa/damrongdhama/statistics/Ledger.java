package th.go.dopa.damrongdhama.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * One table of a report in words.
 *
 * @param head what its lines are
 * @param hint what must be known to read it; "" for nothing
 */
public record Ledger(String title, String head, List<Line> lines, Line total, String hint) {

    /** The columns in their order, by the names that the register knows them by. */
    static final List<String> HEADS =
            List.of("brought", "fresh", "late", "transferred-in", "reopened", "ended", "transferred-out", "left");

    private static final String NOTHING = "-";

    public Ledger {
        lines = List.copyOf(lines);
    }

    /** The same, with figures that open their cases in the register: those of the lines for which it has a part, and the total. */
    Ledger opening(String register, Map<String, String> parts) {
        return new Ledger(
                title,
                head,
                lines.stream()
                        .map(line -> parts.containsKey(line.name())
                                ? line.opening(register + parts.getOrDefault(line.name(), ""))
                                : line)
                        .toList(),
                total.opening(register),
                hint);
    }

    /**
     * One line: the figures in the order of the columns.
     *
     * @param href what it opens; "" for nothing
     * @param mark a badge such as "submitted"; "" for none
     * @param within whether it is a part of the line above, and not counted again
     */
    public record Line(String name, String href, String mark, Tone tone, List<Figure> figures, boolean within) {

        public Line(String name, String href, String mark, Tone tone, List<Figure> figures) {
            this(name, href, mark, tone, figures, false);
        }

        public Line {
            figures = List.copyOf(figures);
        }

        Line marked(String words, Tone meaning) {
            return new Line(name, href, words, meaning, figures, within);
        }

        /** Its name where lines are not set apart by their looks: on paper and in a workbook. */
        String writtenName() {
            return within ? "\u2013 " + name : name;
        }

        /** The same, each figure of it opening its cases in the register. */
        Line opening(String register) {
            return new Line(
                    name,
                    href,
                    mark,
                    tone,
                    IntStream.range(0, figures.size())
                            .mapToObj(at -> figures.get(at).opening(register + "&moved=" + HEADS.get(at)))
                            .toList(),
                    within);
        }

        /** The same, as a part of the line above it. */
        Line partOfTheOneAbove() {
            return new Line(name, href, mark, tone, figures, true);
        }

        /** The same in Thai digits. */
        Line inThai() {
            return new Line(
                    name,
                    href,
                    mark,
                    tone,
                    figures.stream()
                            .map(figure -> new Figure(ThaiDigits.thai(figure.text()), figure.href()))
                            .toList(),
                    within);
        }

        static Line of(String name, String href, Tally tally) {
            return new Line(
                    name,
                    href,
                    "",
                    Tone.NEUTRAL,
                    Stream.of(
                                    tally.brought(),
                                    tally.fresh(),
                                    tally.late(),
                                    tally.transferredIn(),
                                    tally.reopened(),
                                    tally.ended(),
                                    tally.transferredOut(),
                                    tally.left())
                            .map(Figure::of)
                            .toList());
        }
    }

    /**
     * A figure in words.
     *
     * @param href the cases that it counts; "" where it opens none
     */
    public record Figure(String text, String href) {

        static Figure of(int count) {
            return new Figure(shown(count), "");
        }

        /** The figure as a number. */
        long count() {
            return text.equals(NOTHING) ? 0 : Long.parseLong(text.replace(",", ""));
        }

        Figure opening(String cases) {
            return text.equals(NOTHING) ? this : new Figure(text, cases);
        }
    }

    /** A figure as offices write it: a dash for nothing. */
    static String shown(int count) {
        return count == 0 ? NOTHING : String.format(Locale.ROOT, "%,d", count);
    }
}
