package th.go.dopa.damrongdhama.commendations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wall of honour.
 *
 * @param whose a centre, a province; "" for the nation
 * @param back where one comes from
 * @param next the address of the ones before; null at the end
 */
public record HonoursPage(
        String title,
        String whose,
        String back,
        List<Line> lines,
        @Nullable String next) {

    public HonoursPage {
        lines = List.copyOf(lines);
    }

    /**
     * One praise.
     *
     * @param people the members of a team that agreed; "" where one is praised
     * @param photo the address of its first photo; "" where none may be shown
     */
    public record Line(
            String name,
            String post,
            String people,
            String office,
            String reason,
            String by,
            String on,
            String photo) {}
}
