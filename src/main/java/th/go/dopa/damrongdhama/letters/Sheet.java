package th.go.dopa.damrongdhama.letters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import th.go.dopa.damrongdhama.kernel.Bangkok;

/** The pages being written (แผ่นกระดาษ). Places are in points from the left edge and from the top one down to the foot of the letters. */
final class Sheet {

    static final float CM = 72 / 2.54f;
    static final float LEFT = 3 * CM;
    static final float RIGHT = 2 * CM;
    static final float A4_WIDTH = 21 * CM;
    static final float A4_HEIGHT = 29.7f * CM;

    /** Of the way from corner to corner. */
    private static final float SAMPLE_LENGTH = 0.55f;

    private static final float SAMPLE_SHADE = 0.09f;
    private static final Color RED = new Color(0xC0, 0x00, 0x00);
    private static final Color GOLD = new Color(0xA8, 0x7C, 0x1F);

    private final OutputStream out;
    private final Document document;
    private final PdfWriter writer;
    private PdfContentByte ink;
    private float width;
    private float height;
    private final Marks marks;

    /**
     * Opens the first page.
     *
     * @param marks what stands on each page
     */
    Sheet(float width, float height, String title, Instant at, Marks marks) {
        this(new ByteArrayOutputStream(1 << 15), width, height, title, at, marks);
    }

    /** The same, whose pages leave for somewhere as they are finished. */
    Sheet(OutputStream out, float width, float height, String title, Instant at, Marks marks) {
        this.out = out;
        this.width = width;
        this.height = height;
        this.marks = marks;
        document = new Document(new Rectangle(width, height));
        writer = PdfWriter.getInstance(document, out);
        writer.setFullCompression();
        document.addTitle(title);
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(at.atZone(Bangkok.ZONE))));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("th-TH"));
        ink = writer.getDirectContent();
        mark();
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    float right() {
        return width - RIGHT;
    }

    /** The next page, lying across or standing. */
    void nextPage(boolean across) {
        width = across ? A4_HEIGHT : A4_WIDTH;
        height = across ? A4_WIDTH : A4_HEIGHT;
        document.setPageSize(new Rectangle(width, height));
        nextPage();
    }

    void nextPage() {
        writer.setPageEmpty(false);
        document.newPage();
        mark();
    }

    /** All of it; nothing can be written any more. */
    byte[] finished() {
        close();
        if (out instanceof ByteArrayOutputStream pdf) {
            return pdf.toByteArray();
        }
        throw new IllegalStateException("its pages have left");
    }

    void close() {
        writer.setPageEmpty(false);
        document.close();
    }

    /** What stands on many pages alike: it is drawn once and its letters are in the file once. */
    PdfTemplate once(Runnable drawing) {
        PdfContentByte page = ink;
        PdfTemplate kept = page.createTemplate(width, height);
        ink = kept;
        drawing.run();
        ink = page;
        return kept;
    }

    /** Lets it stand on this page too. */
    void again(PdfTemplate kept) {
        ink.addTemplate(kept, 0, 0);
    }

    void write(Type type, String text, float x, float y) {
        if (text.isEmpty()) {
            return;
        }
        ink.setColorFill(type.red() ? RED : Color.BLACK);
        ink.beginText();
        ink.setFontAndSize(type.face().font(), type.size());
        ink.setTextMatrix(x, height - y);
        Glyphs.show(ink, type, text);
        ink.endText();
    }

    void centred(Type type, String text, float axis, float y) {
        write(type, text, axis - type.width(text) / 2, y);
    }

    void flushRight(Type type, String text, float edge, float y) {
        write(type, text, edge - type.width(text), y);
    }

    /** Dots on which something is written by hand. */
    void dots(float from, float to, float y) {
        ink.saveState();
        ink.setLineWidth(0.6f);
        ink.setLineDash(0.6f, 2f, 0);
        ink.moveTo(from, height - y);
        ink.lineTo(to, height - y);
        ink.stroke();
        ink.restoreState();
    }

    /** A box to tick, its lower left corner on the line. */
    void box(float x, float y, float side) {
        frame(x, y - side, side, side);
    }

    /** A frame with its upper left corner here. */
    void frame(float x, float top, float wide, float high) {
        ink.saveState();
        ink.setLineWidth(0.7f);
        ink.rectangle(x, height - top - high, wide, high);
        ink.stroke();
        ink.restoreState();
    }

    /** A double border of gold round the page, so far from its edges, with a lozenge in each corner. */
    void border(float outside, float inside) {
        ink.saveState();
        ink.setColorStroke(GOLD);
        ink.setColorFill(GOLD);
        ink.setLineWidth(2.4f);
        ink.rectangle(outside, outside, width - 2 * outside, height - 2 * outside);
        ink.stroke();
        ink.setLineWidth(0.7f);
        ink.rectangle(inside, inside, width - 2 * inside, height - 2 * inside);
        ink.stroke();
        for (float x : new float[] {inside, width - inside}) {
            for (float y : new float[] {inside, height - inside}) {
                lozenge(x, y, 11, Color.WHITE);
                lozenge(x, y, 7, GOLD);
            }
        }
        ink.restoreState();
    }

    private void lozenge(float x, float y, float reach, Color fill) {
        ink.setColorFill(fill);
        ink.moveTo(x - reach, y);
        ink.lineTo(x, y + reach);
        ink.lineTo(x + reach, y);
        ink.lineTo(x, y - reach);
        ink.closePathFillStroke();
    }

    /** A white ground with its upper left corner here, on which something is read over what lies below. */
    void blank(float x, float top, float wide, float high) {
        ink.setColorFill(Color.WHITE);
        ink.rectangle(x, height - top - high, wide, high);
        ink.fill();
    }

    /** A tick in a box. */
    void tick(float x, float y, float side) {
        ink.saveState();
        ink.setLineWidth(1.4f);
        ink.moveTo(x + side * 0.15f, height - y + side * 0.5f);
        ink.lineTo(x + side * 0.42f, height - y + side * 0.15f);
        ink.lineTo(x + side * 1.1f, height - y + side * 1.15f);
        ink.stroke();
        ink.restoreState();
    }

    /** Whether a picture lies across. */
    static boolean across(byte[] picture) {
        Image image = image(picture);
        return image.getWidth() > image.getHeight();
    }

    /** A picture as large as the page, from its upper edge; its marks are read over it. */
    void filled(byte[] picture) {
        Image image = image(picture);
        image.scaleToFit(width, height);
        image.setAbsolutePosition((width - image.getScaledWidth()) / 2, height - image.getScaledHeight());
        ink.addImage(image);
        mark();
    }

    private static Image image(byte[] picture) {
        try {
            return Image.getInstance(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture as high as asked for, the middle of its upper edge given. */
    void picture(byte[] png, float axis, float top, float high) {
        Image image = image(png);
        image.scaleToFit(4 * high, high);
        image.setAbsolutePosition(axis - image.getScaledWidth() / 2, height - top - high);
        ink.addImage(image);
    }

    /** A picture as large as a place allows, in the middle of it. */
    void within(byte[] picture, float x, float top, float wide, float high) {
        try {
            Image image = Image.getInstance(picture);
            image.scaleToFit(wide, high);
            image.setAbsolutePosition(
                    x + (wide - image.getScaledWidth()) / 2, height - top - (high + image.getScaledHeight()) / 2);
            ink.addImage(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A QR code with its upper left corner here. */
    void code(String text, float x, float top, float side) {
        squares(ink, text, x, height - top, side);
    }

    /** The dark squares of a QR code, those side by side in one. */
    static void squares(PdfContentByte ink, String text, float x, float upper, float side) {
        BitMatrix dark = matrix(text);
        float square = side / dark.getWidth();
        ink.setColorFill(Color.BLACK);
        for (int row = 0; row < dark.getHeight(); row++) {
            for (int from = 0; from < dark.getWidth(); from++) {
                int to = from;
                while (to < dark.getWidth() && dark.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    ink.rectangle(x + from * square, upper - (row + 1) * square, (to - from) * square, square);
                    from = to;
                }
            }
        }
        ink.fill();
    }

    private void mark() {
        if (marks.sample() != null) {
            across(marks.sample());
        }
        String secrecy = marks.secrecy();
        if (secrecy != null) {
            centred(Type.MARK, secrecy, width / 2, 1.45f * CM);
            centred(Type.MARK, secrecy, width / 2, height - 0.9f * CM);
        }
    }

    /** Pale and large from the lower left to the upper right; what it lies on is read through it. */
    private void across(String text) {
        double length = SAMPLE_LENGTH * Math.hypot(width, height);
        Type type = Type.bold((float) (100 * length / Type.bold(100).width(text)));
        double angle = Math.atan2(height, width);
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        float half = type.width(text) / 2;
        PdfGState pale = new PdfGState();
        pale.setFillOpacity(SAMPLE_SHADE);
        ink.saveState();
        ink.setGState(pale);
        ink.setColorFill(Color.BLACK);
        ink.beginText();
        ink.setFontAndSize(type.face().font(), type.size());
        ink.setTextMatrix(cos, sin, -sin, cos, width / 2 - half * cos, height / 2 - half * sin);
        Glyphs.show(ink, type, text);
        ink.endText();
        ink.restoreState();
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code of " + text.length() + " characters", e);
        }
    }
}
