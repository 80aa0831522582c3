package th.go.dopa.damrongdhama.publication.posters;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.letters.Canvas;
import th.go.dopa.damrongdhama.letters.Hand;
import th.go.dopa.damrongdhama.publication.ShownActivity;

/** The poster of a month (โปสเตอร์ประจำเดือน): what was done, for how many, up to six activities with a photo each. */
final class MonthPoster {

    static final int MOST = 6;

    private static final float GAP = 14;
    private static final float SPACE = 5;
    private static final Hand HEAD = Hand.bold(14, Layout.NAVY);
    private static final Hand WHEN = Hand.plain(10.5f, Layout.GREY);
    private static final Hand GIST = Hand.plain(12, Layout.INK);

    private final Layout layout;
    private final Canvas canvas;

    MonthPoster(Layout layout) {
        this.layout = layout;
        this.canvas = layout.canvas();
    }

    /**
     * Draws it.
     *
     * @param all the activities of the month, which are counted; of those, the chosen are shown
     */
    void draw(String title, String words, List<ShownActivity> all, List<ShownActivity> chosen) {
        canvas.fill(Layout.WHITE, 0, 0, Layout.WIDE, Layout.HIGH, 0);
        float top = layout.head();
        float foot = layout.foot(layout.sender().page(), layout.say("posters.scan.centre"));
        Hand head = canvas.fitting(Hand.bold(32, Layout.NAVY), 18, title, Layout.ROOM, 1);
        float y = canvas.block(head, title, Layout.EDGE, top + 10, Layout.ROOM, 1);
        y = canvas.block(Hand.plain(14, Layout.GREY), words, Layout.EDGE, y, Layout.ROOM, 2) + 6;
        y = counts(layout, all, Layout.EDGE, y, Layout.ROOM, 64) + GAP;
        cards(chosen, y, foot - 12);
    }

    /** How many activities, people and complaints a month had; gives where it ends. */
    static float counts(Layout layout, List<ShownActivity> all, float x, float top, float room, float high) {
        float wide = (room - 2 * 10) / 3;
        layout.figure(number(all.size()), layout.say("posters.activities"), x, top, wide, high, false);
        layout.figure(
                sum(all, ShownActivity::reached), layout.say("posters.reached"), x + wide + 10, top, wide, high, false);
        layout.figure(
                sum(all, ShownActivity::received),
                layout.say("posters.heard"),
                x + 2 * (wide + 10),
                top,
                wide,
                high,
                true);
        return top + high;
    }

    private void cards(List<ShownActivity> chosen, float top, float foot) {
        int many = Math.min(chosen.size(), MOST);
        int columns = many == 1 ? 1 : 2;
        int rows = Math.max(1, (many + columns - 1) / columns);
        float high = (foot - top - GAP * (rows - 1)) / rows;
        float half = (Layout.ROOM - GAP * (columns - 1)) / columns;
        for (int at = 0; at < many; at++) {
            boolean whole = columns == 2 && many % 2 == 1 && at == many - 1;
            float x = Layout.EDGE + (at % columns) * (half + GAP);
            int row = at / columns;
            float y = top + row * (high + GAP);
            if (whole) {
                across(chosen.get(at), x, y, high);
            } else {
                int first = row * columns;
                float words = needed(chosen.get(first), half);
                if (first + 1 < many && columns == 2) {
                    words = Math.max(words, needed(chosen.get(first + 1), half));
                }
                upright(chosen.get(at), x, y, half, high, Math.max(high * 0.4f, high - words));
            }
        }
    }

    private void upright(ShownActivity activity, float x, float top, float wide, float high, float photo) {
        activity.cover().ifPresent(cover -> layout.photo(cover, x, top, wide, photo));
        words(activity, x, top + photo + SPACE, wide, high - photo - SPACE);
    }

    private void across(ShownActivity activity, float x, float top, float high) {
        float photo = Layout.ROOM * 0.46f;
        activity.cover().ifPresent(cover -> layout.photo(cover, x, top, photo, high));
        words(activity, x + photo + GAP, top, Layout.ROOM - photo - GAP, high);
    }

    private void words(ShownActivity activity, float x, float top, float wide, float high) {
        float y = canvas.block(HEAD, activity.title(), x, top, wide, 2);
        y = canvas.block(WHEN, Layout.when(activity), x, y, wide, 1);
        int lines = (int) ((top + high - y + 2) / (GIST.size() * Canvas.LEADING));
        if (lines > 0) {
            canvas.block(GIST, activity.gist(), x, y, wide, lines);
        }
    }

    /** How high the words of an activity are, told in at most three lines. */
    private float needed(ShownActivity activity, float wide) {
        float heads = Math.min(2, canvas.lines(HEAD, activity.title(), wide)) * HEAD.size();
        float gist = Math.min(3, canvas.lines(GIST, activity.gist(), wide)) * GIST.size();
        return (heads + WHEN.size() + gist) * Canvas.LEADING + SPACE;
    }

    private static String sum(List<ShownActivity> all, Function<ShownActivity, @Nullable Integer> what) {
        return number(all.stream()
                .map(what)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum());
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
