package th.go.dopa.damrongdhama.audit;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Verification.Fault;
import th.go.dopa.damrongdhama.audit.Verification.Finding;

/** Verifying the journal (ตรวจสอบบันทึก): reads every line against the chain and finds any that was changed, removed, inserted or moved. */
@Component
public class Verifier {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    Verifier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the whole journal. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        return verify(null);
    }

    /**
     * Reads the whole journal, and asks that the chain still holds a head noted before.
     *
     * @param anchor as {@link Verification#anchor()} gave it, or null
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(@Nullable String anchor) {
        Reading reading = new Reading(batches(), anchor);
        jdbc.sql(
                        "select l.position, l.hash, l.journal_id, r.body as reason, r.salt, r.blanked_at is not null as blanked, "
                                + JournalLine.COLUMNS + """
                          from journal_link l
                          left join journal j on j.id = l.journal_id
                          left join journal_reason r on r.journal_id = l.journal_id
                         order by l.position
                        """)
                .withFetchSize(2_000)
                .query(reading::next);
        reading.end();
        reading.insertedLines(inserted());
        return new Verification(reading.position, waiting(), HEX.formatHex(reading.hash), reading.findings);
    }

    /** The batches by the position at which each ended. */
    private NavigableMap<Long, Batch> batches() {
        NavigableMap<Long, Batch> batches = new TreeMap<>();
        jdbc.sql(
                        "select last_position, horizon::text as horizon, encode(last_hash, 'hex') as last_hash from journal_batch order by number")
                .query(row -> {
                    batches.put(
                            row.getLong("last_position"),
                            new Batch(new BigInteger(row.getString("horizon")), row.getString("last_hash")));
                });
        return batches;
    }

    /** Lines outside the chain whose transaction is below what had been sealed whole. */
    private List<Long> inserted() {
        return jdbc.sql("""
                        select j.id
                          from journal j
                         where j.xid < (select b.horizon from journal_batch b order by b.number desc limit 1)
                           and pg_snapshot_xmax(pg_current_snapshot()) >= (select b.horizon from journal_batch b order by b.number desc limit 1)
                           and not exists (select 1 from journal_link l where l.journal_id = j.id)
                         order by j.id
                         limit :most
                        """).param("most", Verification.MOST).query(Long.class).list();
    }

    private long waiting() {
        return jdbc.sql("""
                        select count(*) from journal j where not exists (select 1 from journal_link l where l.journal_id = j.id)
                        """).query(Long.class).single();
    }

    private record Batch(BigInteger horizon, String hash) {}

    /** One reading of the chain from its beginning; after a fault it goes on from the stored hash, so that each is found where it is. */
    private static final class Reading {

        private final NavigableMap<Long, Batch> batches;
        private final long anchorPosition;
        private final @Nullable String anchorHash;
        private final List<Finding> findings = new ArrayList<>();
        private long position;
        private byte[] hash = Chain.BEGINNING;
        private @Nullable JournalLine before;
        private boolean anchorSeen;

        Reading(NavigableMap<Long, Batch> batches, @Nullable String anchor) {
            this.batches = batches;
            this.anchorPosition = anchor == null ? 0 : Long.parseLong(anchor.substring(0, anchor.indexOf(':')));
            this.anchorHash = anchor == null ? null : anchor.substring(anchor.indexOf(':') + 1);
        }

        void next(ResultSet row) throws SQLException {
            long here = row.getLong("position");
            while (++position < here) {
                found(Fault.REMOVED, position, 0);
            }
            byte[] stored = row.getBytes("hash");
            if (row.getObject("id") == null) {
                found(Fault.REMOVED, here, row.getLong("journal_id"));
            } else {
                compare(JournalLine.read(row), stored, row);
            }
            hash = stored;
            Batch batch = batches.get(here);
            if (batch != null && !batch.hash().equals(HEX.formatHex(hash))) {
                found(Fault.CHANGED, here, row.getLong("journal_id"));
            }
            anchorSeen |= here == anchorPosition && HEX.formatHex(hash).equals(anchorHash);
        }

        private void compare(JournalLine line, byte[] stored, ResultSet row) throws SQLException {
            if (!Arrays.equals(Chain.link(hash, line), stored)) {
                found(outOfOrder(line) ? Fault.REORDERED : Fault.CHANGED, position, line.id());
            }
            String sealedReason = line.reasonHash();
            if (sealedReason != null && !row.getBoolean("blanked")) {
                String reason = row.getString("reason");
                byte[] salt = row.getBytes("salt");
                if (reason == null
                        || salt == null
                        || !HEX.formatHex(Chain.ofReason(salt, reason)).equals(sealedReason)) {
                    found(Fault.REASON_CHANGED, position, line.id());
                }
            }
            before = line;
        }

        /** Within a batch lines stand in the order (transaction, line). */
        private boolean outOfOrder(JournalLine line) {
            if (before == null || batches.containsKey(position - 1)) {
                return false;
            }
            int order = new BigInteger(before.transaction()).compareTo(new BigInteger(line.transaction()));
            return order > 0 || (order == 0 && before.id() > line.id());
        }

        void end() {
            long promised = batches.isEmpty() ? 0 : batches.lastKey();
            for (long gone = position + 1; gone <= promised && findings.size() < Verification.MOST; gone++) {
                found(Fault.REMOVED, gone, 0);
            }
            if (anchorHash != null && !anchorSeen) {
                found(Fault.HEAD_UNKNOWN, anchorPosition, 0);
            }
        }

        void insertedLines(List<Long> lines) {
            lines.forEach(line -> found(Fault.INSERTED, 0, line));
        }

        private void found(Fault fault, long where, long line) {
            if (findings.size() < Verification.MOST) {
                findings.add(new Finding(fault, where, line));
            }
        }
    }
}
