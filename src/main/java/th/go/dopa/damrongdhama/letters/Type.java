package th.go.dopa.damrongdhama.letters;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * A face at a size (แบบและขนาดตัวอักษร), and how text falls into lines in it.
 *
 * @param size of Sarabun, in points
 */
record Type(Face face, float size, boolean red) {

    /** TH Sarabun is drawn small in its em: its glyphs are this much of Sarabun's (see letters/PROVENANCE.md). */
    private static final float OF_SARABUN = 0.66f;

    private static final ULocale THAI = new ULocale("th");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    static final Type TEXT = new Type(Face.REGULAR, 16 * OF_SARABUN, false);
    static final Type BOLD = new Type(Face.BOLD, 16 * OF_SARABUN, false);
    /** The words ส่วนราชการ, ที่, วันที่ and เรื่อง of a memo. */
    static final Type LABEL = new Type(Face.BOLD, 20 * OF_SARABUN, false);
    /** The head of a memo. */
    static final Type HEAD = new Type(Face.BOLD, 29 * OF_SARABUN, false);
    /** Urgency and secrecy: not smaller than 32 points, in red. */
    static final Type MARK = new Type(Face.BOLD, 32, true);

    /** So many points of TH Sarabun. */
    static Type regular(float points) {
        return new Type(Face.REGULAR, points * OF_SARABUN, false);
    }

    static Type bold(float points) {
        return new Type(Face.BOLD, points * OF_SARABUN, false);
    }

    /** The same, a point of TH Sarabun smaller. */
    Type smaller() {
        return new Type(face, size - OF_SARABUN, red);
    }

    /** The same, not bold. */
    Type plain() {
        return new Type(Face.REGULAR, size, red);
    }

    float width(String text) {
        return text.isEmpty() ? 0 : Glyphs.width(this, text);
    }

    /** The letters of a text in their places, exact to the fraction of a point. */
    GlyphVector shaped(String text) {
        return face.shaper()
                .deriveFont(size)
                .layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /** The text in lines that end between words, the first of them of a width of its own. */
    List<String> lines(String text, float first, float others) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float room = first;
        for (String piece : pieces(text, Math.min(first, others))) {
            if (!line.isEmpty() && used + width(piece.stripTrailing()) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
                room = others;
            }
            line.append(piece);
            used += width(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    List<String> lines(String text, float width) {
        return lines(text, width, width);
    }

    /** The beginning of a line that goes on over the page. */
    static String firstWords(String line) {
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(line);
        int end = words.next();
        while (end != BreakIterator.DONE && end < 5 && end < line.length()) {
            end = words.next();
        }
        return line.substring(0, end == BreakIterator.DONE ? line.length() : end)
                .stripTrailing();
    }

    /** What may not be parted; a word wider than a line is parted all the same, between its letters. */
    private List<String> pieces(String text, float widest) {
        List<String> pieces = new ArrayList<>();
        for (String word : cut(text, BreakIterator.getLineInstance(THAI))) {
            if (width(word.stripTrailing()) > widest) {
                pieces.addAll(cut(word, BreakIterator.getCharacterInstance(THAI)));
            } else {
                pieces.add(word);
            }
        }
        return pieces;
    }

    private static List<String> cut(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> cut = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            cut.add(text.substring(start, end));
            start = end;
        }
        return cut;
    }
}
