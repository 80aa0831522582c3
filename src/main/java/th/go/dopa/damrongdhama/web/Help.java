package th.go.dopa.damrongdhama.web;

import java.util.List;

/**
 * How a screen is used (วิธีใช้หน้านี้), read in less than a minute.
 *
 * @param lead what the screen is for
 * @param steps what one does there, in that order
 */
public record Help(String lead, List<String> steps) {

    public Help {
        steps = List.copyOf(steps);
    }

    /** As it is written down: a line for what it is for, then one for each step. */
    static Help read(String written) {
        List<String> lines = written.lines().toList();
        return new Help(lines.getFirst(), lines.subList(1, lines.size()));
    }
}
