package th.go.dopa.damrongdhama.letters;

import static th.go.dopa.damrongdhama.letters.Sheet.CM;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.ThaiDates;

/** How the receiving stamp looks: a frame of 5 by 2.5 cm in the upper right corner, the desks below it. */
final class StampLayout {

    private static final float WIDTH = 5 * CM;
    private static final float HEIGHT = 2.5f * CM;
    private static final float TOP = CM;
    private static final float GAP = 0.2f * CM;
    private static final float BOX = 8;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private final Wording wording;

    StampLayout(Wording wording) {
        this.wording = wording;
    }

    byte[] pdf(ReceivingStamp stamp, Instant now) {
        Sheet sheet = new Sheet(Sheet.A4_WIDTH, Sheet.A4_HEIGHT, stamp.office(), now, wording.marks(Secrecy.OPEN));
        draw(sheet, stamp);
        return sheet.finished();
    }

    /** The pages of a scan, each as large as the paper allows, the stamp on the first; each leaves before the next is fetched. */
    void scan(ReceivingStamp stamp, int pages, IntFunction<byte[]> page, OutputStream out, Instant now) {
        Sheet sheet = new Sheet(out, Sheet.A4_WIDTH, Sheet.A4_HEIGHT, stamp.office(), now, wording.marks(Secrecy.OPEN));
        for (int number = 1; number <= pages; number++) {
            if (number > 1) {
                sheet.nextPage();
            }
            sheet.filled(page.apply(number));
            if (number == 1) {
                sheet.blank(Sheet.A4_WIDTH - CM - WIDTH, TOP, WIDTH, HEIGHT + deskLines(stamp) * Rows.PITCH + 2 * GAP);
                draw(sheet, stamp);
            }
        }
        sheet.close();
    }

    /** Draws it on the page that is being written. */
    void draw(Sheet sheet, ReceivingStamp stamp) {
        float left = Sheet.A4_WIDTH - CM - WIDTH;
        sheet.frame(left, TOP, WIDTH, HEIGHT);
        LocalDate date = LocalDate.ofInstant(stamp.at(), Bangkok.ZONE);
        LocalTime time = LocalTime.ofInstant(stamp.at(), Bangkok.ZONE);
        float row = HEIGHT / 4.6f;
        sheet.centred(Type.BOLD, fitting(stamp.office()), left + WIDTH / 2, TOP + row);
        line(sheet, left, TOP + 2 * row, "letters.stamp.number", Integer.toString(stamp.number()));
        line(sheet, left, TOP + 3 * row, "letters.stamp.date", ThaiDates.shortDate(date));
        line(sheet, left, TOP + 4 * row, "letters.stamp.time", HOUR.format(time));
        float y = TOP + HEIGHT + Rows.PITCH;
        for (ReceivingStamp.Desk desk : stamp.desks()) {
            sheet.box(left + GAP, y, BOX);
            if (desk.taken()) {
                sheet.tick(left + GAP, y, BOX);
            }
            for (String words : lines(desk)) {
                sheet.write(Type.TEXT, words, left + 2 * GAP + BOX, y);
                y += Rows.PITCH;
            }
        }
    }

    private List<String> lines(ReceivingStamp.Desk desk) {
        return Type.TEXT.lines(wording.official(desk.name()), WIDTH - BOX - 3 * GAP);
    }

    private int deskLines(ReceivingStamp stamp) {
        return stamp.desks().stream().mapToInt(desk -> lines(desk).size()).sum();
    }

    private void line(Sheet sheet, float left, float y, String label, String value) {
        String words = wording.say(label);
        float from = left + GAP + Type.TEXT.width(words) + 4;
        sheet.write(Type.TEXT, words, left + GAP, y);
        sheet.dots(from, left + WIDTH - GAP, y + 1.5f);
        sheet.centred(Type.TEXT, wording.official(value), (from + left + WIDTH - GAP) / 2, y);
    }

    /** A name too long for the frame ends where a word ends. */
    private String fitting(String office) {
        return Type.BOLD.lines(wording.official(office), WIDTH - 2 * GAP).getFirst();
    }
}
