package th.go.dopa.damrongdhama.letters;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;

/** The face letters are set in: Sarabun, the free one nearest to TH Sarabun (มติคณะรัฐมนตรี 7 กันยายน 2553). */
final class Face {

    static final Face REGULAR = new Face("letters/Sarabun-Regular.ttf");
    static final Face BOLD = new Face("letters/Sarabun-Bold.ttf");

    private final Font shaper;
    private final BaseFont font;

    private Face(String file) {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            byte[] face = in.readAllBytes();
            shaper = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face));
            font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, face, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** Puts letters in their places. */
    Font shaper() {
        return shaper;
    }

    /** Is drawn in a PDF. */
    BaseFont font() {
        return font;
    }
}
