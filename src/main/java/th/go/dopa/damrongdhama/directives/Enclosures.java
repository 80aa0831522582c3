package th.go.dopa.damrongdhama.directives;

import java.io.OutputStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.attachments.Attachment;
import th.go.dopa.damrongdhama.attachments.Attachments;
import th.go.dopa.damrongdhama.attachments.PhotoSize;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.letters.Papers;
import th.go.dopa.damrongdhama.letters.Secrecy;

/**
 * What is sent along with a circular (สิ่งที่ส่งมาด้วย): there for everybody for whom the circular is there. That of a secret one lies sealed, and every look at it
 * is kept.
 */
@Component
public class Enclosures {

    private final JdbcClient jdbc;
    private final Issues issues;
    private final Attachments attachments;
    private final Papers papers;
    private final Journal journal;

    Enclosures(JdbcClient jdbc, Issues issues, Attachments attachments, Papers papers, Journal journal) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.attachments = attachments;
        this.papers = papers;
        this.journal = journal;
    }

    /** All that is sent along with it, in the order in which it was added. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Circular circular) {
        return attachments.attachments(ids(circular.id()));
    }

    /**
     * Opens one of them; of a secret circular the look is kept before anything is shown.
     *
     * @param number counted from 1
     */
    @Transactional
    public Opened opened(Staff by, CircularId id, int number) {
        Circular circular = issues.seen(by, id);
        List<Attachment> all = of(circular);
        if (number > all.size()) {
            throw new NotFound("file " + number + " of circular " + id);
        }
        if (circular.secret()) {
            journal.note(by, "circular.file-opened", Circulars.subject(id));
        }
        return new Opened(circular.secrecy(), all.get(number - 1));
    }

    /** Writes a document that was opened, page by page. */
    public void write(Opened opened, String title, OutputStream out) {
        Attachment file = opened.file();
        papers.copied(
                title,
                opened.secrecy(),
                file.pages(),
                page -> attachments.serve(file.id(), page, PhotoSize.MASTER).bytes(),
                out);
    }

    /** A photo that was opened, as it is kept. */
    public byte[] photo(Opened opened) {
        return attachments.serve(opened.file().id(), PhotoSize.MASTER).bytes();
    }

    /** A file that somebody may look at now. */
    public record Opened(Secrecy secrecy, Attachment file) {}

    /** Keeps what waits under the form; with a secret circular all that was sent along is sealed. */
    void keep(CircularId id, NewCircular written) {
        List<Attachment> sent = attachments.claim(written.formKey().toString(), false);
        jdbc.sql("""
                        insert into circular_file (circular_id, attachment_id)
                        select :id, file from unnest(:files::bigint[]) as u (file) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("files", sent.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .update();
        if (written.secrecy() != Secrecy.OPEN) {
            attachments.seal(ids(id));
        }
    }

    private List<AttachmentId> ids(CircularId id) {
        return jdbc.sql("select attachment_id from circular_file where circular_id = :id order by attachment_id")
                .param("id", id.value())
                .query((row, i) -> new AttachmentId(row.getLong("attachment_id")))
                .list();
    }
}
