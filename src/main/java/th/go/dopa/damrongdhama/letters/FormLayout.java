package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;
import static th.go.dopa.damrongdhama.letters.Sheet.LEFT;

import java.time.Instant;
import java.util.List;

/** How a form looks that is filled in by hand or from a case (แบบพิมพ์): a heading, dotted lines, signatures that are never parted. */
final class FormLayout {

    private static final float TOP = 2.2f * CM;
    private static final float BOTTOM = 2 * CM;
    private static final float DOTTED = 22;
    private static final float INDENT = 2.5f * CM;
    private static final float LISTED = 1 * CM;
    private static final float SIGN_HERE = 3.6f * CM;
    private static final float SIGNED = 3.6f * Rows.PITCH;

    private final Wording wording;
    private final Sheet sheet;
    private float y;
    private int page = 1;

    FormLayout(Wording wording, PrintedForm form, Instant at) {
        this.wording = wording;
        this.sheet = new Sheet(Sheet.A4_WIDTH, Sheet.A4_HEIGHT, form.title(), at, wording.marks(form.secrecy()));
        this.y = TOP;
    }

    byte[] pdf(PrintedForm form) {
        form.title()
                .lines()
                .flatMap(title -> Type.LABEL.lines(wording.official(title), width()).stream())
                .forEach(line -> sheet.centred(Type.LABEL, line, sheet.width() / 2, next(DOTTED)));
        y += 4;
        form.head().forEach(part -> write(part, sheet.width() / 2 + 10));
        form.parts().forEach(part -> write(part, LEFT));
        signatures(form.signatures());
        return sheet.finished();
    }

    private void write(PrintedForm.Part part, float left) {
        switch (part) {
            case PrintedForm.Part.Words words -> words(words.text());
            case PrintedForm.Part.Item item -> item(item.text());
            case PrintedForm.Part.Heading heading -> {
                room(2 * DOTTED);
                sheet.write(Type.BOLD, wording.official(heading.text()), left, next(DOTTED));
            }
            case PrintedForm.Part.Entry entry -> entry(entry, left);
            case PrintedForm.Part.Row row -> row(row.entries(), left);
            case PrintedForm.Part.Boxes boxes -> boxes(boxes);
        }
    }

    private void words(String text) {
        y += 5;
        List<String> lines = Type.TEXT.lines(wording.official(text), width() - INDENT, width());
        for (int i = 0; i < lines.size(); i++) {
            sheet.write(Type.TEXT, lines.get(i), i == 0 ? LEFT + INDENT : LEFT, next(Rows.PITCH));
        }
        y += 4;
    }

    private void item(String text) {
        for (String line : Type.TEXT.lines(wording.official(text), width() - LISTED)) {
            sheet.write(Type.TEXT, line, LEFT + LISTED, next(Rows.PITCH));
        }
    }

    /** A label and what it says on dots, over as many lines as it takes. */
    private void entry(PrintedForm.Part.Entry entry, float left) {
        String label = wording.official(entry.label());
        float after = label.isEmpty() ? 0 : Type.TEXT.width(label) + 6;
        List<String> said = Type.TEXT.lines(wording.official(entry.value()), width(left) - after, width(left));
        int lines = Math.max(said.size(), said.isEmpty() ? entry.lines() : 1);
        for (int i = 0; i < lines; i++) {
            float foot = next(DOTTED);
            float from = i == 0 ? left + after : left;
            if (i == 0) {
                sheet.write(Type.TEXT, label, left, foot);
            }
            dotted(i < said.size() ? said.get(i) : "", from, sheet.right(), foot);
        }
    }

    private void row(List<PrintedForm.Part.Entry> entries, float left) {
        float foot = next(DOTTED);
        float each = width(left) / entries.size();
        float x = left;
        for (PrintedForm.Part.Entry entry : entries) {
            String label = wording.official(entry.label());
            sheet.write(Type.TEXT, label, x, foot);
            dotted(wording.official(entry.value()), x + Type.TEXT.width(label) + 6, x + each - 6, foot);
            x += each;
        }
    }

    private void dotted(String said, float from, float to, float foot) {
        sheet.write(Type.TEXT, said, from + 2, foot);
        sheet.dots(from, to, foot + 3);
    }

    private void boxes(PrintedForm.Part.Boxes boxes) {
        float x = LEFT;
        float foot = next(DOTTED);
        String label = wording.official(boxes.label());
        sheet.write(Type.TEXT, label, x, foot);
        x += Type.TEXT.width(label) + 10;
        for (String option : boxes.options()) {
            String text = wording.official(option);
            float wide = 16 + Type.TEXT.width(text) + 14;
            if (x + wide > sheet.right() && x > LEFT) {
                foot = next(DOTTED);
                x = LEFT + 10;
            }
            sheet.box(x, foot, 9);
            sheet.write(Type.TEXT, text, x + 14, foot);
            x += wide;
        }
    }

    private void signatures(List<PrintedForm.Signature> signatures) {
        float half = width() / 2;
        boolean apart = signatures.stream().anyMatch(one -> wide(one) > half);
        for (int i = 0; i < signatures.size(); i += apart ? 1 : 2) {
            room(SIGNED);
            boolean alone = apart || i + 1 == signatures.size();
            signature(signatures.get(i), alone ? LEFT + 1.4f * half : LEFT + half / 2);
            if (!alone) {
                signature(signatures.get(i + 1), LEFT + 1.5f * half);
            }
            y += SIGNED;
        }
    }

    private float wide(PrintedForm.Signature signature) {
        return Type.TEXT.width(wording.say("letters.sign-here"))
                + SIGN_HERE
                + Type.TEXT.width(wording.official(signature.role()));
    }

    private void signature(PrintedForm.Signature signature, float axis) {
        String before = wording.say("letters.sign-here");
        String role = wording.official(signature.role());
        float foot = y + 2.2f * Rows.PITCH;
        float dots = SIGN_HERE;
        float x = axis - wide(signature) / 2;
        sheet.write(Type.TEXT, before, x, foot);
        float from = x + Type.TEXT.width(before);
        sheet.dots(from, from + dots, foot + 3);
        sheet.write(Type.TEXT, role, from + dots, foot);
        String name = wording.official(signature.name());
        float middle = from + dots / 2;
        if (name.isEmpty()) {
            sheet.write(Type.TEXT, "(", middle - dots / 2 - 8, foot + Rows.PITCH);
            sheet.dots(middle - dots / 2 - 2, middle + dots / 2 + 2, foot + Rows.PITCH + 3);
            sheet.write(Type.TEXT, ")", middle + dots / 2 + 5, foot + Rows.PITCH);
        } else {
            sheet.centred(Type.TEXT, "(" + name + ")", middle, foot + Rows.PITCH);
        }
    }

    /** Where the next line stands, on a new page where this one is full. */
    private float next(float height) {
        room(height);
        y += height;
        return y;
    }

    private void room(float height) {
        if (y + height > sheet.height() - BOTTOM) {
            sheet.nextPage();
            page++;
            sheet.centred(Type.TEXT, wording.official("- " + page + " -"), sheet.width() / 2, TOP);
            y = TOP + Rows.PITCH;
        }
    }

    private float width() {
        return width(LEFT);
    }

    private float width(float left) {
        return sheet.right() - left;
    }
}
