package th.go.dopa.damrongdhama.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Patch;
import th.go.dopa.damrongdhama.web.Form;

/** Which parts of a photo are to be hidden (กรอบปิดบัง): boxes in thousandths of its width and height, or cells of a grid that lies over it. */
final class Veiling {

    /** So wide that a thumb meets one cell on a telephone. */
    static final int COLUMNS = 8;

    private static final int MOST = 200;
    private static final double WHOLE = 1_000;
    private static final Pattern BOX = Pattern.compile("([0-9]{1,4}),([0-9]{1,4}),([0-9]{1,4}),([0-9]{1,4})");
    private static final Pattern CELL = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})");

    private Veiling() {}

    /** How many rows of about square cells. */
    static int rows(Attachment photo) {
        return Math.clamp(Math.round((double) COLUMNS * photo.height() / photo.width()), 3, 20);
    }

    /** What was drawn and ticked; whatever is no part of the picture is left out. */
    static List<Patch> read(Form form, int rows) {
        List<Patch> patches = new ArrayList<>();
        for (String box : form.values("box")) {
            Matcher sides = BOX.matcher(box);
            if (sides.matches()) {
                add(
                        patches,
                        Integer.parseInt(sides.group(1)) / WHOLE,
                        Integer.parseInt(sides.group(2)) / WHOLE,
                        Integer.parseInt(sides.group(3)) / WHOLE,
                        Integer.parseInt(sides.group(4)) / WHOLE);
            }
        }
        for (String cell : form.values("cell")) {
            Matcher at = CELL.matcher(cell);
            if (at.matches()) {
                add(
                        patches,
                        Integer.parseInt(at.group(1)) / (double) COLUMNS,
                        Integer.parseInt(at.group(2)) / (double) rows,
                        1.0 / COLUMNS,
                        1.0 / rows);
            }
        }
        return patches.subList(0, Math.min(MOST, patches.size()));
    }

    private static void add(List<Patch> patches, double left, double top, double width, double height) {
        double right = Math.min(1, left + width);
        double bottom = Math.min(1, top + height);
        if (left < right && top < bottom) {
            patches.add(new Patch(left, top, right - left, bottom - top));
        }
    }
}
