package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/**
 * How a certificate looks: A4 across in a double border, the emblem above, everything on one axis. The name is as large as its length allows, the reason
 * in lines of about the same width.
 */
final class CertificateLayout {

    private static final float WIDTH = Sheet.A4_HEIGHT;
    private static final float HEIGHT = Sheet.A4_WIDTH;
    private static final float AXIS = WIDTH / 2;
    private static final float ROOM = WIDTH - 6.4f * CM;
    private static final float EMBLEM_TOP = 1.9f * CM;
    private static final float EMBLEM = 3 * CM;
    private static final float CODE = 2.3f * CM;
    private static final float EDGE = 2.1f * CM;
    private static final float PITCH = 20;
    private static final float GAP = 16;
    private static final float LEADING = 1.75f;
    private static final float UNDER_NAME = 7;
    private static final Type SMALL = Type.regular(14);
    private static final float SMALL_PITCH = 14;
    private static final int MOST_LINES = 3;

    private final Wording wording;
    private final byte @Nullable [] emblem;

    CertificateLayout(Wording wording, byte @Nullable [] emblem) {
        this.wording = wording;
        this.emblem = emblem;
    }

    byte[] pdf(Certificate certificate, Instant at) {
        Sheet sheet = new Sheet(
                WIDTH, HEIGHT, certificate.title() + " " + certificate.name(), at, wording.marks(Secrecy.OPEN));
        sheet.border(CM, CM + 7);
        if (emblem != null) {
            sheet.picture(emblem, AXIS, EMBLEM_TOP, EMBLEM);
        }
        float y = EMBLEM_TOP + EMBLEM + 24;
        sheet.centred(fitting(28, 18, certificate.office()), wording.official(certificate.office()), AXIS, y);
        sheet.centred(Type.bold(42), wording.official(certificate.title()), AXIS, y + 40);
        sheet.centred(Type.regular(22), wording.say("letters.certificate.for"), AXIS, y + 70);
        y = name(sheet, certificate, y + 70);
        y = reason(sheet, certificate.reason(), y + GAP);
        sheet.centred(Type.regular(22), given(certificate), AXIS, y + 2 * GAP);
        signature(sheet, certificate.signatory());
        foot(sheet, certificate);
        return sheet.finished();
    }

    /** The name, and the post below it; gives the foot of the last line. */
    private float name(Sheet sheet, Certificate certificate, float above) {
        Type type = fitting(54, 28, certificate.name());
        float y = lines(sheet, type, certificate.name(), above - 0.35f * type.size());
        return certificate.post().isEmpty()
                ? y
                : lines(sheet, fitting(22, 16, certificate.post()).plain(), certificate.post(), y + UNDER_NAME);
    }

    private float reason(Sheet sheet, String reason, float above) {
        Type type = Type.regular(22);
        while (type.size() > Type.TEXT.size()
                && type.lines(wording.official(reason), ROOM).size() > MOST_LINES) {
            type = type.smaller();
        }
        return lines(sheet, type, reason, above);
    }

    /** Name and right of who signs, above the lower edge; the ink has what is left above them. */
    private void signature(Sheet sheet, Signatory signatory) {
        Type type = Type.regular(20);
        List<String> lines = LetterLayout.signed(signatory, wording);
        float y = HEIGHT - EDGE - (lines.size() - 1) * PITCH;
        for (String line : lines) {
            sheet.centred(type, line, AXIS, y);
            y += PITCH;
        }
    }

    /** The largest type in which a text is one line. */
    private Type fitting(float largest, float smallest, String text) {
        Type type = Type.bold(largest);
        while (type.size() > Type.bold(smallest).size() && type.width(wording.official(text)) > ROOM) {
            type = type.smaller();
        }
        return type;
    }

    /** Lines of about the same width on the axis, the first below here; gives the foot of the last one. */
    private float lines(Sheet sheet, Type type, String text, float above) {
        float y = above;
        for (String line : even(type, wording.official(text))) {
            y += type.size() * LEADING;
            sheet.centred(type, line, AXIS, y);
        }
        return y;
    }

    private static List<String> even(Type type, String text) {
        List<String> lines = type.lines(text, ROOM);
        for (float narrower = ROOM - 12; narrower > ROOM / 2; narrower -= 12) {
            List<String> closer = type.lines(text, narrower);
            if (closer.size() > lines.size()) {
                break;
            }
            lines = closer;
        }
        return lines;
    }

    private String given(Certificate certificate) {
        String[] day = ThaiDates.longDate(certificate.given(), true).split(" ", 3);
        return wording.say("letters.certificate.given", day[0], day[1], day[2]);
    }

    /** Who cannot scan asks by hand: where, and under which code. */
    private void verify(Sheet sheet, String address, float base) {
        int cut = address.lastIndexOf('/');
        float x = EDGE + CODE + 8;
        sheet.write(SMALL, wording.say("letters.certificate.verify"), x, base - 2 * SMALL_PITCH - 4);
        sheet.write(SMALL, address.substring(address.indexOf("//") + 2, cut), x, base - SMALL_PITCH - 4);
        sheet.write(SMALL, wording.say("letters.certificate.code", grouped(address.substring(cut + 1))), x, base - 4);
    }

    /** A code is read aloud and typed four signs at a time. */
    private static String grouped(String code) {
        return code.replaceAll("([A-Za-z0-9]{4})(?=[A-Za-z0-9])", "$1 ");
    }

    private void foot(Sheet sheet, Certificate certificate) {
        float base = HEIGHT - EDGE;
        String verify = certificate.verify();
        if (verify != null) {
            sheet.code(verify, EDGE, base - CODE, CODE);
            verify(sheet, verify, base);
        }
        sheet.flushRight(
                Type.TEXT,
                wording.official(wording.say("letters.certificate.number", certificate.number())),
                WIDTH - EDGE,
                base - 6);
        if (certificate.sample()) {
            sheet.flushRight(Type.MARK, wording.say("letters.certificate.sample"), WIDTH - EDGE, EDGE + 24);
        }
    }
}
