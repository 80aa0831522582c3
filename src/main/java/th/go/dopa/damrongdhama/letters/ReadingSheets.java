package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;

import java.io.Closeable;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfTemplate;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;

/**
 * A text to be read over loudspeakers, a sheet of A4 for each who reads it (ใบอ่านเสียงตามสาย): whose it is, a QR code by which he says that he has read it,
 * and the text as large as the sheet allows. Each page leaves as soon as it is written; the text itself is drawn once for all of them.
 */
public final class ReadingSheets implements Closeable {

    private static final float EDGE = 2 * CM;
    private static final float WIDE = Sheet.A4_WIDTH - 2 * EDGE;
    private static final float CODE = 3.6f * CM;
    private static final float BESIDE = WIDE - CODE - 0.6f * CM;
    private static final float TEXT_FROM = 8.9f * CM;
    private static final float TEXT_TO = Sheet.A4_HEIGHT - 2.2f * CM;
    private static final float LARGEST = 30;
    private static final float SMALLEST = 12;
    /** Marks above and below must not touch those of the next line. */
    private static final float LEADING = 1.62f;

    private static final float BETWEEN = 0.45f;

    private final Sheet sheet;
    private final Common common;
    private final PdfTemplate text;
    private boolean begun;

    /**
     * What is the same on all of them.
     *
     * @param paragraphs what is read, as it is said
     * @param code what the QR code is for
     * @param foot the time it takes and whom to ask
     */
    public record Common(String office, String title, List<String> paragraphs, String code, String foot) {

        public Common {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Whose sheet it is.
     *
     * @param name the head of a village or a local government
     * @param place where
     * @param due until when
     * @param link the page behind the QR code
     */
    public record Reader(String name, String place, String due, String link) {}

    ReadingSheets(OutputStream out, Common common, Instant at, Marks marks) {
        this.common = common;
        sheet = new Sheet(out, Sheet.A4_WIDTH, Sheet.A4_HEIGHT, common.title(), at, marks);
        text = sheet.once(this::text);
    }

    /** One more sheet. */
    public void add(Reader reader) {
        if (begun) {
            sheet.nextPage();
        }
        begun = true;
        float y = EDGE;
        sheet.write(Type.bold(18), common.office(), EDGE, y);
        y += 28;
        for (String line : limited(Type.bold(24), common.title(), 2)) {
            sheet.write(Type.bold(24), line, EDGE, y);
            y += 26;
        }
        y += 8;
        for (String line : limited(Type.bold(28), reader.name(), 2)) {
            sheet.write(Type.bold(28), line, EDGE, y);
            y += 28;
        }
        sheet.write(Type.bold(24), ThaiDigits.thai(reader.place()), EDGE, y);
        y += 26;
        sheet.write(Type.regular(20), ThaiDigits.thai(reader.due()), EDGE, y);
        sheet.code(reader.link(), Sheet.A4_WIDTH - EDGE - CODE, EDGE - 0.5f * CM, CODE);
        float below = EDGE - 0.5f * CM + CODE + 12;
        for (String line : Type.bold(15).lines(common.code(), CODE)) {
            sheet.centred(Type.bold(15), line, Sheet.A4_WIDTH - EDGE - CODE / 2, below);
            below += 14;
        }
        sheet.again(text);
    }

    @Override
    public void close() {
        sheet.close();
    }

    private void text() {
        float points = LARGEST;
        while (points > SMALLEST && high(points) > TEXT_TO - TEXT_FROM) {
            points -= 1;
        }
        Type type = Type.regular(points);
        float y = TEXT_FROM + type.size();
        for (String paragraph : common.paragraphs()) {
            for (String line : type.lines(paragraph, WIDE)) {
                sheet.write(type, line, EDGE, y);
                y += type.size() * LEADING;
            }
            y += type.size() * BETWEEN;
        }
        sheet.dots(EDGE, Sheet.A4_WIDTH - EDGE, TEXT_FROM - 6);
        sheet.write(Type.regular(16), ThaiDigits.thai(common.foot()), EDGE, Sheet.A4_HEIGHT - 1.2f * CM);
    }

    private float high(float points) {
        Type type = Type.regular(points);
        float high = 0;
        for (String paragraph : common.paragraphs()) {
            high += type.lines(paragraph, WIDE).size() * type.size() * LEADING + type.size() * BETWEEN;
        }
        return high;
    }

    private static List<String> limited(Type type, String words, int most) {
        List<String> lines = new ArrayList<>(type.lines(ThaiDigits.thai(words), BESIDE));
        return lines.size() > most ? lines.subList(0, most) : lines;
    }
}
