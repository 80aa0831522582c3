package th.go.dopa.damrongdhama.publication.posters;

import java.util.List;
import th.go.dopa.damrongdhama.letters.Canvas;
import th.go.dopa.damrongdhama.letters.Hand;
import th.go.dopa.damrongdhama.publication.FivePictures;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.web.Fact;

/** The newsletter of a month (จดหมายข่าว), two pages A4: the leading story and words of the centre, then the others, the figures and how to complain. */
final class Newsletter {

    static final int MOST = 5;

    private static final float GAP = 16;
    private static final int MOST_LINES = 9;
    private static final Hand LETTER = Hand.plain(15, Layout.INK);
    private static final Hand STORY = Hand.plain(14, Layout.INK);
    private static final Hand WHEN = Hand.plain(12, Layout.GREY);

    private final Layout layout;
    private final Canvas canvas;

    Newsletter(Layout layout) {
        this.layout = layout;
        this.canvas = layout.canvas();
    }

    /**
     * Draws both pages.
     *
     * @param chosen the first of them leads
     * @param year the fiscal year of the figures
     */
    void draw(
            String title,
            String words,
            List<ShownActivity> all,
            List<ShownActivity> chosen,
            List<Fact> figures,
            int year) {
        first(title, words, all, chosen);
        canvas.nextPage();
        second(chosen.size() > 1 ? chosen.subList(1, Math.min(chosen.size(), MOST)) : List.of(), figures, year);
    }

    private void first(String title, String words, List<ShownActivity> all, List<ShownActivity> chosen) {
        canvas.fill(Layout.WHITE, 0, 0, Layout.WIDE, Layout.HIGH, 0);
        float counts = Layout.HIGH - 30 - 70;
        float box = counts - 14;
        if (!words.isBlank()) {
            box -= high(words);
            letter(words, box, counts - 14);
            box -= 14;
        }
        float top = masthead(title) + 14;
        if (!chosen.isEmpty()) {
            lead(chosen.getFirst(), top, box);
        }
        MonthPoster.counts(layout, all, Layout.EDGE, counts, Layout.ROOM, 70);
    }

    /** How high the words of the centre stand in their box. */
    private float high(String words) {
        int lines = Math.min(MOST_LINES, canvas.lines(LETTER, words, Layout.ROOM - 32));
        return lines * LETTER.size() * Canvas.LEADING + 48;
    }

    private void letter(String words, float top, float foot) {
        canvas.fill(Layout.TINT, Layout.EDGE, top, Layout.ROOM, foot - top, 10);
        float from = layout.part(layout.say("posters.newsletter.words"), Layout.EDGE + 16, top + 10);
        canvas.block(LETTER, words, Layout.EDGE + 16, from, Layout.ROOM - 32, MOST_LINES);
    }

    private float masthead(String title) {
        canvas.fill(Layout.NAVY, 0, 0, Layout.WIDE, 118, 0);
        canvas.fill(Layout.GOLD, 0, 118, Layout.WIDE, 4, 0);
        float x = Layout.EDGE;
        if (layout.sender().emblem().isPresent()) {
            canvas.picture(layout.sender().emblem().get(), Layout.EDGE, 24, 66);
            x += 82;
        }
        canvas.write(Hand.bold(38, Layout.WHITE), layout.say("posters.newsletter"), x, 58);
        canvas.flushRight(Hand.bold(17, 0xF2C75C), title, Layout.WIDE - Layout.EDGE, 56);
        Hand name = canvas.fitting(Hand.plain(17, Layout.PALE), 11, name(), Layout.WIDE - Layout.EDGE - x, 1);
        canvas.write(name, name(), x, 94);
        return 122;
    }

    private String name() {
        return layout.sender().centre() + "  " + layout.sender().place();
    }

    /** The leading story: its photos are as high as its words leave room for. */
    private void lead(ShownActivity activity, float top, float foot) {
        String told = activity.done().isEmpty() ? activity.results() : activity.results() + "\n" + activity.done();
        Hand head = canvas.fitting(Hand.bold(25, Layout.NAVY), 16, activity.title(), Layout.ROOM, 2);
        int heads = Math.min(2, canvas.lines(head, activity.title(), Layout.ROOM));
        int lines = Math.min(MOST_LINES, canvas.lines(STORY, told, Layout.ROOM));
        float words = (heads * head.size() + WHEN.size() + lines * STORY.size()) * Canvas.LEADING + 10;
        float y = top + photos(activity, top, Math.max(150, foot - top - words)) + 8;
        y = canvas.block(head, activity.title(), Layout.EDGE, y, Layout.ROOM, 2);
        y = canvas.block(WHEN, Layout.when(activity), Layout.EDGE, y, Layout.ROOM, 1);
        canvas.block(STORY, told, Layout.EDGE, y, Layout.ROOM, lines);
    }

    /** One photo, or a large one with two beside it; gives how high. */
    private float photos(ShownActivity activity, float top, float high) {
        if (activity.photos().isEmpty()) {
            return 0;
        }
        ShownActivity.Picture cover = activity.cover().orElseThrow();
        List<ShownActivity.Picture> others = activity.photos().stream()
                .filter(one -> !one.equals(cover))
                .limit(2)
                .toList();
        float wide = others.size() == 2 ? Layout.ROOM * 0.66f : Layout.ROOM;
        layout.photo(cover, Layout.EDGE, top, wide, high);
        for (int at = 0; others.size() == 2 && at < 2; at++) {
            float half = (high - 8) / 2;
            layout.photo(others.get(at), Layout.EDGE + wide + 8, top + at * (half + 8), Layout.ROOM - wide - 8, half);
        }
        return high;
    }

    private void second(List<ShownActivity> others, List<Fact> figures, int year) {
        canvas.fill(Layout.WHITE, 0, 0, Layout.WIDE, Layout.HIGH, 0);
        float foot = layout.foot(layout.sender().page(), layout.say("posters.scan.centre"));
        float steps = steps(foot - 12);
        float end = counted(figures, year, steps - 14);
        float y = layout.part(layout.say("posters.newsletter.others"), Layout.EDGE, 26);
        if (others.isEmpty()) {
            canvas.block(
                    Hand.plain(14, Layout.GREY), layout.say("posters.newsletter.none"), Layout.EDGE, y, Layout.ROOM, 1);
            return;
        }
        float high = Math.min(150, (end - 14 - y - GAP * (others.size() - 1)) / others.size());
        for (ShownActivity activity : others) {
            story(activity, y, high);
            y += high + GAP;
        }
    }

    private void story(ShownActivity activity, float top, float high) {
        float photo = Math.min(high * 1.5f, 200);
        activity.cover().ifPresent(cover -> layout.photo(cover, Layout.EDGE, top, photo, high));
        float x = Layout.EDGE + photo + 14;
        float room = Layout.WIDE - Layout.EDGE - x;
        Hand head = canvas.fitting(Hand.bold(16, Layout.NAVY), 12, activity.title(), room, 2);
        float y = canvas.block(head, activity.title(), x, top - 3, room, 2);
        y = canvas.block(Hand.plain(11, Layout.GREY), Layout.when(activity), x, y, room, 1);
        Hand plain = Hand.plain(12.5f, Layout.INK);
        int lines = (int) ((top + high - y + 4) / (plain.size() * Canvas.LEADING));
        if (lines > 0) {
            canvas.block(plain, activity.gist(), x, y, room, lines);
        }
    }

    /** The figures of the year above here; gives where they begin. */
    private float counted(List<Fact> figures, int year, float foot) {
        float top = foot - 92;
        float y = layout.part(layout.say("exhibition.figures", Integer.toString(year)), Layout.EDGE, top);
        float wide = (Layout.ROOM - 10 * (figures.size() - 1)) / figures.size();
        for (int at = 0; at < figures.size(); at++) {
            Fact one = figures.get(at);
            layout.figure(
                    one.text(), one.label(), Layout.EDGE + at * (wide + 10), y, wide, 62, at == figures.size() - 1);
        }
        return top;
    }

    /** How to complain in five pictures above here; gives where it begins. */
    private float steps(float foot) {
        float top = foot - 132;
        float y = layout.part(layout.say("exhibition.label.STEPS"), Layout.EDGE, top);
        List<FivePictures.Told> told = layout.told(FivePictures.STEPS);
        float wide = Layout.ROOM / told.size();
        for (int step = 1; step <= told.size(); step++) {
            float axis = Layout.EDGE + (step - 0.5f) * wide;
            canvas.pictogram(told.get(step - 1).picture(), axis - 30, y, 60);
            String said = step + ". " + told.get(step - 1).said();
            Hand hand = canvas.fitting(Hand.bold(12, Layout.INK), 8, said, wide - 6, 1);
            float below = canvas.centredBlock(hand, said, axis, y + 61, wide - 4, 1);
            String more = told.get(step - 1).more();
            canvas.centredBlock(Hand.plain(8.5f, Layout.GREY), more, axis, below - 2, wide - 8, 2);
        }
        return top;
    }
}
