package th.go.dopa.damrongdhama.complaints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;

/** The photos and documents of a case (ภาพถ่ายและเอกสารแนบ): which they are, what they show, and who may see them. */
@Component
public class Pictures {

    private final JdbcClient jdbc;
    private final Attachments attachments;

    Pictures(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** One picture of a case. */
    public record Picture(AttachmentId id, int seq, Purpose purpose, Audience audience) {}

    /** Takes what was sent under the form's key into the case, at the line of history that was just written; in a secret case it lies sealed. */
    @Transactional
    public List<AttachmentId> take(Complaint kept, UUID formKey, Purpose purpose, Audience audience) {
        boolean secret = kept.facts().secret();
        List<AttachmentId> taken = new ArrayList<>();
        for (Attachment attachment : attachments.claim(formKey.toString(), secret)) {
            jdbc.sql("""
                            insert into complaint_attachment (complaint_id, attachment_id, seq, purpose, audience)
                            values (:complaint, :attachment, :seq, :purpose, :audience)
                            """)
                    .param("complaint", kept.id().value())
                    .param("attachment", attachment.id().value())
                    .param("seq", kept.version())
                    .param("purpose", purpose.name())
                    .param("audience", audience.name())
                    .update();
            taken.add(attachment.id());
        }
        if (secret) {
            attachments.seal(taken);
        }
        return taken;
    }

    /** Makes pictures of the case the proof that it was fixed, shown to the complainant; refuses pictures of another case. */
    @Transactional
    public void prove(Complaint kept, Collection<AttachmentId> proof) {
        int proved = jdbc.sql("""
                        update complaint_attachment set purpose = 'PROOF', audience = 'CITIZEN'
                         where complaint_id = :complaint and attachment_id = any (:proof::bigint[])
                        """)
                .param("complaint", kept.id().value())
                .param("proof", proof.stream().map(AttachmentId::value).toArray(Long[]::new))
                .update();
        if (proved != Set.copyOf(proof).size()) {
            throw new Refused("complaints.refused.foreign-picture");
        }
    }

    /** The pictures of a case that are shown to an audience, in the order they came. */
    public List<Picture> of(Complaint complaint, Audience reader) {
        return jdbc.sql("""
                        select attachment_id, seq, purpose, audience
                          from complaint_attachment
                         where complaint_id = :complaint and audience in %s
                         order by seq, attachment_id
                        """.formatted(reader.shownInSql()))
                .param("complaint", complaint.id().value())
                .query((row, i) -> new Picture(
                        new AttachmentId(row.getLong("attachment_id")),
                        row.getInt("seq"),
                        Purpose.valueOf(row.getString("purpose")),
                        Audience.valueOf(row.getString("audience"))))
                .list();
    }

    /** One picture of the case, if it is shown to the audience; else not found. */
    public Picture picture(Complaint complaint, AttachmentId id, Audience reader) {
        return of(complaint, reader).stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("picture " + id + " of complaint " + complaint.id()));
    }
}
