package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the small papers look: a slip on half a sheet (A5, lying), and an envelope (DL). */
final class SlipLayout {

    private static final float SLIP_WIDTH = 21 * CM;
    private static final float SLIP_HEIGHT = 14.85f * CM;
    private static final float ENVELOPE_WIDTH = 22 * CM;
    private static final float ENVELOPE_HEIGHT = 11 * CM;
    private static final float EDGE = 2 * CM;
    private static final float EMBLEM = 1.5f * CM;
    private static final float CODE = 3 * CM;

    private final Wording wording;
    private final byte @Nullable [] emblem;

    SlipLayout(Wording wording, byte @Nullable [] emblem) {
        this.wording = wording;
        this.emblem = emblem;
    }

    byte[] pdf(Slip slip, Instant at) {
        Sheet sheet = new Sheet(SLIP_WIDTH, SLIP_HEIGHT, slip.title(), at, wording.marks(Secrecy.OPEN));
        emblem(sheet, EDGE / 2);
        float y = EDGE;
        sheet.centred(Type.LABEL, wording.official(slip.title()), SLIP_WIDTH / 2, y);
        y += Rows.PITCH;
        sheet.centred(Type.TEXT, wording.official(slip.office()), SLIP_WIDTH / 2, y);
        y += 1.6f * Rows.PITCH;
        float x = EDGE + 4.2f * CM;
        float to = SLIP_WIDTH - EDGE - (slip.link() == null ? 0 : CODE + 10);
        if (slip.link() != null) {
            sheet.code(slip.link(), SLIP_WIDTH - EDGE - CODE, y - Rows.PITCH, CODE);
        }
        for (Slip.Fact fact : slip.facts()) {
            sheet.write(Type.BOLD, wording.official(fact.label()), EDGE, y);
            for (String line : Type.TEXT.lines(wording.official(fact.value()), to - x)) {
                sheet.write(Type.TEXT, line, x, y);
                y += Rows.PITCH;
            }
        }
        y += Rows.PITCH / 2;
        for (String line : Type.TEXT.lines(wording.official(slip.closing()), SLIP_WIDTH - 2 * EDGE)) {
            sheet.write(Type.TEXT, line, EDGE, y);
            y += Rows.PITCH;
        }
        return sheet.finished();
    }

    byte[] pdf(Envelope envelope, Instant at) {
        Sheet sheet = new Sheet(ENVELOPE_WIDTH, ENVELOPE_HEIGHT, envelope.to().name(), at, wording.marks(Secrecy.OPEN));
        emblem(sheet, EDGE / 2);
        float y = EDGE / 2 + EMBLEM + Rows.PITCH;
        sheet.write(Type.TEXT, wording.official(envelope.sender().office()), EDGE, y);
        for (String line : envelope.sender().address()) {
            y += Rows.PITCH;
            sheet.write(Type.TEXT, wording.official(line), EDGE, y);
        }
        sheet.write(Type.TEXT, wording.say("letters.number", wording.number(envelope.number())), EDGE, y + Rows.PITCH);
        sheet.flushRight(Type.MARK, wording.urgency(envelope.urgency()), ENVELOPE_WIDTH - EDGE, EDGE + EMBLEM / 2);
        float x = ENVELOPE_WIDTH * 0.42f;
        y = ENVELOPE_HEIGHT * 0.56f;
        String greeting = wording.say("letters.greeting." + envelope.to().courtesy());
        sheet.write(Type.BOLD, greeting, x, y);
        float indent = x + Type.BOLD.width(greeting) + 12;
        for (String line :
                Type.TEXT.lines(wording.official(envelope.to().name()), ENVELOPE_WIDTH - EDGE / 2 - indent)) {
            sheet.write(Type.TEXT, line, indent, y);
            y += Rows.PITCH;
        }
        for (String place : envelope.to().address()) {
            for (String line : Type.TEXT.lines(wording.official(place), ENVELOPE_WIDTH - EDGE / 2 - indent)) {
                sheet.write(Type.TEXT, line, indent, y);
                y += Rows.PITCH;
            }
        }
        return sheet.finished();
    }

    private void emblem(Sheet sheet, float top) {
        if (emblem != null) {
            sheet.picture(emblem, EDGE + EMBLEM / 2, top, EMBLEM);
        }
    }
}
