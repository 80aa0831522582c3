package th.go.dopa.damrongdhama.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files as people (and worse people) send them, made in memory. */
public final class Samples {

    static final String SECRET = "SOMSRI-CAMERA-7";

    private Samples() {}

    /** Four coloured quarters, red at the top left, and something that no other seed has. */
    public static BufferedImage quarters(int width, int height, long seed) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < 4; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(
                    width / 4 + random.nextInt(width / 3 + 1),
                    height / 4 + random.nextInt(height / 3 + 1),
                    width / 8 + 1,
                    height / 8 + 1);
        }
        pen.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height, long seed) {
        return written(quarters(width, height, seed), "jpeg");
    }

    public static byte[] png(int width, int height, long seed) {
        return written(quarters(width, height, seed), "png");
    }

    static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalStateException(format);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A JPEG as a telephone writes it: orientation, time, place, make, an XMP block, a profile-like block and a comment. */
    public static byte[] fromTelephone(byte[] jpeg, int orientation, double latitude, double longitude) {
        byte[] exif = joined("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation, latitude, longitude));
        byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] iptc = ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        byte[] comment = ("<script>" + SECRET + "</script>").getBytes(StandardCharsets.ISO_8859_1);
        byte[] start = {jpeg[0], jpeg[1]};
        byte[] rest = Head.part(jpeg, 2, jpeg.length);
        return joined(
                start, segment(0xe1, exif), segment(0xe1, xmp), segment(0xed, iptc), segment(0xfe, comment), rest);
    }

    /** A block of EXIF written by hand: big-endian TIFF with IFD0, the EXIF directory and the GPS directory. */
    static byte[] exif(int orientation, double latitude, double longitude) {
        ByteBuffer out = ByteBuffer.allocate(400);
        out.put("MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
        out.putShort((short) 4);
        entry(out, 0x010f, 2, 16, 200);
        entry(out, 0x0112, 3, 1, orientation << 16);
        entry(out, 0x8769, 4, 1, 80);
        entry(out, 0x8825, 4, 1, 110);
        out.putInt(0);
        out.position(80).putShort((short) 1);
        entry(out, 0x9003, 2, 20, 220);
        out.putInt(0);
        out.position(110).putShort((short) 4);
        entry(out, 1, 2, 2, (latitude < 0 ? 'S' : 'N') << 24);
        entry(out, 2, 5, 3, 260);
        entry(out, 3, 2, 2, (longitude < 0 ? 'W' : 'E') << 24);
        entry(out, 4, 5, 3, 290);
        out.putInt(0);
        out.position(200).put((SECRET + "\0").getBytes(StandardCharsets.ISO_8859_1));
        out.position(220).put("2026:11:25 08:15:30\0".getBytes(StandardCharsets.ISO_8859_1));
        out.position(260);
        degrees(out, Math.abs(latitude));
        out.position(290);
        degrees(out, Math.abs(longitude));
        return out.array();
    }

    /** A small PDF with as many pages. */
    public static byte[] pdf(int pages) {
        return pdf(pages, "");
    }

    static byte[] pdf(int pages, String password) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(Color.RED);
                    content.addRect(0, 500, 595, 342);
                    content.fill();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A PNG whose head claims a size; the pixels, if any, are zeroes. */
    static byte[] pngBomb(int width, int height, int bytesOfZero) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR", head),
                chunk("IDAT", deflated(bytesOfZero)),
                chunk("IEND", new byte[0]));
    }

    public static byte[] withChunk(byte[] png, String name, byte[] body) {
        return joined(Head.part(png, 0, 33), chunk(name, body), Head.part(png, 33, png.length));
    }

    static byte[] deflated(int bytesOfZero) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[bytesOfZero]);
        deflater.finish();
        byte[] out = new byte[bytesOfZero / 500 + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return Head.part(out, 0, length);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static byte[] segment(int marker, byte[] body) {
        byte[] head = ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .array();
        return joined(head, body);
    }

    private static byte[] chunk(String name, byte[] body) {
        byte[] named = joined(name.getBytes(StandardCharsets.ISO_8859_1), body);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(body.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer out, double value) {
        int degrees = (int) value;
        int minutes = (int) ((value - degrees) * 60);
        int seconds = (int) Math.round(((value - degrees) * 60 - minutes) * 60 * 1000);
        out.putInt(degrees).putInt(1).putInt(minutes).putInt(1).putInt(seconds).putInt(1000);
    }
}
