package th.go.dopa.damrongdhama.letters;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfGlyphArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** Shaped text (ตัวอักษรที่จัดวางแล้ว): marks stand above and below their letters as the face wants it. */
final class Glyphs {

    private static final float STILL = 1e-4f;
    /** What the shaper leaves where two letters became one. */
    private static final int NOTHING = 0xFFFE;

    private Glyphs() {}

    /** How wide a text is. */
    static float width(Type type, String text) {
        GlyphVector glyphs = type.shaped(text);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** Writes a text where the pen is. The run says its own words, for in shaping marks are swapped and split (น้ำ), and readers could not tell. */
    static void show(PdfContentByte ink, Type type, String text) {
        PdfDictionary words = new PdfDictionary();
        words.put(new PdfName("ActualText"), new PdfString(text, PdfObject.TEXT_UNICODE));
        ink.beginMarkedContentSequence(new PdfName("Span"), words, true);
        placed(ink, type.shaped(text), type.size());
        ink.endMarkedContentSequence();
    }

    private static void placed(PdfContentByte ink, GlyphVector glyphs, float size) {
        PdfGlyphArray run = new PdfGlyphArray();
        float pen = 0;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            if (glyphs.getGlyphCode(i) >= NOTHING) {
                continue;
            }
            Point2D place = glyphs.getGlyphPosition(i);
            float aside = (float) place.getX() - pen;
            boolean raised = Math.abs(place.getY()) > STILL;
            if (raised) {
                flush(ink, run);
                ink.setTextRise((float) -place.getY());
            }
            if (Math.abs(aside) > STILL) {
                run.add(-aside * 1000 / size);
            }
            run.add(glyphs.getGlyphCode(i));
            if (raised) {
                flush(ink, run);
                ink.setTextRise(0);
            }
            pen = (float) place.getX() + glyphs.getGlyphMetrics(i).getAdvanceX();
        }
        flush(ink, run);
    }

    private static void flush(PdfContentByte ink, PdfGlyphArray run) {
        ink.showText(run);
        run.clear();
    }
}
