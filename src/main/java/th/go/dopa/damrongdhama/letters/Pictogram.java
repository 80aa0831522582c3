package th.go.dopa.damrongdhama.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openpdf.text.pdf.PdfContentByte;
import org.springframework.core.io.ClassPathResource;

/**
 * A picture of our own that says something without words (ภาพสัญลักษณ์): the same file that pages show, drawn as lines and curves. It is a hundred squares
 * wide and high, of circles, rectangles, and paths in whole commands (M, L, H, V, C, Z).
 */
final class Pictogram {

    /** How far the handles of a curve stand out that looks like a quarter of a circle. */
    private static final float ROUND = 0.5523f;

    private static final Pattern STEP = Pattern.compile("([MLHVCZ])|(-?[0-9.]+)");
    private static final Map<String, List<Part>> KNOWN = new ConcurrentHashMap<>();

    private Pictogram() {}

    /** A part of it: its outline as the letters of a path with their numbers, and how it is filled and drawn; -1 is not at all. */
    private record Part(List<Move> moves, int fill, int stroke, float width) {}

    private record Move(char letter, List<Float> to) {}

    /** Draws it where the origin is, its head up, a hundred points wide. */
    static void draw(PdfContentByte ink, String name) {
        ink.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        ink.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        for (Part part : KNOWN.computeIfAbsent(name, Pictogram::read)) {
            part.moves().forEach(move -> go(ink, move));
            paint(ink, part);
        }
    }

    private static void paint(PdfContentByte ink, Part part) {
        if (part.fill() >= 0) {
            ink.setColorFill(new java.awt.Color(part.fill()));
        }
        if (part.stroke() >= 0) {
            ink.setColorStroke(new java.awt.Color(part.stroke()));
            ink.setLineWidth(part.width());
        }
        if (part.fill() < 0) {
            ink.stroke();
        } else if (part.stroke() < 0) {
            ink.fill();
        } else {
            ink.fillStroke();
        }
    }

    private static void go(PdfContentByte ink, Move move) {
        List<Float> to = move.to();
        switch (move.letter()) {
            case 'M' -> ink.moveTo(to.get(0), to.get(1));
            case 'L' -> ink.lineTo(to.get(0), to.get(1));
            case 'C' -> ink.curveTo(to.get(0), to.get(1), to.get(2), to.get(3), to.get(4), to.get(5));
            default -> ink.closePath();
        }
    }

    private static List<Part> read(String name) {
        List<Part> parts = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = new ClassPathResource("static/pictures/" + name + ".svg").getInputStream()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && !xml.getLocalName().equals("svg")) {
                    parts.add(new Part(
                            outline(xml),
                            colour(xml, "fill", 0),
                            colour(xml, "stroke", -1),
                            number(xml, "stroke-width")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(name, e);
        }
        return parts;
    }

    private static List<Move> outline(XMLStreamReader xml) {
        return switch (xml.getLocalName()) {
            case "circle" -> circle(number(xml, "cx"), number(xml, "cy"), number(xml, "r"));
            case "rect" ->
                box(number(xml, "x"), number(xml, "y"), number(xml, "width"), number(xml, "height"), number(xml, "rx"));
            case "path" -> path(said(xml, "d"));
            default -> throw new IllegalStateException("no " + xml.getLocalName() + " in a pictogram");
        };
    }

    private static List<Move> circle(float x, float y, float r) {
        return box(x - r, y - r, 2 * r, 2 * r, r);
    }

    private static List<Move> box(float x, float y, float wide, float high, float r) {
        float right = x + wide;
        float foot = y + high;
        float out = r * (1 - ROUND);
        return List.of(
                move('M', x + r, y),
                move('L', right - r, y),
                move('C', right - out, y, right, y + out, right, y + r),
                move('L', right, foot - r),
                move('C', right, foot - out, right - out, foot, right - r, foot),
                move('L', x + r, foot),
                move('C', x + out, foot, x, foot - out, x, foot - r),
                move('L', x, y + r),
                move('C', x, y + out, x + out, y, x + r, y),
                move('Z'));
    }

    private static List<Move> path(String data) {
        List<Move> moves = new ArrayList<>();
        List<Float> numbers = new ArrayList<>();
        char letter = 'Z';
        float[] pen = {0, 0};
        Matcher steps = STEP.matcher(data);
        while (steps.find()) {
            if (steps.group(1) != null) {
                letter = steps.group(1).charAt(0);
                if (letter == 'Z') {
                    moves.add(move('Z'));
                }
            } else {
                numbers.add(Float.parseFloat(steps.group(2)));
                if (numbers.size() == needs(letter)) {
                    moves.add(whole(letter, numbers, pen));
                    numbers.clear();
                    letter = letter == 'M' ? 'L' : letter;
                }
            }
        }
        return moves;
    }

    private static Move whole(char letter, List<Float> numbers, float[] pen) {
        List<Float> to = new ArrayList<>(numbers);
        if (letter == 'H') {
            to.add(pen[1]);
        } else if (letter == 'V') {
            to.addFirst(pen[0]);
        }
        pen[0] = to.get(to.size() - 2);
        pen[1] = to.getLast();
        return new Move(letter == 'H' || letter == 'V' ? 'L' : letter, to);
    }

    private static int needs(char letter) {
        return switch (letter) {
            case 'H', 'V' -> 1;
            case 'C' -> 6;
            default -> 2;
        };
    }

    private static Move move(char letter, float... to) {
        List<Float> numbers = new ArrayList<>();
        for (float one : to) {
            numbers.add(one);
        }
        return new Move(letter, numbers);
    }

    private static int colour(XMLStreamReader xml, String name, int otherwise) {
        String said = said(xml, name);
        if (said.isEmpty()) {
            return otherwise;
        }
        return said.equals("none") ? -1 : Integer.parseInt(said.substring(1), 16);
    }

    private static float number(XMLStreamReader xml, String name) {
        String said = said(xml, name);
        return said.isEmpty() ? 0 : Float.parseFloat(said);
    }

    private static String said(XMLStreamReader xml, String name) {
        String said = xml.getAttributeValue(null, name);
        return said == null ? "" : said;
    }
}
