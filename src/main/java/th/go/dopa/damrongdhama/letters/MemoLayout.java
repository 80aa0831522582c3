package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;
import static th.go.dopa.damrongdhama.letters.Sheet.LEFT;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a memo looks (แบบบันทึกข้อความ). */
final class MemoLayout {

    private static final float EMBLEM_TOP = 1.5f * CM;
    private static final float EMBLEM = 1.5f * CM;
    private static final float WIDTH = Sheet.A4_WIDTH - LEFT - Sheet.RIGHT;
    private static final float MIDDLE = Sheet.A4_WIDTH / 2;
    private static final float LABELLED = 24;

    private final Wording wording;
    private final byte @Nullable [] emblem;

    MemoLayout(Wording wording, byte @Nullable [] emblem) {
        this.wording = wording;
        this.emblem = emblem;
    }

    byte[] pdf(Memo memo, Instant at) {
        Sheet sheet = new Sheet(Sheet.A4_WIDTH, Sheet.A4_HEIGHT, memo.subject(), at, wording.marks(memo.secrecy()));
        if (emblem != null) {
            sheet.picture(emblem, LEFT + EMBLEM / 2, EMBLEM_TOP, EMBLEM);
        }
        float y = EMBLEM_TOP + EMBLEM;
        sheet.centred(Type.HEAD, wording.say("letters.memo"), MIDDLE, y);
        y += urgent(sheet, memo.urgency(), y) + LABELLED;
        y = dotted(sheet, wording.say("letters.memo-office"), memo.office(), LEFT, sheet.right(), y);
        dotted(sheet, wording.say("letters.memo-number"), wording.number(memo.number()), LEFT, MIDDLE - 6, y);
        y = dotted(sheet, wording.say("letters.memo-date"), wording.date(memo.date()), MIDDLE, sheet.right(), y);
        y = dotted(sheet, wording.say("letters.subject"), memo.subject(), LEFT, sheet.right(), y);
        String greeting = wording.say("letters.greeting." + memo.to().courtesy());
        float x = LEFT + Type.TEXT.width(greeting) + 12;
        sheet.write(Type.TEXT, greeting, LEFT, y);
        for (String line : Type.TEXT.lines(wording.official(memo.to().name()), sheet.right() - x)) {
            sheet.write(Type.TEXT, line, x, y);
            y += Rows.PITCH;
        }
        Rows end = new Rows();
        LetterLayout.signature(end, memo.signatory(), wording, LEFT + 0.64f * WIDTH, 0.72f * WIDTH);
        order(end, memo.order());
        List<String> paragraphs =
                memo.paragraphs().stream().map(wording::official).toList();
        new Body(paragraphs, WIDTH).write(sheet, y - Rows.PITCH + 5, end, wording);
        return sheet.finished();
    }

    /** What is ordered, in print or on dots, and by whom. */
    private void order(Rows end, @Nullable Endorsement order) {
        if (order == null) {
            return;
        }
        end.space(Rows.PITCH).left(Type.BOLD, wording.official(order.heading()), LEFT);
        List<String> lines = Type.TEXT.lines(wording.official(order.text()), WIDTH);
        lines.forEach(line -> end.left(Type.TEXT, line, LEFT));
        if (lines.isEmpty()) {
            end.dots(LEFT, LEFT + WIDTH).dots(LEFT, LEFT + WIDTH);
        }
        if (order.signatory() != null) {
            LetterLayout.signature(end, order.signatory(), wording, LEFT + 0.64f * WIDTH, 0.72f * WIDTH);
        }
    }

    /** How urgent, below the emblem; gives the height it takes. */
    private float urgent(Sheet sheet, Urgency urgency, float y) {
        String said = wording.urgency(urgency);
        sheet.write(Type.MARK, said, LEFT, y + 32);
        return said.isEmpty() ? 0 : 36;
    }

    /** A label in bold and what it says, on dots as far as there is room. */
    private float dotted(Sheet sheet, String label, String text, float from, float to, float top) {
        float x = from + Type.LABEL.width(label) + 8;
        float y = top;
        sheet.write(Type.LABEL, label, from, y);
        List<String> lines = Type.TEXT.lines(wording.official(text), to - x);
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            sheet.write(Type.TEXT, line, x + 2, y);
            sheet.dots(x, to, y + 3);
            y += LABELLED;
        }
        return y;
    }
}
