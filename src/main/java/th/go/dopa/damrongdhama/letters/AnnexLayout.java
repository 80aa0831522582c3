package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;
import static th.go.dopa.damrongdhama.letters.Sheet.LEFT;

/** How a form behind a letter looks (แบบตอบกลับ): a page of its own, dotted lines, and a QR code where it can be answered on a screen. */
final class AnnexLayout {

    private static final float WIDTH = Sheet.A4_WIDTH - LEFT - Sheet.RIGHT;
    private static final float CODE = 3 * CM;
    private static final float BLANK = 24;

    private final Wording wording;

    AnnexLayout(Wording wording) {
        this.wording = wording;
    }

    void write(Sheet sheet, Annex annex) {
        sheet.nextPage();
        float y = 3 * CM;
        for (String line : Type.LABEL.lines(wording.official(annex.title()), WIDTH)) {
            sheet.centred(Type.LABEL, line, sheet.width() / 2, y);
            y += BLANK;
        }
        for (String paragraph : annex.paragraphs()) {
            for (String line : Type.TEXT.lines(wording.official(paragraph), WIDTH)) {
                sheet.write(Type.TEXT, line, LEFT, y);
                y += Rows.PITCH;
            }
        }
        y += Rows.PITCH;
        for (Annex.Blank blank : annex.blanks()) {
            y = blank(sheet, blank, y);
        }
        if (annex.link() != null) {
            code(sheet, annex.link(), y);
        }
    }

    private float blank(Sheet sheet, Annex.Blank blank, float top) {
        String label = wording.official(blank.label());
        sheet.write(Type.TEXT, label, LEFT, top);
        sheet.dots(LEFT + Type.TEXT.width(label) + 6, sheet.right(), top + 2);
        float y = top;
        for (int line = 1; line < blank.lines(); line++) {
            y += BLANK;
            sheet.dots(LEFT, sheet.right(), y + 2);
        }
        return y + BLANK;
    }

    private void code(Sheet sheet, String link, float y) {
        sheet.code(link, LEFT, y, CODE);
        float x = LEFT + CODE + 10;
        float beside = y + Rows.PITCH;
        for (String line : Type.TEXT.lines(wording.say("letters.answer-by-code"), sheet.right() - x)) {
            sheet.write(Type.TEXT, line, x, beside);
            beside += Rows.PITCH;
        }
        for (String line : Type.TEXT.lines(link, sheet.right() - x)) {
            sheet.write(Type.TEXT, line, x, beside);
            beside += Rows.PITCH;
        }
    }
}
