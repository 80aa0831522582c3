package th.go.dopa.damrongdhama.publication.posters;

import java.util.ArrayList;
import java.util.List;
import th.go.dopa.damrongdhama.letters.Canvas;
import th.go.dopa.damrongdhama.letters.Hand;
import th.go.dopa.damrongdhama.publication.ShownActivity;

/** The poster of one activity (โปสเตอร์กิจกรรม): a large photo, up to four small ones, what came of it. */
final class ActivityPoster {

    static final int MOST_PHOTOS = 5;

    private static final float GAP = 8;

    private final Layout layout;
    private final Canvas canvas;

    ActivityPoster(Layout layout) {
        this.layout = layout;
        this.canvas = layout.canvas();
    }

    void draw(ShownActivity activity, List<ShownActivity.Picture> photos, String title, String words) {
        canvas.fill(Layout.WHITE, 0, 0, Layout.WIDE, Layout.HIGH, 0);
        float top = layout.head();
        float foot = layout.foot(layout.sender().address(activity.path()), layout.say("posters.scan.activity"));
        float y = pictures(photos, top + 14);
        if (!title.startsWith(activity.kind())) {
            canvas.write(Hand.bold(13, Layout.OCHRE), activity.kind(), Layout.EDGE, y + 18);
            y += 22;
        }
        Hand head = canvas.fitting(Hand.bold(27, Layout.NAVY), 18, title, Layout.ROOM, 2);
        y = canvas.block(head, title, Layout.EDGE, y + 2, Layout.ROOM, 2);
        y = canvas.block(Hand.plain(14, Layout.GREY), Layout.when(activity), Layout.EDGE, y, Layout.ROOM, 2) + 6;
        results(activity, words, y, foot - 12);
    }

    private float pictures(List<ShownActivity.Picture> photos, float top) {
        if (photos.isEmpty()) {
            return top;
        }
        boolean alone = photos.size() == 1;
        float high = alone ? 330 : 262;
        layout.photo(photos.getFirst(), Layout.EDGE, top, Layout.ROOM, high);
        if (alone) {
            return top + high + 10;
        }
        List<ShownActivity.Picture> others = photos.subList(1, Math.min(photos.size(), MOST_PHOTOS));
        float wide = (Layout.ROOM - GAP * (others.size() - 1)) / others.size();
        float small = others.size() == 1 ? 130 : 96;
        for (int at = 0; at < others.size(); at++) {
            layout.photo(others.get(at), Layout.EDGE + at * (wide + GAP), top + high + GAP, wide, small);
        }
        return top + high + GAP + small + 10;
    }

    private void results(ShownActivity activity, String words, float top, float foot) {
        List<String[]> figures = new ArrayList<>();
        Integer reached = activity.reached();
        Integer received = activity.received();
        if (reached != null) {
            figures.add(
                    new String[] {String.format(java.util.Locale.ROOT, "%,d", reached), layout.say("posters.reached")});
        }
        if (received != null) {
            figures.add(
                    new String[] {String.format(java.util.Locale.ROOT, "%,d", received), layout.say("posters.received")
                    });
        }
        float column = figures.isEmpty() ? 0 : 128;
        float room = Layout.ROOM - (column == 0 ? 0 : column + 18);
        float y = layout.part(layout.say("activities.label.results"), Layout.EDGE, top);
        Hand hand = Hand.plain(18, Layout.INK);
        while (hand.size() > 11 && canvas.lines(hand, words, room) * hand.size() * Canvas.LEADING > foot - y) {
            hand = hand.of(hand.size() - 0.5f);
        }
        canvas.block(hand, words, Layout.EDGE, y, room, (int) ((foot - y) / (hand.size() * Canvas.LEADING)));
        float high = Math.min(82, (foot - top - GAP) / 2);
        for (int at = 0; at < figures.size(); at++) {
            layout.figure(
                    figures.get(at)[0],
                    figures.get(at)[1],
                    Layout.EDGE + Layout.ROOM - column,
                    top + at * (high + GAP),
                    column,
                    high,
                    false);
        }
    }
}
