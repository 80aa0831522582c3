package th.go.dopa.damrongdhama.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ScriptId;
import th.go.dopa.damrongdhama.kernel.SpokenText;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/**
 * A text that is read over the loudspeakers of the villages (บทเสียงตามสาย), about a month of a centre or about one published activity.
 *
 * @param month null where it tells of one activity
 * @param activity null where it tells of a month
 * @param body as it is read: numbers, days and hours in words, nothing short, no signs
 */
public record Script(
        ScriptId id,
        OfficeId office,
        int version,
        @Nullable ThaiMonth month,
        @Nullable ActivityId activity,
        String title,
        String body) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_BODY = 4_000;

    private static final int MINUTE = 60;
    private static final int LONGEST = 3 * MINUTE;

    /** How long it takes beside what people listen to: one to three minutes. */
    public enum Length {
        SHORT,
        RIGHT,
        LONG
    }

    /** About how many seconds it takes to read it. */
    public int seconds() {
        return SpokenText.seconds(body);
    }

    public Length length() {
        return seconds() < MINUTE ? Length.SHORT : seconds() <= LONGEST ? Length.RIGHT : Length.LONG;
    }

    /** How it was at some time, and who wrote it. */
    public record Version(int number, String title, String body, boolean drawn, long account, Instant at) {}
}
