package th.go.dopa.damrongdhama.publication.posters;

import java.util.List;
import th.go.dopa.damrongdhama.letters.Canvas;
import th.go.dopa.damrongdhama.letters.Hand;
import th.go.dopa.damrongdhama.publication.FivePictures;

/** What everybody should know, in five pictures (โปสเตอร์ 5 ภาพ): to complain, to follow, or to read the results. */
final class StepsPoster {

    private static final float ROW = 94;
    private static final float PICTURE = 84;

    private final Layout layout;
    private final Canvas canvas;

    StepsPoster(Layout layout) {
        this.layout = layout;
        this.canvas = layout.canvas();
    }

    void draw(FivePictures five, String title, String words) {
        canvas.fill(Layout.WHITE, 0, 0, Layout.WIDE, Layout.HIGH, 0);
        float top = layout.head();
        Hand head = canvas.fitting(Hand.bold(33, Layout.NAVY), 20, title, Layout.ROOM, 1);
        float y = canvas.centredBlock(head, title, Layout.WIDE / 2, top + 12, Layout.ROOM, 1) + 4;
        List<FivePictures.Told> told = layout.told(five);
        for (int step = 1; step <= told.size(); step++) {
            row(step, told.get(step - 1), y);
            y += ROW;
        }
        foot(five, words, y + 2);
    }

    private void row(int step, FivePictures.Told told, float top) {
        float x = Layout.EDGE + 6;
        canvas.pictogram(told.picture(), x + 40, top, PICTURE);
        canvas.disc(Layout.NAVY, x + 14, top + PICTURE / 2, 20);
        canvas.centred(Hand.bold(26, Layout.WHITE), Integer.toString(step), x + 14, top + PICTURE / 2 + 9);
        float words = x + 40 + PICTURE + 20;
        float room = Layout.WIDE - Layout.EDGE - words;
        float y = canvas.block(
                canvas.fitting(Hand.bold(31, Layout.INK), 16, told.said(), room, 1),
                told.said(),
                words,
                top - 2,
                room,
                1);
        canvas.block(
                canvas.fitting(Hand.plain(22, Layout.GREY), 13, told.more(), room, 1), told.more(), words, y, room, 2);
    }

    private void foot(FivePictures five, String words, float top) {
        float high = Layout.HIGH - top;
        canvas.fill(Layout.NAVY, 0, top, Layout.WIDE, high, 0);
        canvas.fill(Layout.GOLD, 0, top, Layout.WIDE, 4, 0);
        float side = high - 54;
        canvas.code(address(five), Layout.WIDE - Layout.EDGE - side, top + 18, side);
        float room = Layout.ROOM - side - 20;
        canvas.centred(
                Hand.bold(14, Layout.WHITE),
                layout.say("posters.scan." + five),
                Layout.WIDE - Layout.EDGE - side / 2,
                top + 18 + side + 17);
        float y = canvas.block(Hand.bold(22, Layout.WHITE), layout.say("posters.free"), Layout.EDGE, top + 18, room, 2);
        canvas.write(Hand.plain(20, Layout.WHITE), layout.say("posters.line"), Layout.EDGE, y + 40);
        float after = Layout.EDGE + canvas.width(Hand.plain(20, Layout.WHITE), layout.say("posters.line")) + 10;
        canvas.write(Hand.bold(46, 0xF2C75C), "1567", after, y + 42);
        y += 56;
        if (!layout.sender().phone().isEmpty()) {
            y = canvas.block(
                    Hand.plain(15, Layout.PALE),
                    layout.say("posters.phone", layout.sender().phone()),
                    Layout.EDGE,
                    y,
                    room,
                    1);
        }
        y = canvas.block(Hand.plain(13, Layout.PALE), layout.sender().typed(), Layout.EDGE, y, room, 1);
        canvas.block(Hand.plain(13, Layout.WHITE), words, Layout.EDGE, y, room, (int) ((Layout.HIGH - y - 8) / 19.5f));
    }

    /** Where the pictures lead. */
    private String address(FivePictures five) {
        return switch (five) {
            case STEPS -> layout.sender().form();
            case TRACK -> layout.sender().address("/track");
            case RESULTS -> layout.sender().results();
        };
    }
}
