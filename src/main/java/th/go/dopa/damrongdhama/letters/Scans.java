package th.go.dopa.damrongdhama.letters;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.attachments.Upload;
import th.go.dopa.damrongdhama.attachments.Uploader;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.web.Form;

/** Scans of letters (ภาพสแกนหนังสือ), of those sent and of those received: taken from a form, kept, shown page by page. */
@Component
public class Scans {

    private static final String FIELD = "scan";
    private static final String NOT_ONE = "letters.refused.scan";

    private final Attachments attachments;

    Scans(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Takes the file of a form; gives the key under which it waits, or says in the form what is wrong with it. */
    public Optional<String> taken(Form form) throws IOException {
        String key = UUID.randomUUID().toString();
        List<MultipartFile> files = form.files(FIELD);
        if (files.size() != 1) {
            form.fault(FIELD, NOT_ONE);
            return Optional.empty();
        }
        try (InputStream in = files.getFirst().getInputStream()) {
            if (attachments.stage(key, Uploader.STAFF, FIELD, in) instanceof Upload.Declined declined) {
                form.fault(FIELD, declined.messageKey());
                return Optional.empty();
            }
        }
        return Optional.of(key);
    }

    /**
     * Keeps the one scan that waits under the key, in the caller's transaction.
     *
     * @param secret whether the letter is (ลับ): its pages then lie sealed
     */
    public AttachmentId kept(String formKey, boolean secret) {
        List<Attachment> scans = attachments.claim(formKey, false);
        if (scans.size() != 1) {
            throw new Refused(NOT_ONE);
        }
        AttachmentId scan = scans.getFirst().id();
        if (secret) {
            attachments.seal(List.of(scan));
        }
        return scan;
    }

    /** How many pages it has; 0 where there is none. */
    public int pages(@Nullable AttachmentId scan) {
        return scan == null ? 0 : attachments.attachment(scan).pages();
    }

    /** A page of it, counted from 1, as a picture. */
    public byte[] page(@Nullable AttachmentId scan, int page) {
        if (scan == null) {
            throw new NotFound("a scan");
        }
        return attachments.serve(scan, page, PhotoSize.LARGE).bytes();
    }

    /** The same as the answer to a browser, of which nothing is kept on the way. */
    public ResponseEntity<byte[]> shown(@Nullable AttachmentId scan, int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(page(scan, page));
    }
}
