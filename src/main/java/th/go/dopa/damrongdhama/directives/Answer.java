package th.go.dopa.damrongdhama.directives;

import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.directives.Asks.Asked;
import th.go.dopa.damrongdhama.kernel.CircularId;

/**
 * What an office answers to one ask (คำตอบต่อข้อสั่งการ).
 *
 * @param circular the letter in which the ask stands
 * @param number the number that the office signs; null where none is asked for or was given
 * @param counted what the system counted at that time; null where it counts nothing
 * @param reason why the office signs another number than the system counted
 */
public record Answer(
        CircularId circular,
        int position,
        @Nullable Boolean done,
        @Nullable Long number,
        @Nullable Long counted,
        String text,
        List<String> links,
        String reason) {

    public static final int LONGEST = 4_000;
    public static final int LONGEST_REASON = 500;
    public static final int MOST_LINKS = 10;
    public static final long MOST = 999_999_999;

    public Answer {
        links = List.copyOf(links);
        if (text.length() > LONGEST || reason.length() > LONGEST_REASON || links.size() > MOST_LINKS) {
            throw new IllegalArgumentException("too long an answer");
        }
        if (number != null && (number < 0 || number > MOST)) {
            throw new IllegalArgumentException("not a number to report: " + number);
        }
    }

    /** Whether it is the answer to this ask. */
    public boolean to(Asked asked) {
        return circular.equals(asked.circular()) && position == asked.ask().position();
    }

    /** Whether nothing was answered. */
    public boolean empty() {
        return done == null && number == null && text.isEmpty() && links.isEmpty();
    }
}
