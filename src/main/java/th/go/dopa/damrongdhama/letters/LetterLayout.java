package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;
import static th.go.dopa.damrongdhama.letters.Sheet.LEFT;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How letters to the outside and stamped letters look (แบบหนังสือภายนอก แบบหนังสือประทับตรา ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ 2526). */
final class LetterLayout {

    private static final float EMBLEM_TOP = 2.5f * CM;
    private static final float EMBLEM = 3 * CM;
    private static final float FIRST_LINE = EMBLEM_TOP + EMBLEM + 3;
    private static final float WIDTH = Sheet.A4_WIDTH - LEFT - Sheet.RIGHT;
    private static final float MIDDLE = Sheet.A4_WIDTH / 2;
    private static final float SIGNATURE_AXIS = LEFT + 0.64f * WIDTH;
    private static final float SIGNATURE_WIDTH = 2 * 0.36f * WIDTH;
    private static final float GAP = 6;

    private final Wording wording;
    private final byte @Nullable [] emblem;

    LetterLayout(Wording wording, byte @Nullable [] emblem) {
        this.wording = wording;
        this.emblem = emblem;
    }

    byte[] pdf(OfficialLetter letter, @Nullable ReceivingStamp stamp, Instant at) {
        Sheet sheet = sheet(letter.subject(), at, letter.secrecy());
        if (stamp != null) {
            new StampLayout(wording).draw(sheet, stamp);
        }
        head(sheet, letter.urgency(), letter.number());
        float y = sender(sheet, letter.sender());
        sheet.write(Type.TEXT, wording.date(letter.date()), MIDDLE, y + GAP);
        y = entries(sheet, letter, y + GAP + Rows.PITCH);
        new Body(official(letter.paragraphs()), WIDTH).write(sheet, y, end(letter), wording);
        AnnexLayout annexes = new AnnexLayout(wording);
        letter.annexes().forEach(annex -> annexes.write(sheet, annex));
        return sheet.finished();
    }

    byte[] pdf(StampedLetter letter, Instant at) {
        Sheet sheet = sheet(letter.subject(), at, letter.secrecy());
        head(sheet, letter.urgency(), letter.number());
        float y = entry(sheet, wording.say("letters.stamped-to"), letter.to(), FIRST_LINE + GAP + Rows.PITCH);
        Rows end = new Rows().space(2 * Rows.PITCH);
        centred(end, letter.sender().office());
        end.space(4.5f * Rows.PITCH).centred(Type.TEXT, wording.date(letter.date()), SIGNATURE_AXIS);
        contact(end.space(2 * Rows.PITCH), letter.contact());
        new Body(official(letter.paragraphs()), WIDTH).write(sheet, y, end, wording);
        return sheet.finished();
    }

    private Sheet sheet(String title, Instant at, Secrecy secrecy) {
        return new Sheet(Sheet.A4_WIDTH, Sheet.A4_HEIGHT, title, at, wording.marks(secrecy));
    }

    private void head(Sheet sheet, Urgency urgency, LetterNumber number) {
        if (emblem != null) {
            sheet.picture(emblem, MIDDLE, EMBLEM_TOP, EMBLEM);
        }
        sheet.write(Type.MARK, wording.urgency(urgency), LEFT, FIRST_LINE - 1.5f * Rows.PITCH);
        sheet.write(Type.TEXT, wording.say("letters.number", wording.number(number)), LEFT, FIRST_LINE);
    }

    /** The office and where it lies, as far to the right as its longest line allows. */
    private float sender(Sheet sheet, Sender sender) {
        float most = sheet.right() - MIDDLE - 1.7f * CM;
        List<String> lines = Stream.concat(
                        Type.TEXT.lines(wording.official(sender.office()), most).stream(),
                        sender.address().stream()
                                .flatMap(line -> Type.TEXT.lines(wording.official(line), most).stream()))
                .toList();
        float longest = lines.stream().map(Type.TEXT::width).max(Float::compare).orElse(0f);
        float y = FIRST_LINE;
        for (String line : lines) {
            sheet.write(Type.TEXT, line, sheet.right() - longest, y);
            y += Rows.PITCH;
        }
        return y;
    }

    private float entries(Sheet sheet, OfficialLetter letter, float top) {
        float y = entry(sheet, wording.say("letters.subject"), letter.subject(), top + GAP);
        y = entry(
                sheet,
                wording.say("letters.greeting." + letter.to().courtesy()),
                letter.to().name(),
                y + GAP);
        for (String reference : letter.references()) {
            boolean first = reference.equals(letter.references().getFirst());
            y = entry(sheet, wording.say("letters.reference"), reference, y + (first ? GAP : 0), first);
        }
        int count = 0;
        for (Enclosure enclosure : letter.enclosures()) {
            count++;
            String number = letter.enclosures().size() == 1 ? "" : count + ". ";
            String said = number + wording.say("letters.enclosure", enclosure.name(), String.valueOf(enclosure.sets()));
            y = entry(sheet, wording.say("letters.enclosures"), said, y + (count == 1 ? GAP : 0), count == 1);
        }
        return y - Rows.PITCH + 5;
    }

    private float entry(Sheet sheet, String label, String text, float y) {
        return entry(sheet, label, text, y, true);
    }

    /** A label and what it says, whose further lines hang below the first; gives the foot of the line after it. */
    private float entry(Sheet sheet, String label, String text, float top, boolean labelled) {
        float x = LEFT + Type.TEXT.width(label) + 12;
        float y = top;
        if (labelled) {
            sheet.write(Type.TEXT, label, LEFT, y);
        }
        for (String line : Type.TEXT.lines(wording.official(text), sheet.right() - x)) {
            sheet.write(Type.TEXT, line, x, y);
            y += Rows.PITCH;
        }
        return y;
    }

    private Rows end(OfficialLetter letter) {
        Rows end = new Rows().space(1.2f * Rows.PITCH);
        end.centred(Type.TEXT, wording.say("letters.leave." + letter.to().courtesy()), SIGNATURE_AXIS);
        signature(end, letter.signatory(), wording, SIGNATURE_AXIS, SIGNATURE_WIDTH);
        contact(end.space(1.5f * Rows.PITCH), letter.contact());
        if (!letter.copies().isEmpty()) {
            String copies = wording.say("letters.copies", String.join(", ", letter.copies()));
            Type.TEXT.lines(wording.official(copies), WIDTH).forEach(line -> end.left(Type.TEXT, line, LEFT));
        }
        return end;
    }

    /** Room for the ink, the name, and in what right the person signs. */
    static void signature(Rows end, Signatory signatory, Wording wording, float axis, float width) {
        end.space(3 * Rows.PITCH);
        signed(signatory, wording).stream()
                .flatMap(part -> Type.TEXT.lines(part, width).stream())
                .forEach(line -> end.centred(Type.TEXT, line, axis));
    }

    /** The name, the post, and the post that is acted for. */
    static List<String> signed(Signatory signatory, Wording wording) {
        String principal = signatory.principal();
        String name = "(" + wording.official(signatory.name()) + ")";
        if (principal == null) {
            return List.of(name, wording.official(signatory.position()));
        }
        String post = wording.say("letters.capacity." + signatory.capacity(), signatory.position())
                .strip();
        return List.of(name, wording.official(post), wording.official(principal));
    }

    private void centred(Rows rows, String text) {
        Type.TEXT
                .lines(wording.official(text), SIGNATURE_WIDTH)
                .forEach(line -> rows.centred(Type.TEXT, line, SIGNATURE_AXIS));
    }

    private void contact(Rows rows, Contact contact) {
        Type.TEXT.lines(wording.official(contact.unit()), WIDTH).forEach(line -> rows.left(Type.TEXT, line, LEFT));
        told(rows, "letters.phone", phone(contact.phone()));
        told(rows, "letters.fax", phone(contact.fax()));
        told(rows, "letters.email", contact.email());
    }

    private @Nullable String phone(@Nullable String number) {
        return number == null ? null : wording.phone(number);
    }

    private void told(Rows rows, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.left(Type.TEXT, wording.say(key, value), LEFT);
        }
    }

    private List<String> official(List<String> paragraphs) {
        return paragraphs.stream().map(wording::official).toList();
    }
}
