package th.go.dopa.damrongdhama.publication.posters;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.letters.Canvas;
import th.go.dopa.damrongdhama.publication.FivePictures;
import th.go.dopa.damrongdhama.web.Visit;

/**
 * Makes posters, the newsletter and cards (ทำสื่อสิ่งพิมพ์): as a PDF for the printer with photos at 300 dots to the inch where they have so many, and as a
 * picture to look at. Few at a time: each holds its photos in memory.
 */
@Component
class Posters {

    /** From A4 to A3. */
    private static final float LARGER = 1.41421f;

    private static final int LARGE_PHOTO = 1_600;
    private static final int SMALL_PHOTO = 320;
    private static final float PREVIEW_DPI = 96;
    private static final Semaphore HANDS = new Semaphore(2, true);

    private final Attachments attachments;
    private final Clock clock;

    Posters(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /** For the printer. */
    byte[] pdf(Visit visit, Sender sender, PosterForm form) {
        return alone(() -> drawn(
                visit,
                sender,
                form,
                (id, pixels) -> attachments
                        .serve(id, pixels <= LARGE_PHOTO ? PhotoSize.LARGE : PhotoSize.MASTER)
                        .bytes()));
    }

    /** To look at before it is printed: a JPEG of each page. */
    List<byte[]> preview(Visit visit, Sender sender, PosterForm form) {
        return alone(() -> pictures(
                drawn(
                        visit,
                        sender,
                        form,
                        (id, pixels) -> attachments.serve(id, PhotoSize.LARGE).bytes()),
                PREVIEW_DPI / (form.large() ? LARGER : 1)));
    }

    /** The picture of a page that is shared. */
    byte[] card(Visit visit, Sender sender, Card card) {
        return alone(() -> {
            Canvas canvas = new Canvas(card.width(), card.height(), 1, card.title(), clock.instant());
            card.draw(new Layout(
                    canvas,
                    sender,
                    (id, pixels) -> attachments
                            .serve(id, pixels <= SMALL_PHOTO ? PhotoSize.SMALL : PhotoSize.LARGE)
                            .bytes(),
                    visit));
            return pictures(canvas.finished(), 72).getFirst();
        });
    }

    private byte[] drawn(Visit visit, Sender sender, PosterForm form, Album album) {
        float scale = form.large() && form.kind() != PosterKind.NEWSLETTER ? LARGER : 1;
        Canvas canvas = new Canvas(Layout.WIDE, Layout.HIGH, scale, form.title(), clock.instant());
        Layout layout = new Layout(canvas, sender, album, visit);
        switch (form.kind()) {
            case ACTIVITY ->
                new ActivityPoster(layout).draw(form.all().getFirst(), form.photos(), form.title(), form.words());
            case MONTH -> new MonthPoster(layout).draw(form.title(), form.words(), form.all(), form.chosen());
            case STEPS, TRACK, RESULTS ->
                new StepsPoster(layout).draw(FivePictures.valueOf(form.kind().name()), form.title(), form.words());
            case ROLE -> new RolePoster(layout).draw(form.title(), form.words());
            case NEWSLETTER ->
                new Newsletter(layout)
                        .draw(form.title(), form.words(), form.all(), form.chosen(), form.figures(), form.year());
        }
        return canvas.finished();
    }

    private static List<byte[]> pictures(byte[] pdf, float dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            List<byte[]> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
                ImageIO.write(picture, "jpg", out);
                pages.add(out.toByteArray());
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T alone(java.util.function.Supplier<T> work) {
        HANDS.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            HANDS.release();
        }
    }
}
