package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;

/** Writing the files and rows that wait anew under a new key (เข้ารหัสไฟล์ที่รอนำเข้าใหม่). */
@Component
class RowRewrap implements Rewrap {

    private final JdbcClient jdbc;
    private final Keys keys;

    RowRewrap(JdbcClient jdbc, Keys keys) {
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
                        select (select count(*) from backlog_row where key_id < :key or key_id > :key)
                             + (select count(*) from backlog_run where key_id < :key or key_id > :key)
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int rewrapSome(int most) {
        int rows = rows(most);
        return rows > 0 ? rows : files();
    }

    private int rows(int most) {
        List<Map<String, Object>> rows = jdbc.sql("""
                        select run_id, row_number, sealed from backlog_row
                         where key_id < :key or key_id > :key limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .param("most", most)
                .query((row, i) -> Map.<String, Object>of(
                        "run", row.getLong("run_id"),
                        "number", row.getInt("row_number"),
                        "sealed",
                                again(
                                        row.getBytes("sealed"),
                                        RunRows.context(row.getLong("run_id"), row.getInt("row_number"))),
                        "key", keys.keyId(KeyPurpose.IDENTITY)))
                .list();
        rows.forEach(row -> jdbc.sql(
                        "update backlog_row set sealed = :sealed, key_id = :key where run_id = :run and row_number = :number")
                .params(row)
                .update());
        return rows.size();
    }

    /** One file at a time: it may have some megabytes. */
    private int files() {
        List<Map<String, Object>> files = jdbc.sql("""
                        select id, form_key, file from backlog_run
                         where key_id < :key or key_id > :key limit 1 for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.IDENTITY))
                .query((row, i) -> Map.<String, Object>of(
                        "run", row.getLong("id"),
                        "sealed", again(row.getBytes("file"), Runs.context(row.getObject("form_key", UUID.class))),
                        "key", keys.keyId(KeyPurpose.IDENTITY)))
                .list();
        files.forEach(file -> jdbc.sql("update backlog_run set file = :sealed, key_id = :key where id = :run")
                .params(file)
                .update());
        return files.size();
    }

    private byte[] again(byte[] before, String context) {
        return keys.encrypt(KeyPurpose.IDENTITY, keys.decrypt(KeyPurpose.IDENTITY, before, context), context);
    }
}
