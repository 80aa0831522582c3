package th.go.dopa.damrongdhama.publication.posters;

import java.util.List;
import th.go.dopa.damrongdhama.letters.Canvas;
import th.go.dopa.damrongdhama.letters.Hand;
import th.go.dopa.damrongdhama.publication.FivePictures;
import th.go.dopa.damrongdhama.publication.ShownActivity;
import th.go.dopa.damrongdhama.web.Visit;

/** What all posters have in common (แบบของโปสเตอร์): colours, the band above with the centre, the band below with the ways to it, and how photos are placed. */
final class Layout {

    static final float WIDE = 595.28f;
    static final float HIGH = 841.89f;
    static final float EDGE = 30;
    static final float ROOM = WIDE - 2 * EDGE;

    static final int NAVY = 0x1B2A5C;
    static final int DEEP = 0x111C44;
    static final int GOLD = 0xD9A93A;
    static final int OCHRE = 0x8A5F00;
    static final int INK = 0x161A2B;
    static final int GREY = 0x4B5268;
    static final int TINT = 0xEEF1FB;
    static final int WHITE = 0xFFFFFF;
    static final int PALE = 0xD5DCF3;
    static final int GREEN = 0x17643A;

    private static final float BAND = 84;
    private static final float FOOT = 104;

    private final Canvas canvas;
    private final Sender sender;
    private final Album album;
    private final Visit visit;

    Layout(Canvas canvas, Sender sender, Album album, Visit visit) {
        this.canvas = canvas;
        this.sender = sender;
        this.album = album;
        this.visit = visit;
    }

    Canvas canvas() {
        return canvas;
    }

    Sender sender() {
        return sender;
    }

    List<FivePictures.Told> told(FivePictures five) {
        return five.told(visit);
    }

    String say(String key, Object... arguments) {
        return visit.t(key, arguments);
    }

    /** The band with the name of the centre; gives where it ends. */
    float head() {
        canvas.fill(NAVY, 0, 0, WIDE, BAND, 0);
        canvas.fill(GOLD, 0, BAND, WIDE, 4, 0);
        float x = EDGE;
        if (sender.emblem().isPresent()) {
            canvas.picture(sender.emblem().get(), EDGE, 14, 56);
            x += 70;
        }
        float room = WIDE - EDGE - x;
        Hand name = canvas.fitting(Hand.bold(26, WHITE), 15, sender.centre(), room, 1);
        canvas.write(name, sender.centre(), x, 44);
        canvas.write(Hand.plain(13, PALE), sender.place(), x, 67);
        return BAND + 4;
    }

    /** The band with the ways to the centre; gives where it begins. */
    float foot(String address, String scan) {
        float top = HIGH - FOOT;
        canvas.fill(NAVY, 0, top, WIDE, FOOT, 0);
        canvas.fill(GOLD, 0, top - 4, WIDE, 4, 0);
        float side = FOOT - 20;
        canvas.code(address, WIDE - EDGE - side, top + 10, side);
        float room = ROOM - side - 16;
        float y = canvas.block(Hand.bold(17, WHITE), scan, EDGE, top + 10, room, 1);
        y = canvas.block(Hand.plain(13, PALE), call(), EDGE, y + 1, room, 1);
        canvas.block(Hand.plain(11, PALE), sender.typed(), EDGE, y + 1, room, 1);
        return top - 4;
    }

    /** The day and the place of an activity. */
    static String when(ShownActivity activity) {
        return activity.when() + (activity.where().isEmpty() ? "" : " \u00b7 " + activity.where());
    }

    String call() {
        return sender.phone().isEmpty() ? say("posters.call") : say("posters.call.both", sender.phone());
    }

    void photo(ShownActivity.Picture picture, float x, float top, float wide, float high) {
        photo(picture, x, top, wide, high, 8);
    }

    void photo(ShownActivity.Picture picture, float x, float top, float wide, float high, float radius) {
        float cover = Math.max(wide, high * picture.width() / picture.height());
        canvas.photo(album.photo(picture.id(), canvas.pixels(cover)), x, top, wide, high, radius);
    }

    /** A number that stands out, with what it counts below it; gives where it ends. */
    void figure(String number, String what, float x, float top, float wide, float high, boolean good) {
        canvas.fill(good ? 0xE4F4EA : TINT, x, top, wide, high, 8);
        int colour = good ? GREEN : NAVY;
        Hand large = canvas.fitting(Hand.bold(high * 0.44f, colour), 12, number, wide - 12, 1);
        canvas.centred(large, number, x + wide / 2, top + high * 0.5f);
        Hand small = canvas.fitting(Hand.plain(13, INK), 8, what, wide - 12, 1);
        canvas.centred(small, what, x + wide / 2, top + high * 0.82f);
    }

    /** The head of a part, with a stroke of gold before it; gives where it ends. */
    float part(String words, float x, float top) {
        canvas.fill(GOLD, x, top + 3, 4, 18, 2);
        canvas.write(Hand.bold(16, NAVY), words, x + 12, top + 18);
        return top + 27;
    }
}
