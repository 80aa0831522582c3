package th.go.dopa.damrongdhama.attachments;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import th.go.dopa.damrongdhama.people.Limits;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.Visit;

/** Files on their way in (การส่งไฟล์): so many an hour from one address, or under the key of who has proven himself, because each costs a second of work; staff are not counted. */
@Component
public class Uploads {

    static final String TOO_MANY = "attachments.declined.limit";

    private final Attachments attachments;
    private final Limits limits;
    private final VouchedKeys vouched;
    private final int anHour;

    Uploads(
            Attachments attachments,
            Limits limits,
            VouchedKeys vouched,
            @Value("${damrongdhama.uploads-an-hour:300}") int anHour) {
        this.attachments = attachments;
        this.limits = limits;
        this.vouched = vouched;
        this.anHour = anHour;
    }

    /**
     * Stages the files that came with a form, and says beside the field what was declined.
     *
     * @return false when too many came in this hour, for a status 429
     */
    public boolean take(Visit visit, Form form, String field, UUID formKey, HttpServletRequest request)
            throws IOException {
        for (MultipartFile file : form.files(field)) {
            if (!within(visit, formKey.toString(), request)) {
                form.fault(field, TOO_MANY);
                return false;
            }
            String name = file.getOriginalFilename();
            try (InputStream bytes = file.getInputStream()) {
                if (attachments.stage(formKey.toString(), uploader(visit), name == null ? "" : name, bytes)
                        instanceof Upload.Declined declined) {
                    form.fault(field, declined.messageKey());
                }
            }
        }
        return true;
    }

    /** Whether one more file may come in this hour: under a vouched key so many under it, else so many from the address. */
    boolean within(Visit visit, String formKey, HttpServletRequest request) {
        if (visit.staff() != null) {
            return true;
        }
        UUID key = Attachments.key(formKey);
        if (key != null && vouched.made(key)) {
            return limits.take("attachment-form", key.toString(), anHour);
        }
        return limits.take("attachment", request.getRemoteAddr(), anHour);
    }

    static Uploader uploader(Visit visit) {
        return visit.staff() == null ? Uploader.CITIZEN : Uploader.STAFF;
    }
}
