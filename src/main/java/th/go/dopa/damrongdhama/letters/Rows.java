package th.go.dopa.damrongdhama.letters;

import java.util.ArrayList;
import java.util.List;

/** Lines that stay together on one page, such as the leave-taking and the signature. */
final class Rows {

    /** From foot to foot of two lines, as TH Sarabun 16 points at single spacing. */
    static final float PITCH = 18;

    private static final float FOOT = 5;

    private final List<Row> rows = new ArrayList<>();
    private float height;

    private record Row(Type type, String text, Side side, float x, float to, float y) {}

    private enum Side {
        LEFT,
        CENTRE,
        DOTS
    }

    Rows left(Type type, String text, float x) {
        return add(type, text, Side.LEFT, x, x);
    }

    Rows centred(Type type, String text, float axis) {
        return add(type, text, Side.CENTRE, axis, axis);
    }

    /** A line of dots on which something is written by hand. */
    Rows dots(float from, float to) {
        return add(Type.TEXT, "", Side.DOTS, from, to);
    }

    Rows space(float points) {
        height += points;
        return this;
    }

    float height() {
        return height;
    }

    /** Writes them with their upper edge here, and says where the lower one is. */
    float write(Sheet sheet, float top) {
        for (Row row : rows) {
            switch (row.side) {
                case LEFT -> sheet.write(row.type, row.text, row.x, top + row.y);
                case CENTRE -> sheet.centred(row.type, row.text, row.x, top + row.y);
                case DOTS -> sheet.dots(row.x, row.to, top + row.y + 2);
            }
        }
        return top + height;
    }

    private Rows add(Type type, String text, Side side, float x, float to) {
        height += PITCH;
        rows.add(new Row(type, text, side, x, to, height - FOOT));
        return this;
    }
}
