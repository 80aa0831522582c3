package th.go.dopa.damrongdhama.letters;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import th.go.dopa.damrongdhama.kernel.Bangkok;

/**
 * A poster, newsletter or card being drawn (พื้นวาดโปสเตอร์), by the Thai writer of the letters: words break between words, marks stand where they belong, and
 * all can be searched. Places are in points from the left edge and from the top; a larger sheet is the same drawing made larger.
 */
public final class Canvas {

    /** From foot to foot of two lines, in sizes of the type: vowels below and tones above do not touch. */
    public static final float LEADING = 1.5f;

    private static final float RISE = 1.12f;
    private static final String MORE = "\u2026";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
    private final Document document;
    private final PdfWriter writer;
    private final PdfContentByte ink;
    private final float width;
    private final float height;
    private final float scale;

    /**
     * Opens the first page.
     *
     * @param width in points of the drawing
     * @param scale how much larger the sheet is than the drawing
     */
    public Canvas(float width, float height, float scale, String title, Instant at) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        document = new Document(new Rectangle(width * scale, height * scale));
        writer = PdfWriter.getInstance(document, out);
        writer.setFullCompression();
        document.addTitle(title);
        document.open();
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(at.atZone(Bangkok.ZONE))));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("th-TH"));
        ink = writer.getDirectContent();
        enlarge();
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    /** How many pixels a length of the drawing needs in print, at 300 to the inch. */
    public int pixels(float length) {
        return Math.round(length * scale / 72 * 300);
    }

    public void nextPage() {
        writer.setPageEmpty(false);
        document.newPage();
        enlarge();
    }

    /** All of it as a PDF; nothing can be drawn any more. */
    public byte[] finished() {
        writer.setPageEmpty(false);
        document.close();
        return out.toByteArray();
    }

    /** A ground of one colour with its upper left corner here; its corners may be round. */
    public void fill(int rgb, float x, float top, float wide, float high, float radius) {
        ink.setColorFill(new Color(rgb));
        ink.roundRectangle(x, height - top - high, wide, high, radius);
        ink.fill();
    }

    /** A circle of one colour. */
    public void disc(int rgb, float x, float y, float radius) {
        fill(rgb, x - radius, y - radius, 2 * radius, 2 * radius, radius);
    }

    /** Words with their foot here. */
    public void write(Hand hand, String words, float x, float y) {
        if (words.isEmpty()) {
            return;
        }
        Type type = hand.type();
        ink.setColorFill(new Color(hand.rgb()));
        ink.beginText();
        ink.setFontAndSize(type.face().font(), type.size());
        ink.setTextMatrix(x, height - y);
        Glyphs.show(ink, type, words);
        ink.endText();
    }

    public void centred(Hand hand, String words, float axis, float y) {
        write(hand, words, axis - hand.type().width(words) / 2, y);
    }

    public void flushRight(Hand hand, String words, float edge, float y) {
        write(hand, words, edge - hand.type().width(words), y);
    }

    public float width(Hand hand, String words) {
        return hand.type().width(words);
    }

    /** How many lines some words need. */
    public int lines(Hand hand, String words, float wide) {
        return broken(hand, words, wide).size();
    }

    /** The same hand, smaller until the words fit into so many lines, but not below a size. */
    public Hand fitting(Hand largest, float smallest, String words, float wide, int lines) {
        Hand hand = largest;
        while (hand.size() > smallest && lines(hand, words, wide) > lines) {
            hand = hand.of(Math.max(smallest, hand.size() - 0.5f));
        }
        return hand;
    }

    /**
     * Words in lines with the upper edge of the first here; the last says so where there was no room for all. Gives where the lines end.
     *
     * @param most how many lines there is room for
     */
    public float block(Hand hand, String words, float x, float top, float wide, int most) {
        float y = top;
        for (String line : cut(hand, words, hand.bold() ? even(hand, words, wide) : wide, most)) {
            write(hand, line, x, y + hand.size() * RISE);
            y += hand.size() * LEADING;
        }
        return y;
    }

    /** The same, each line in the middle of an axis. */
    public float centredBlock(Hand hand, String words, float axis, float top, float wide, int most) {
        float y = top;
        for (String line : cut(hand, words, even(hand, words, wide), most)) {
            centred(hand, line, axis, y + hand.size() * RISE);
            y += hand.size() * LEADING;
        }
        return y;
    }

    /** A photo that fills a place, cut where it is larger; what is cut is taken from the foot rather than from the heads. */
    public void photo(byte[] jpeg, float x, float top, float wide, float high, float radius) {
        Image image = image(jpeg);
        float factor = Math.max(wide / image.getWidth(), high / image.getHeight());
        float imageWide = image.getWidth() * factor;
        float imageHigh = image.getHeight() * factor;
        ink.saveState();
        ink.roundRectangle(x, height - top - high, wide, high, radius);
        ink.clip();
        ink.newPath();
        float left = x - (imageWide - wide) / 2;
        float foot = height - top - high - (imageHigh - high) * 0.55f;
        ink.addImage(image, imageWide, 0, 0, imageHigh, left, foot);
        ink.restoreState();
    }

    /** A picture as high as asked for, its upper left corner here. */
    public void picture(byte[] png, float x, float top, float high) {
        Image image = image(png);
        float wide = image.getWidth() * high / image.getHeight();
        ink.addImage(image, wide, 0, 0, high, x, height - top - high);
    }

    /** A pictogram of our own from static/pictures. */
    public void pictogram(String name, float x, float top, float side) {
        ink.saveState();
        ink.concatCTM(side / 100, 0, 0, -side / 100, x, height - top);
        Pictogram.draw(ink, name);
        ink.restoreState();
    }

    /** A QR code on white, its rim included. */
    public void code(String text, float x, float top, float side) {
        fill(0xFFFFFF, x, top, side, side, side / 16);
        Sheet.squares(ink, text, x, height - top, side);
    }

    /** The least width in which the words need no more lines: heads and centred words stand in lines of about the same length. */
    private static float even(Hand hand, String words, float wide) {
        int lines = broken(hand, words, wide).size();
        float least = wide;
        while (lines > 1 && least > wide / 2 && broken(hand, words, least - 8).size() == lines) {
            least -= 8;
        }
        return least;
    }

    private static List<String> cut(Hand hand, String words, float wide, int most) {
        List<String> lines = broken(hand, words, wide);
        if (lines.size() <= most || most < 1) {
            return lines;
        }
        String last = lines.get(most - 1);
        while (last.length() > 1 && hand.type().width(last + MORE) > wide) {
            List<String> shorter = hand.type().lines(last, hand.type().width(last) - 1);
            last = shorter.size() > 1 ? shorter.getFirst() : last.substring(0, last.length() - 1);
        }
        return Stream.concat(lines.subList(0, most - 1).stream(), Stream.of(last + MORE))
                .toList();
    }

    private static List<String> broken(Hand hand, String words, float wide) {
        return words.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> hand.type().lines(line.strip(), wide).stream())
                .toList();
    }

    private void enlarge() {
        ink.concatCTM(scale, 0, 0, scale, 0, 0);
    }

    private static Image image(byte[] bytes) {
        try {
            return Image.getInstance(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
