package th.go.dopa.damrongdhama.attachments;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/** A PDF as pictures, one a page; nobody but the evidence keeps the file itself. */
final class PdfPages {

    static final int MOST = 20;

    private static final long MOST_NANOS = 20_000_000_000L;

    private PdfPages() {}

    static List<Derived> of(byte[] file) throws Unfit {
        PdfStreams.check(file);
        long deadline = System.nanoTime() + MOST_NANOS;
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new Unfit(Unfit.BROKEN);
            }
            if (pages > MOST) {
                throw new Unfit(Unfit.TOO_MANY_PAGES);
            }
            checkFilters(document.getDocument());
            return pictures(document, deadline);
        } catch (InvalidPasswordException locked) {
            throw new Unfit(Unfit.LOCKED);
        } catch (TooHeavy heavy) {
            throw new Unfit(Unfit.TOO_HEAVY);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Unfit(Unfit.BROKEN);
        }
    }

    private static List<Derived> pictures(PDDocument document, long deadline) throws IOException {
        PatientRenderer renderer = new PatientRenderer(document, deadline);
        List<Derived> pictures = new ArrayList<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            PDRectangle box = document.getPage(page).getCropBox();
            float longest = Math.max(box.getWidth(), box.getHeight());
            if (!(longest > 0)) {
                throw new IOException("a page without size");
            }
            BufferedImage picture = renderer.renderImage(page, PhotoSize.LARGE.longest() / longest, ImageType.RGB);
            pictures.add(Derived.from(picture));
        }
        return pictures;
    }

    /** The bytes were searched for streams that unfold too far; a stream folded twice or by another method would have hidden from that. */
    private static void checkFilters(COSDocument document) throws TooHeavy {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSObject object = document.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream) {
                List<COSName> filters = names(stream);
                boolean other =
                        filters.contains(COSName.LZW_DECODE) || filters.contains(COSName.LZW_DECODE_ABBREVIATION);
                if (filters.size() > 2 || other) {
                    throw new TooHeavy();
                }
            }
        }
    }

    private static List<COSName> names(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** A page asks for more time or memory than a document that people write. */
    static final class TooHeavy extends IOException {

        TooHeavy() {
            super("too heavy");
        }
    }
}
