package th.go.dopa.damrongdhama.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.LetterBatchId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;

/**
 * Printing many letters at once (พิมพ์หนังสือเป็นชุด). A job draws them one by one and keeps each, so it goes on after a restart; the merged PDF is
 * put together while it is sent, one letter in memory at a time. A batch is there for who ordered it, for a day.
 */
@Component
public class Batches {

    /** How many letters a batch holds at most. */
    public static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Shelves shelves;
    private final Keys keys;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Batches(
            JdbcClient jdbc,
            Letters letters,
            Shelves shelves,
            Keys keys,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.shelves = shelves;
        this.keys = keys;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Orders a batch; drafts in it go to the printer with it. The same form sent twice is one batch.
     *
     * @param chosen in the order of printing
     */
    @Transactional
    public LetterBatchId order(Staff by, List<LetterId> chosen, UUID formKey) {
        List<LetterId> ids = chosen.stream().distinct().toList();
        if (ids.isEmpty()) {
            throw new Refused("letters.refused.batch-none");
        }
        if (ids.size() > MOST) {
            throw new Refused("letters.refused.batch-many", MOST);
        }
        Optional<LetterBatchId> fresh = begin(by, formKey);
        if (fresh.isEmpty()) {
            return ofForm(by, formKey);
        }
        Long[] all = ids.stream().map(LetterId::value).toArray(Long[]::new);
        int kept = jdbc.sql("""
                        insert into letter_batch_part (batch_id, position, letter_id, state)
                        select :batch, u.position, l.id, 'WAITING'
                          from unnest(:ids::bigint[]) with ordinality as u (id, position)
                          join letter l on l.id = u.id
                         where l.office_id = :office and l.state <> 'CANCELLED' and (l.series <> 'SECRET' or :secrets)
                           and (not l.personal or :reveals)
                        """)
                .param("batch", fresh.get().value())
                .param("ids", all)
                .param("office", by.office().value())
                .param("secrets", Letters.secretsShownTo(by))
                .param("reveals", by.mayReveal())
                .update();
        if (kept != ids.size()) {
            throw new Refused("letters.refused.batch-foreign");
        }
        print(by, all);
        return fresh.get();
    }

    /** What waits for its number and may be opened by the person, the oldest first. */
    @Transactional(readOnly = true)
    public List<LetterId> waiting(Staff by) {
        return jdbc.sql("""
                        select id from letter
                         where office_id = :office and state in ('DRAFT','PRINTED') and (series <> 'SECRET' or :secrets)
                           and (not personal or :reveals)
                         order by id
                         limit :most
                        """)
                .param("office", by.office().value())
                .param("secrets", Letters.secretsShownTo(by))
                .param("reveals", by.mayReveal())
                .param("most", MOST)
                .query((row, i) -> new LetterId(row.getLong("id")))
                .list();
    }

    /** How far it has come. */
    @Transactional(readOnly = true)
    public Batch batch(Staff by, LetterBatchId id) {
        return jdbc.sql("""
                        select count(*) as total, count(*) filter (where p.state = 'DRAWN') as drawn,
                               count(*) filter (where p.state = 'FAILED') as failed
                          from letter_batch b
                          join letter_batch_part p on p.batch_id = b.id
                         where b.id = :id and b.appointment_id = :by
                         group by b.id
                        """)
                .param("id", id.value())
                .param("by", by.appointment().value())
                .query((row, i) -> new Batch(id, row.getInt("total"), row.getInt("drawn"), row.getInt("failed")))
                .optional()
                .orElseThrow(() -> new NotFound("batch " + id));
    }

    /** Sends all letters of a finished batch as one PDF. */
    public void write(Staff by, LetterBatchId id, OutputStream out) throws IOException {
        Document document = new Document();
        PdfCopy copy = new PdfCopy(document, out);
        copy.setCloseStream(false);
        copy.setFullCompression();
        document.open();
        for (int position : drawn(by, id)) {
            add(copy, pdf(id, position));
        }
        document.close();
    }

    /** Draws what waits, batch after batch. */
    void work() {
        tidy();
        for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
            draw(next.get());
        }
    }

    private record Waiting(LetterBatchId batch, int position, LetterId letter) {}

    private void print(Staff by, Long[] all) {
        jdbc.sql("update letter set state = 'PRINTED', version = version + 1 where id = any (:ids) and state = 'DRAFT'")
                .param("ids", all)
                .update();
        jdbc.sql("select id, personal from letter where id = any (:ids) order by id")
                .param("ids", all)
                .query((row, i) -> {
                    String act = row.getBoolean("personal") ? "letter.looked" : "letter.printed";
                    journal.note(by, act, new Subject("letter", row.getString("id")));
                    return act;
                })
                .list();
    }

    /** A new batch; nothing where the form was sent before. */
    private Optional<LetterBatchId> begin(Staff by, UUID formKey) {
        return jdbc.sql("""
                        insert into letter_batch (office_id, appointment_id, form_key, ordered_at)
                        values (:office, :by, :form, :now)
                            on conflict (form_key) do nothing
                        returning id
                        """)
                .param("office", by.office().value())
                .param("by", by.appointment().value())
                .param("form", formKey)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, i) -> new LetterBatchId(row.getLong("id")))
                .optional();
    }

    private LetterBatchId ofForm(Staff by, UUID formKey) {
        return jdbc.sql("select id from letter_batch where form_key = :form and appointment_id = :by")
                .param("form", formKey)
                .param("by", by.appointment().value())
                .query((row, i) -> new LetterBatchId(row.getLong("id")))
                .optional()
                .orElseThrow(() -> new NotFound("the batch of a form"));
    }

    private Optional<Waiting> next() {
        return jdbc.sql("""
                        select p.batch_id, p.position, p.letter_id
                          from letter_batch b
                          join letter_batch_part p on p.batch_id = b.id and p.state = 'WAITING'
                         where b.finished_at is null
                         order by b.id, p.position
                         limit 1
                        """)
                .query((row, i) -> new Waiting(
                        new LetterBatchId(row.getLong("batch_id")),
                        row.getInt("position"),
                        new LetterId(row.getLong("letter_id"))))
                .optional();
    }

    private void draw(Waiting one) {
        try {
            byte[] pdf = transactions.execute(status -> letters.paper(shelves.ofBatch(one.letter())));
            keep(one, "DRAWN", pdf);
        } catch (RuntimeException broken) {
            LOG.error("letter {} of batch {} could not be drawn", one.letter(), one.batch(), broken);
            keep(one, "FAILED", null);
        }
    }

    private void keep(Waiting one, String state, byte @Nullable [] pdf) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                            update letter_batch_part set state = :state, pdf = :pdf, key_id = :key
                             where batch_id = :batch and position = :position
                            """)
                    .param("state", state)
                    .param(
                            "pdf",
                            pdf == null
                                    ? null
                                    : keys.encrypt(KeyPurpose.IDENTITY, pdf, context(one.batch(), one.position())))
                    .param("key", pdf == null ? null : keys.keyId(KeyPurpose.IDENTITY))
                    .param("batch", one.batch().value())
                    .param("position", one.position())
                    .update();
            jdbc.sql("""
                            update letter_batch set finished_at = :now
                             where id = :id
                               and not exists (select from letter_batch_part where batch_id = :id and state = 'WAITING')
                            """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", one.batch().value())
                    .update();
        });
    }

    private void tidy() {
        jdbc.sql("delete from letter_batch where ordered_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Integer> drawn(Staff by, LetterBatchId id) {
        return jdbc.sql("""
                        select p.position
                          from letter_batch b
                          join letter_batch_part p on p.batch_id = b.id and p.state = 'DRAWN'
                         where b.id = :id and b.appointment_id = :by
                         order by p.position
                        """)
                .param("id", id.value())
                .param("by", by.appointment().value())
                .query(Integer.class)
                .list();
    }

    private byte[] pdf(LetterBatchId id, int position) {
        byte[] sealed = jdbc.sql("select pdf from letter_batch_part where batch_id = :batch and position = :position")
                .param("batch", id.value())
                .param("position", position)
                .query(byte[].class)
                .single();
        return keys.decrypt(KeyPurpose.IDENTITY, sealed, context(id, position));
    }

    private static void add(PdfCopy copy, byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            copy.addPage(copy.getImportedPage(reader, page));
        }
        copy.freeReader(reader);
    }

    static String context(LetterBatchId batch, int position) {
        return "letter-batch:" + batch + ":" + position;
    }
}
