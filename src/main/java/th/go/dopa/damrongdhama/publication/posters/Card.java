package th.go.dopa.damrongdhama.publication.posters;

import java.util.Optional;
import th.go.dopa.damrongdhama.letters.Canvas;
import th.go.dopa.damrongdhama.letters.Hand;
import th.go.dopa.damrongdhama.publication.FivePictures;
import th.go.dopa.damrongdhama.publication.ShownActivity;

/**
 * The picture that stands beside a shared address (ภาพแชร์): a photo, a title, the centre.
 *
 * @param width in pixels; 1,200 × 630 for pages and Facebook, 1,040 × 1,040 for LINE
 * @param above a few words over the title
 * @param below a few words under it
 */
record Card(int width, int height, String above, String title, String below, Optional<ShownActivity.Picture> photo) {

    private static final float EDGE = 56;
    private static final Hand SMALL = Hand.plain(28, Layout.PALE);

    static Card wide(String above, String title, String below, Optional<ShownActivity.Picture> photo) {
        return new Card(1_200, 630, above, title, below, photo);
    }

    static Card square(String above, String title, String below, Optional<ShownActivity.Picture> photo) {
        return new Card(1_040, 1_040, above, title, below, photo);
    }

    void draw(Layout layout) {
        Canvas canvas = layout.canvas();
        canvas.fill(Layout.NAVY, 0, 0, width, height, 0);
        boolean across = width > height;
        float words = photo.isEmpty() || !across ? width : width * 0.46f;
        float top = !across && photo.isPresent() ? height * 0.52f : 0;
        if (photo.isPresent()) {
            float left = across ? words : 0;
            layout.photo(photo.get(), left, 0, width - left, across ? height : top, 0);
        }
        canvas.fill(Layout.GOLD, 0, height - 12, width, 12, 0);
        float room = words - 2 * EDGE;
        float foot = signed(layout, room);
        if (photo.isEmpty()) {
            foot = pictures(canvas, room, foot);
        }
        words(canvas, room, emblem(layout, top + 44, across), foot);
    }

    private static float emblem(Layout layout, float top, boolean across) {
        if (!across || layout.sender().emblem().isEmpty()) {
            return top;
        }
        layout.canvas().picture(layout.sender().emblem().get(), EDGE, top, 84);
        return top + 100;
    }

    /** The name of the centre at the foot; gives where it begins. */
    private float signed(Layout layout, float room) {
        String name = layout.sender().centre();
        Hand hand = layout.canvas().fitting(SMALL, 20, name, room, 2);
        float top = height - 44 - layout.canvas().lines(hand, name, room) * hand.size() * Canvas.LEADING;
        layout.canvas().block(hand, name, EDGE, top, room, 2);
        return top;
    }

    /** How to complain in five pictures where there is no photo; gives where they begin. */
    private static float pictures(Canvas canvas, float room, float foot) {
        float top = foot - 170;
        float step = room / FivePictures.STEPS.pictures().size();
        for (int at = 0; at < FivePictures.STEPS.pictures().size(); at++) {
            canvas.pictogram(FivePictures.STEPS.pictures().get(at), EDGE + at * step, top, 150);
        }
        return top - 10;
    }

    /** The title as large as there is room for, a few words above and below it. */
    private void words(Canvas canvas, float room, float top, float foot) {
        float y = top;
        if (!above.isEmpty()) {
            Hand hand = canvas.fitting(Hand.bold(28, 0xF2C75C), 20, above, room, 2);
            y = canvas.block(hand, above, EDGE, y, room, 2) + 6;
        }
        float under =
                below.isEmpty() ? 0 : Math.min(2, canvas.lines(SMALL, below, room)) * SMALL.size() * Canvas.LEADING;
        Hand head = Hand.bold(photo.isEmpty() ? 68 : 58, Layout.WHITE);
        while (head.size() > 30
                && canvas.lines(head, title, room) * head.size() * Canvas.LEADING > foot - under - y - 12) {
            head = head.of(head.size() - 1);
        }
        int lines = Math.max(1, (int) ((foot - under - y) / (head.size() * Canvas.LEADING)));
        y = canvas.block(head, title, EDGE, y, room, lines) + 4;
        canvas.block(SMALL, below, EDGE, y, room, 2);
    }
}
