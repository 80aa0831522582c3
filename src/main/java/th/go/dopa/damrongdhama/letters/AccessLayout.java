package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a sheet with a code looks: the code in a frame in the middle of the upper half, how it is used below it. */
final class AccessLayout {

    private static final float EDGE = 2.5f * CM;
    private static final float MIDDLE = Sheet.A4_WIDTH / 2;
    private static final float WIDE = Sheet.A4_WIDTH - 2 * EDGE;
    private static final float EMBLEM = 2 * CM;
    private static final float FRAME = 3.2f * CM;
    private static final Type CODE = Type.bold(54);
    private static final Type STEP = Type.regular(20);

    private final Wording wording;
    private final byte @Nullable [] emblem;

    AccessLayout(Wording wording, byte @Nullable [] emblem) {
        this.wording = wording;
        this.emblem = emblem;
    }

    byte[] pdf(AccessSheet access, Instant at) {
        Sheet sheet = new Sheet(Sheet.A4_WIDTH, Sheet.A4_HEIGHT, access.title(), at, wording.marks(Secrecy.OPEN));
        if (emblem != null) {
            sheet.picture(emblem, MIDDLE, EDGE, EMBLEM);
        }
        float y = EDGE + EMBLEM + 1.5f * CM;
        sheet.centred(Type.bold(29), wording.official(access.title()), MIDDLE, y);
        y += 1.2f * CM;
        sheet.centred(Type.bold(24), wording.official(access.office()), MIDDLE, y);
        y += CM;
        sheet.frame(EDGE, y, WIDE, FRAME);
        sheet.centred(CODE, access.code(), MIDDLE, y + FRAME / 2 + CODE.size() / 3);
        y += FRAME + 1.5f * CM;
        for (String step : access.steps()) {
            for (String line : STEP.lines(wording.official(step), WIDE)) {
                sheet.write(STEP, line, EDGE, y);
                y += 1.6f * STEP.size();
            }
            y += 0.4f * CM;
        }
        y += 0.6f * CM;
        for (String line : STEP.lines(wording.official(access.foot()), WIDE)) {
            sheet.write(Type.bold(20), line, EDGE, y);
            y += 1.6f * STEP.size();
        }
        return sheet.finished();
    }
}
