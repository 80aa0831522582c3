package th.go.dopa.damrongdhama.letters;

import java.io.Closeable;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;

/**
 * A paper made of tables (เอกสารตาราง), A4, in Thai digits. Each page leaves as soon as it is full, so that its length is not held in memory; the heads of a
 * table stand again on every page, with the title and the number of the page.
 */
public final class Tabular implements Closeable {

    private static final float EDGE = 1.5f * Sheet.CM;
    private static final float PITCH = 12;
    private static final float PAD = 3;
    private static final float RISE = 3.5f;
    private static final int MOST_LINES = 12;
    private static final float PHOTO_HIGH = 4.2f * Sheet.CM;
    private static final float BETWEEN_PHOTOS = 0.3f * Sheet.CM;
    private static final Type CELL = new Type(Face.REGULAR, 8.5f, false);
    private static final Type HEAD = new Type(Face.BOLD, 8.5f, false);
    private static final Type TITLE = new Type(Face.BOLD, 14, false);
    private static final Type SECTION = new Type(Face.BOLD, 11, false);

    /** How many photos stand side by side. */
    public static final int PHOTOS_IN_A_ROW = 3;

    private final Sheet sheet;
    private final String title;
    private final IntFunction<String> pageName;
    private List<Column> columns = List.of();
    private int page = 1;
    private float y = EDGE;

    /** What stands in a column. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** As it stands, in its own digits. */
        CODE
    }

    /**
     * A column of a table.
     *
     * @param share of the width, beside the shares of the others
     */
    public record Column(String head, float share, Kind kind) {}

    /**
     * Opens the first page of what is no office's paper, such as a manual; an office's own come from {@link Papers#tabular}.
     *
     * @param pageName what a page is called, by its number
     */
    public Tabular(OutputStream out, boolean landscape, String title, Instant at, IntFunction<String> pageName) {
        this(out, landscape, title, at, pageName, Marks.NONE);
    }

    Tabular(OutputStream out, boolean landscape, String title, Instant at, IntFunction<String> pageName, Marks marks) {
        float wide = landscape ? Sheet.A4_HEIGHT : Sheet.A4_WIDTH;
        float high = landscape ? Sheet.A4_WIDTH : Sheet.A4_HEIGHT;
        this.title = title;
        this.pageName = pageName;
        sheet = new Sheet(out, wide, high, title, at, marks);
        number();
        y += 14;
        write(TITLE, title, 20);
    }

    /** A line of text, broken between words. */
    public void line(String text) {
        write(Type.TEXT, text, 16);
    }

    /** Begins a part of the paper, never as the last line of a page. */
    public void section(String text) {
        columns = List.of();
        if (y + 6 * PITCH > foot()) {
            turn();
        }
        y += PITCH / 2;
        write(SECTION, text, 17);
    }

    /** A bold line over what follows, never as the last of a page. */
    public void heading(String text) {
        if (y + 4 * PITCH > foot()) {
            turn();
        }
        y += PITCH / 2;
        write(Type.BOLD, text, 16);
    }

    /** Something to be typed as it stands, such as an address of the web, in its own digits. */
    public void code(String text) {
        lines(Type.TEXT, text, 16);
    }

    /** Photos side by side, whole and not cut, on one page. */
    public void photos(List<byte[]> photos) {
        if (photos.isEmpty() || photos.size() > PHOTOS_IN_A_ROW) {
            throw new IllegalArgumentException(photos.size() + " photos in a row");
        }
        if (y + PHOTO_HIGH + PITCH > foot()) {
            turn();
        }
        y += PITCH / 2;
        float wide = (sheet.width() - 2 * EDGE - (PHOTOS_IN_A_ROW - 1) * BETWEEN_PHOTOS) / PHOTOS_IN_A_ROW;
        float x = EDGE;
        for (byte[] photo : photos) {
            sheet.within(photo, x, y, wide, PHOTO_HIGH);
            x += wide + BETWEEN_PHOTOS;
        }
        y += PHOTO_HIGH + PITCH / 2;
    }

    /** A picture in a frame under what was written, whole on one page; its sides in points. */
    public void picture(byte[] png, float wide, float high) {
        if (y + high + PITCH > foot()) {
            turn();
        }
        y += PITCH / 2;
        sheet.picture(png, EDGE + wide / 2, y, high);
        sheet.frame(EDGE, y, wide, high);
        y += high + PITCH / 2;
    }

    /** Begins a table. */
    public void table(List<Column> of) {
        columns = List.copyOf(of);
        y += PAD;
        heads();
    }

    /** A line of the table, whole on one page. */
    public void row(List<String> cells) {
        row(cells, CELL);
    }

    /** The last line of a table. */
    public void total(List<String> cells) {
        row(cells, HEAD);
    }

    @Override
    public void close() {
        sheet.close();
    }

    private void row(List<String> cells, Type type) {
        List<List<String>> broken = broken(cells, type);
        float high = high(broken);
        if (y + high > foot()) {
            turn();
            heads();
        }
        draw(broken, high, type);
    }

    private void heads() {
        List<List<String>> broken = broken(columns.stream().map(Column::head).toList(), HEAD);
        draw(broken, high(broken), HEAD);
    }

    private List<List<String>> broken(List<String> cells, Type type) {
        List<List<String>> broken = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            String text = at < cells.size() ? cells.get(at) : "";
            String shown = column.kind() == Kind.CODE ? text : ThaiDigits.thai(text);
            List<String> lines = new ArrayList<>();
            shown.lines().forEach(one -> lines.addAll(type.lines(one, wide(column) - 2 * PAD)));
            broken.add(lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines);
        }
        return broken;
    }

    private void draw(List<List<String>> broken, float high, Type type) {
        float x = EDGE;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            float wide = wide(column);
            sheet.frame(x, y, wide, high);
            float foot = y + PAD;
            for (String line : broken.get(at)) {
                foot += PITCH;
                if (column.kind() == Kind.NUMBER) {
                    sheet.flushRight(type, line, x + wide - PAD, foot - RISE);
                } else {
                    sheet.write(type, line, x + PAD, foot - RISE);
                }
            }
            x += wide;
        }
        y += high;
    }

    private void write(Type type, String text, float pitch) {
        lines(type, ThaiDigits.thai(text), pitch);
    }

    private void lines(Type type, String text, float pitch) {
        for (String line : type.lines(text, sheet.width() - 2 * EDGE)) {
            if (y + pitch > foot()) {
                turn();
            }
            y += pitch;
            sheet.write(type, line, EDGE, y - RISE);
        }
    }

    private void turn() {
        sheet.nextPage();
        page++;
        y = EDGE;
        number();
        sheet.write(CELL, ThaiDigits.thai(title), EDGE, y + RISE);
        y += PITCH;
    }

    private void number() {
        sheet.flushRight(CELL, ThaiDigits.thai(pageName.apply(page)), sheet.width() - EDGE, y + RISE);
    }

    private float high(List<List<String>> broken) {
        int lines = broken.stream().mapToInt(List::size).max().orElse(0);
        return Math.max(1, lines) * PITCH + 2 * PAD;
    }

    private float wide(Column column) {
        float all = (float) columns.stream().mapToDouble(Column::share).sum();
        return (sheet.width() - 2 * EDGE) * column.share() / all;
    }

    private float foot() {
        return sheet.height() - EDGE;
    }
}
