package th.go.dopa.damrongdhama.attachments;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.web.Open;
import th.go.dopa.damrongdhama.web.Visit;

/** Files that are sent while a form is still being filled in; the key of the form is the only way to them. */
@Controller
@Open
class AttachmentsController {

    private final Attachments attachments;
    private final Uploads uploads;

    AttachmentsController(Attachments attachments, Uploads uploads) {
        this.attachments = attachments;
        this.uploads = uploads;
    }

    /** What the script is told: the id and a picture, or why not. */
    record Answer(
            @Nullable Long id,
            @Nullable String small,
            @Nullable String words,
            @Nullable String declined) {}

    @PostMapping("/attachments")
    ResponseEntity<Answer> stage(
            Visit visit, @RequestParam String form, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        if (!uploads.within(visit, form, request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .body(new Answer(null, null, null, visit.t(Uploads.TOO_MANY)));
        }
        try (InputStream bytes = file.getInputStream()) {
            return switch (attachments.stage(form, Uploads.uploader(visit), "", bytes)) {
                case Upload.Kept kept -> ResponseEntity.ok(taken(visit, form, kept.attachment()));
                case Upload.Declined declined ->
                    ResponseEntity.unprocessableContent()
                            .body(new Answer(null, null, null, visit.t(declined.messageKey())));
            };
        }
    }

    @PostMapping("/attachments/remove")
    ResponseEntity<Void> unstage(@RequestParam String form, @RequestParam long id) {
        attachments.unstage(form, id(id));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/attachments/staged/{form}/{id}/small")
    ResponseEntity<byte[]> staged(@PathVariable String form, @PathVariable long id) {
        return attachments.servedStaged(form, id(id)).response();
    }

    private static Answer taken(Visit visit, String form, Attachment attachment) {
        long id = attachment.id().value();
        String words = attachment.document()
                ? visit.t("attachments.document", attachment.pages())
                : visit.t("attachments.photo");
        return new Answer(id, "/attachments/staged/" + form + "/" + id + "/small", words, null);
    }

    private static AttachmentId id(long id) {
        if (id <= 0) {
            throw new NotFound("attachment " + id);
        }
        return new AttachmentId(id);
    }
}
