package th.go.dopa.damrongdhama.letters;

import java.time.Instant;
import java.util.List;

/**
 * The stamp on a received letter (ตรารับหนังสือ), upper right on an otherwise empty A4 sheet: the letter itself goes through the printer again.
 *
 * @param office whose stamp it is
 * @param number in the register of letters received
 * @param desks where the letter goes, each with a box to tick
 */
public record ReceivingStamp(String office, int number, Instant at, List<Desk> desks) implements Paper {

    public ReceivingStamp {
        desks = List.copyOf(desks);
    }

    /** Where it goes, and whether it was taken there: then the box is ticked. */
    public record Desk(String name, boolean taken) {}
}
