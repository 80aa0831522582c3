package th.go.dopa.damrongdhama.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * The activities of a centre.
 *
 * @param title whose
 * @param back where one comes from
 * @param toCome what everybody may come to, the nearest first
 * @param calendar the address at which telephones subscribe to that; "" where staff look
 * @param next the address of the ones before; null at the end
 */
public record ActivityListPage(
        String title,
        String back,
        List<Line> lines,
        List<Line> toCome,
        String calendar,
        @Nullable String next) {

    public ActivityListPage {
        lines = List.copyOf(lines);
        toCome = List.copyOf(toCome);
    }

    /**
     * One of them.
     *
     * @param photo the address of its first photo; "" where it has none
     * @param state in words; "" where all are public
     */
    public record Line(
            String href,
            String name,
            String when,
            String where,
            String photo,
            String caption,
            String state,
            Tone tone) {}
}
