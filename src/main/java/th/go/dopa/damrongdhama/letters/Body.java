package th.go.dopa.damrongdhama.letters;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a letter (ข้อความ) and how it goes over pages: the foot of a page cues the first words of the next one (/ทั้งนี้...), and at least two
 * lines of text stand above the signature.
 */
final class Body {

    private static final float INDENT = 2.5f * Sheet.CM;
    private static final float BETWEEN = 6;
    private static final float FOOT = 5;
    private static final float CUE = 2 * Rows.PITCH;
    private static final float TOP = 2.5f * Sheet.CM;
    private static final float BOTTOM = 2 * Sheet.CM;
    /** Below the mark of secrecy, if there is one. */
    private static final float PAGE_NUMBER = 8;

    private static final int LEFT_OVER = 2;

    private final List<Line> lines = new ArrayList<>();

    private record Line(String text, float indent, float above) {

        float height() {
            return above + Rows.PITCH;
        }
    }

    Body(List<String> paragraphs, float width) {
        for (String paragraph : paragraphs) {
            List<String> broken = Type.TEXT.lines(paragraph, width - INDENT, width);
            for (int i = 0; i < broken.size(); i++) {
                lines.add(new Line(broken.get(i), i == 0 ? INDENT : 0, i == 0 ? BETWEEN : 0));
            }
        }
    }

    /** Writes it from here on, with what stays together at its end, over as many pages as it takes. */
    void write(Sheet sheet, float top, Rows end, Wording wording) {
        float y = top;
        int from = 0;
        int page = 1;
        while (true) {
            float room = sheet.height() - BOTTOM - y;
            boolean nothingElse = page > 1 && from == lines.size();
            if (nothingElse || height(from, lines.size()) + end.height() <= room) {
                end.write(sheet, write(sheet, from, lines.size(), y));
                return;
            }
            int to = pageEnd(from, room - CUE);
            write(sheet, from, to, y);
            if (to < lines.size()) {
                String cue = "/" + Type.firstWords(lines.get(to).text) + "...";
                sheet.flushRight(Type.TEXT, cue, sheet.right(), sheet.height() - BOTTOM - FOOT);
            }
            sheet.nextPage();
            page++;
            sheet.centred(Type.TEXT, wording.official("- " + page + " -"), sheet.width() / 2, TOP - PAGE_NUMBER);
            from = to;
            y = TOP;
        }
    }

    /** As many lines as fit, but two are left for the page of the signature. */
    private int pageEnd(int from, float room) {
        int to = from;
        while (to < lines.size() && height(from, to + 1) <= room) {
            to++;
        }
        return Math.max(from, Math.min(to, lines.size() - LEFT_OVER));
    }

    private float height(int from, int to) {
        float height = 0;
        for (Line line : lines.subList(from, to)) {
            height += line.height();
        }
        return height;
    }

    private float write(Sheet sheet, int from, int to, float top) {
        float y = top;
        for (Line line : lines.subList(from, to)) {
            y += line.height();
            sheet.write(Type.TEXT, line.text, Sheet.LEFT + line.indent, y - FOOT);
        }
        return y;
    }
}
