package th.go.dopa.damrongdhama.letters.received;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.TabLink;

/**
 * A page of the register of letters received (ทะเบียนหนังสือรับ).
 *
 * @param next where it goes on, null at the end
 */
public record ReceivedRegisterPage(
        String title,
        List<TabLink> tabs,
        List<Line> lines,
        @Nullable String next) {

    /** A line of it, in words; {@code mark} says what is to be known of it, empty where nothing is. */
    public record Line(
            int number,
            String at,
            String theirs,
            String dated,
            String from,
            String subject,
            String mark,
            String href) {}
}
