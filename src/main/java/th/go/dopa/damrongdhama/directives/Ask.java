package th.go.dopa.damrongdhama.directives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a circular asks to be reported (ข้อสั่งการ).
 *
 * @param position ข้อ, counted from 1 within its circular
 * @param done whether it is asked if the thing was done
 * @param number whether a number is asked for
 * @param unit of that number; empty where none is asked for
 * @param photos how many photos may be sent at most; 0 for none
 * @param due the day after which it is late; null for no such day
 * @param fact the number that the system proposes; null where the office counts
 */
public record Ask(
        int position,
        String words,
        boolean done,
        boolean number,
        String unit,
        boolean text,
        int photos,
        boolean links,
        @Nullable LocalDate due,
        @Nullable SelfFilling fact) {

    public static final int MOST = 20;
    public static final int MOST_PHOTOS = 10;
    public static final int LONGEST = 1_000;

    public Ask {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("an ask without words");
        }
        if (!done && !number && !text && !links && photos == 0) {
            throw new IllegalArgumentException("nothing is asked for");
        }
        if (fact != null && !number) {
            throw new IllegalArgumentException("a number fills itself only where one is asked for");
        }
    }

    /** Whether the same is to be reported, in whatever words and until whatever day. */
    boolean sameQuestion(Ask other) {
        return position == other.position
                && done == other.done
                && number == other.number
                && text == other.text
                && photos == other.photos
                && links == other.links
                && fact == other.fact;
    }

    /** What is kept sealed of it. */
    record Sealed(String words, String unit) {}
}
