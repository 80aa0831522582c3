package th.go.dopa.damrongdhama.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes the pictures that are kept out of a file that was sent. Few at a time, in order of arrival, so that memory has a bound whatever
 * people send; documents have a queue of their own, so that a slow one never stops the photos.
 */
@Component
final class Pictures {

    private final Semaphore photos = new Semaphore(2, true);
    private final Semaphore documents = new Semaphore(1, true);
    private final Duration patience;

    @Autowired
    Pictures() {
        this(Duration.ofSeconds(20));
    }

    Pictures(Duration patience) {
        this.patience = patience;
    }

    /** What was made of a file: its pages, and what a camera wrote into it. */
    record Made(List<Derived> pages, Shot shot) {}

    Made of(FileType type, byte[] file, Uploader uploader) throws Unfit {
        Semaphore queue = type == FileType.PDF ? documents : photos;
        take(queue);
        try {
            return type == FileType.PDF
                    ? new Made(PdfPages.of(file), Shot.SILENT)
                    : photo(Head.of(type, file), uploader);
        } catch (IOException | OutOfMemoryError broken) {
            throw new Unfit(Unfit.BROKEN);
        } finally {
            queue.release();
        }
    }

    /** A picture that keeps what is transparent in it. */
    BufferedImage transparent(Head head, int longest) throws Unfit {
        take(photos);
        try {
            return Decoding.transparent(head, longest);
        } catch (OutOfMemoryError broken) {
            throw new Unfit(Unfit.BROKEN);
        } finally {
            photos.release();
        }
    }

    /** A picture of our own with parts made unrecognisable, in all sizes. */
    Derived veiled(byte[] jpeg, List<Patch> patches) throws Unfit {
        take(photos);
        try {
            return Derived.from(Veil.over(ImageIO.read(new ByteArrayInputStream(jpeg)), patches));
        } catch (IOException | OutOfMemoryError broken) {
            throw new Unfit(Unfit.BROKEN);
        } finally {
            photos.release();
        }
    }

    Semaphore photos() {
        return photos;
    }

    private static Made photo(Head head, Uploader uploader) throws Unfit, IOException {
        return new Made(List.of(Derived.from(Decoding.picture(head, uploader.longest()))), head.shot());
    }

    private void take(Semaphore queue) throws Unfit {
        try {
            if (queue.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Unfit(Unfit.BUSY);
    }
}
