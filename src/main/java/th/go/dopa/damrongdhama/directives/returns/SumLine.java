package th.go.dopa.damrongdhama.directives.returns;

/**
 * A line of a table of sums (บรรทัดยอดรวม): an ask, or an area; its numbers as they are shown, "–" where nothing of the kind is asked.
 *
 * @param href where it leads; "" for nowhere
 * @param words under the name; "" for none
 * @param answered as "12/18"
 * @param late how many answers came after the day, as "0"; "–" where no day was named
 * @param anyLate whether there are some
 */
public record SumLine(
        String href,
        String name,
        String words,
        String answered,
        String done,
        String notDone,
        String number,
        String photos,
        String late,
        boolean anyLate) {}
