package th.go.dopa.damrongdhama.attachments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AttachmentId;

/**
 * A photo or document that somebody sent (ไฟล์แนบ). Its name on the sender's machine is not kept: it may hold a person's name.
 *
 * @param width of the best copy of the first page, in pixels, as it is shown
 * @param bytes how long the file was when it was received
 * @param keptAt when it became part of something; before, it is only staged under the key of a form
 */
public record Attachment(
        AttachmentId id,
        AttachmentKind kind,
        int width,
        int height,
        int pages,
        long bytes,
        Instant receivedAt,
        @Nullable Instant keptAt) {

    public Attachment {
        if (width < 1 || height < 1 || pages < 1 || bytes < 1 || (kind == AttachmentKind.PHOTO && pages != 1)) {
            throw new IllegalArgumentException("not an attachment: " + id);
        }
    }

    public boolean kept() {
        return keptAt != null;
    }

    public boolean document() {
        return kind == AttachmentKind.DOCUMENT;
    }
}
