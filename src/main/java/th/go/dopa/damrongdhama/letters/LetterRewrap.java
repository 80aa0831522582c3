package th.go.dopa.damrongdhama.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.LetterBatchId;
import th.go.dopa.damrongdhama.kernel.LetterId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;

/** Encrypting letters and registers anew under a new key. */
@Component
class LetterRewrap implements Rewrap {

    private final JdbcClient jdbc;
    private final Keys keys;

    LetterRewrap(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public KeyPurpose purpose() {
        return KeyPurpose.IDENTITY;
    }

    @Override
    public long left() {
        return jdbc.sql("""
                        select (select count(*) from letter where key_id < :key or key_id > :key)
                             + (select count(*) from letter_number where key_id < :key or key_id > :key)
                             + (select count(*) from letter_batch_part where key_id < :key or key_id > :key)
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int rewrapSome(int most) {
        int letters = letters(most);
        if (letters > 0) {
            return letters;
        }
        int numbers = numbers(most);
        return numbers > 0 ? numbers : parts(most);
    }

    private int parts(int most) {
        return jdbc.sql("""
                        select batch_id, position, pdf from letter_batch_part
                         where key_id < :key or key_id > :key limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("most", Math.min(most, 50))
                .query((row, i) ->
                        again(new LetterBatchId(row.getLong("batch_id")), row.getInt("position"), row.getBytes("pdf")))
                .list()
                .size();
    }

    private int again(LetterBatchId batch, int position, byte[] pdf) {
        return jdbc.sql("""
                        update letter_batch_part set pdf = :pdf, key_id = :key where batch_id = :batch and position = :position
                        """)
                .param("pdf", anew(pdf, Batches.context(batch, position)))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("batch", batch.value())
                .param("position", position)
                .update();
    }

    private int letters(int most) {
        List<LetterId> done = jdbc.sql("""
                        select id, content, pdf, cancelled from letter
                         where key_id < :key or key_id > :key limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("most", Math.min(most, 50))
                .query((row, i) -> again(
                        new LetterId(row.getLong("id")),
                        row.getBytes("content"),
                        row.getBytes("pdf"),
                        row.getBytes("cancelled")))
                .list();
        return done.size();
    }

    private LetterId again(LetterId id, byte[] content, byte @Nullable [] pdf, byte @Nullable [] cancelled) {
        jdbc.sql(
                        "update letter set content = :content, pdf = :pdf, cancelled = :cancelled, key_id = :key where id = :id")
                .param("content", anew(content, Shelves.context(id, "content")))
                .param("pdf", anew(pdf, Shelves.context(id, "pdf")))
                .param("cancelled", anew(cancelled, Shelves.context(id, "cancelled")))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("id", id.value())
                .update();
        return id;
    }

    private int numbers(int most) {
        return jdbc.sql("""
                        select office_id, series, year, number, elsewhere from letter_number
                         where key_id < :key or key_id > :key limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("most", most)
                .query((row, i) -> again(
                        new OfficeId(row.getLong("office_id")),
                        Series.valueOf(row.getString("series")),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getBytes("elsewhere")))
                .list()
                .size();
    }

    private int again(OfficeId office, Series series, int year, int number, byte[] elsewhere) {
        return jdbc.sql("""
                        update letter_number set elsewhere = :elsewhere, key_id = :key
                         where office_id = :office and series = :series and year = :year and number = :number
                        """)
                .param("elsewhere", anew(elsewhere, Registers.context(office, series, year, number)))
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("office", office.value())
                .param("series", series.name())
                .param("year", year)
                .param("number", number)
                .update();
    }

    private byte @Nullable [] anew(byte @Nullable [] sealed, String context) {
        return sealed == null
                ? null
                : keys.encrypt(KeyPurpose.IDENTITY, keys.decrypt(KeyPurpose.IDENTITY, sealed, context), context);
    }
}
