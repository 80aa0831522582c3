package th.go.dopa.damrongdhama.stories;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import th.go.dopa.damrongdhama.attachments.Face;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;

/** Looks for planted personal data in whatever came: text of any kind, papers with their pictures, photos with their data. */
final class Leak {

    /** With Arabic digits and without what stands between them. */
    private static final List<String> PLANTED = List.of(
            "8999900000029",
            "0897654321",
            "สมพรรณ",
            "ทดลองดีงาม",
            "กข9431",
            "1234567890",
            "sompan.test",
            "sompan@example.org",
            "sompan-0897654321",
            "99/71",
            "99หมู่3",
            "33.3317",
            "44.4417");

    private static final List<String> IN_PHOTOS = List.of(
            "Exif",
            "GPS",
            "SOMSRI-CAMERA",
            "ns.adobe.com/xap",
            "Photoshop",
            "xmpmeta",
            "8999900000029",
            "sompan@example.org");

    private Leak() {}

    static List<String> in(byte[] bytes) throws RuntimeException {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            if (raw.startsWith("%PDF")) {
                return ofPaper(bytes);
            }
            if (raw.startsWith("\u00ff\u00d8") || raw.startsWith("\u0089PNG") || raw.startsWith("RIFF")) {
                return IN_PHOTOS.stream().filter(raw::contains).toList();
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return ofText(new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<String> ofText(String text) {
        String plain = ThaiDigits.arabic(text).replaceAll("\\\\u200b|[\\u200b\\u2060]", "");
        String close = plain.replaceAll("(?<=[0-9])[ .-](?=[0-9])", "").replaceAll("\\s", "");
        return PLANTED.stream()
                .filter(word -> plain.contains(word) || close.contains(word))
                .toList();
    }

    private static List<String> ofPaper(byte[] bytes) throws IOException {
        try (PDDocument paper = Loader.loadPDF(bytes)) {
            List<String> found = new ArrayList<>(ofText(new PDFTextStripper().getText(paper)));
            found.addAll(ofText(paper.getDocumentInformation().getCOSObject().toString()));
            for (PDPage page : paper.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    PDXObject object = page.getResources().getXObject(name);
                    if (object instanceof PDImageXObject) {
                        String raw = new String(
                                object.getStream()
                                        .getCOSObject()
                                        .createRawInputStream()
                                        .readAllBytes(),
                                StandardCharsets.ISO_8859_1);
                        IN_PHOTOS.stream().filter(raw::contains).forEach(found::add);
                    }
                }
            }
            return found;
        }
    }

    /** Whether black and white still stand side by side in a part of a photo, given in shares of it. */
    static boolean face(byte[] photo, double left, double top, double width, double height) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo));
            return Face.contrast(
                            picture,
                            (int) (picture.getWidth() * left),
                            (int) (picture.getHeight() * top),
                            (int) (picture.getWidth() * width),
                            (int) (picture.getHeight() * height))
                    > 60;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A paper with one line of text. */
    static byte[] pdf(String line) throws IOException {
        try (PDDocument paper = new PDDocument();
                java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            paper.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(paper, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.showText(line.replaceAll("[^\\x20-\\x7e]", ""));
                pen.endText();
            }
            paper.save(bytes);
            return bytes.toByteArray();
        }
    }
}
