package th.go.dopa.damrongdhama.complaints.casepage;

import java.util.List;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * What waits for the chief's order (รอสั่งการ), a card each.
 *
 * @param done the numbers of those just ordered
 * @param changed those that were not, because somebody changed them meanwhile
 * @param nothing whether the person pressed without choosing any
 */
public record OrdersPage(List<Card> cards, List<Link> done, List<Link> changed, boolean nothing) {

    public OrdersPage {
        cards = List.copyOf(cards);
        done = List.copyOf(done);
        changed = List.copyOf(changed);
    }

    /**
     * One case.
     *
     * @param choice what is sent when it is ticked
     * @param opening the first words of the story
     * @param order what is proposed, in one line
     */
    public record Card(
            String number,
            String href,
            String choice,
            boolean secret,
            String category,
            String place,
            String opening,
            String opinion,
            String by,
            String order,
            String due,
            Tone tone) {}

    /** A case by its number. */
    public record Link(String number, String href) {}
}
