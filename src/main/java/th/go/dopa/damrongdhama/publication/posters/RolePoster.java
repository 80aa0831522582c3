package th.go.dopa.damrongdhama.publication.posters;

import th.go.dopa.damrongdhama.letters.Canvas;
import th.go.dopa.damrongdhama.letters.Hand;

/** Role and authority of the centre (บทบาทและอำนาจหน้าที่): its seven missions, and what they rest on. */
final class RolePoster {

    private static final int MISSIONS = 7;
    private static final float ROW = 58;

    private final Layout layout;
    private final Canvas canvas;

    RolePoster(Layout layout) {
        this.layout = layout;
        this.canvas = layout.canvas();
    }

    void draw(String title, String words) {
        canvas.fill(Layout.WHITE, 0, 0, Layout.WIDE, Layout.HIGH, 0);
        float top = layout.head();
        float foot = layout.foot(layout.sender().page(), layout.say("posters.scan.centre"));
        Hand head = canvas.fitting(Hand.bold(31, Layout.NAVY), 18, title, Layout.ROOM, 1);
        float y = canvas.block(head, title, Layout.EDGE, top + 12, Layout.ROOM, 2) + 2;
        for (int mission = 1; mission <= MISSIONS; mission++) {
            row(mission, y);
            y += ROW;
        }
        y = layout.part(layout.say("publication.authority"), Layout.EDGE, y + 8);
        Hand plain = Hand.plain(14.5f, Layout.INK);
        y = canvas.block(plain, layout.say("publication.authority.text"), Layout.EDGE, y, Layout.ROOM, 3);
        y = canvas.block(plain, layout.say("publication.mediation.text"), Layout.EDGE, y + 2, Layout.ROOM, 3);
        canvas.block(Hand.bold(14, Layout.OCHRE), words, Layout.EDGE, y + 4, Layout.ROOM, (int) ((foot - y - 6) / 21));
    }

    private void row(int mission, float top) {
        canvas.fill(Layout.TINT, Layout.EDGE, top, Layout.ROOM, ROW - 8, 10);
        canvas.disc(Layout.NAVY, Layout.EDGE + 26, top + (ROW - 8) / 2, 17);
        canvas.centred(
                Hand.bold(21, Layout.WHITE), Integer.toString(mission), Layout.EDGE + 26, top + (ROW - 8) / 2 + 7.5f);
        String said = layout.say("publication.mission." + mission);
        float room = Layout.ROOM - 70;
        Hand hand = canvas.fitting(Hand.bold(19, Layout.INK), 13, said, room, 1);
        canvas.write(hand, said, Layout.EDGE + 56, top + (ROW - 8) / 2 + hand.size() * 0.34f);
    }
}
