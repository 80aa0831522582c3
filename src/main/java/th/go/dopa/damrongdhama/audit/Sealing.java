package th.go.dopa.damrongdhama.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sealing the journal: takes the lines of finished transactions in the order (transaction, line) into the hash chain. One run at a time in
 * the whole system; acts never wait for it.
 */
@Component
public class Sealing {

    private static final int BATCH = 5_000;
    private static final long LOCK = 0x6a6f75726e616cL;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sealing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Seals one batch of lines.
     *
     * @return how many were sealed; 0 when there was nothing, or when another node is at it
     */
    @Transactional
    public int seal() {
        boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!ours) {
            return 0;
        }
        Batch last = last();
        Window window = window(last);
        List<JournalLine> lines = unsealed(window);
        if (!lines.isEmpty()) {
            chain(last, lines, window);
        }
        return lines.size();
    }

    /** Seals until nothing is left below the oldest open transaction. */
    public int sealAll() {
        int all = 0;
        for (int sealed = seal(); sealed > 0; sealed = seal()) {
            all += sealed;
        }
        return all;
    }

    private Batch last() {
        return jdbc.sql("""
                        select number, horizon::text as horizon, last_position, encode(last_hash, 'hex') as last_hash
                          from journal_batch order by number desc limit 1
                        """)
                .query((row, i) -> new Batch(
                        row.getLong("number"),
                        row.getString("horizon"),
                        row.getLong("last_position"),
                        row.getString("last_hash")))
                .optional()
                .orElse(new Batch(0, "0", 0, HexFormat.of().formatHex(Chain.BEGINNING)));
    }

    /**
     * Between which transactions lines may be sealed now. A line below the last horizon came too late to be honest, unless the database's
     * counter went back because it was restored into another server: then all that is finished is taken. Lines of a transaction that this
     * server has not begun yet come from the server before, and are finished too.
     */
    private Window window(Batch last) {
        return jdbc.sql("""
                        select case when pg_snapshot_xmax(s) < :horizon::xid8 then '0' else :horizon end as lowest,
                               pg_snapshot_xmin(s)::text as below
                          from pg_current_snapshot() s
                        """)
                .param("horizon", last.horizon())
                .query((row, i) -> new Window(row.getString("lowest"), row.getString("below")))
                .single();
    }

    private List<JournalLine> unsealed(Window window) {
        return jdbc.sql("select " + JournalLine.COLUMNS + """
                          from journal j
                         where ((j.xid >= :lowest::xid8 and j.xid < :below::xid8) or j.xid >= pg_snapshot_xmax(pg_current_snapshot()))
                           and not exists (select 1 from journal_link l where l.journal_id = j.id)
                         order by j.xid, j.id
                         limit :batch
                        """)
                .param("lowest", window.lowest())
                .param("below", window.below())
                .param("batch", BATCH)
                .query((row, i) -> JournalLine.read(row))
                .list();
    }

    private void chain(Batch last, List<JournalLine> lines, Window window) {
        List<byte[]> hashes = new ArrayList<>(lines.size());
        byte[] hash = HexFormat.of().parseHex(last.hash());
        for (JournalLine line : lines) {
            hash = Chain.link(hash, line);
            hashes.add(hash);
        }
        jdbc.sql("""
                        insert into journal_link (position, journal_id, hash)
                        select :before + n, journal_id, hash
                          from unnest(:lines::bigint[], :hashes::bytea[]) with ordinality as u (journal_id, hash, n)
                        """)
                .param("before", last.position())
                .param("lines", lines.stream().map(JournalLine::id).toArray(Long[]::new))
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
        String horizon = lines.size() == BATCH ? lines.getLast().transaction() : window.below();
        jdbc.sql("""
                        insert into journal_batch (number, sealed_at, horizon, last_position, last_hash)
                        values (:number, :now, :horizon::xid8, :position, :hash)
                        """)
                .param("number", last.number() + 1)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("horizon", horizon)
                .param("position", last.position() + lines.size())
                .param("hash", hash)
                .update();
    }

    private record Batch(long number, String horizon, long position, String hash) {}

    private record Window(String lowest, String below) {}
}
