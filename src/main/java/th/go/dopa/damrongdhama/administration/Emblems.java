package th.go.dopa.damrongdhama.administration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import th.go.dopa.damrongdhama.attachments.Drawing;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.web.Emblem;

/**
 * The official emblem (ตราสัญลักษณ์) as administrators load it, kept in the database so that every node and every backup has it. Pages ask at
 * every look and never wait: what they are told is at most some seconds old.
 */
@Component
public class Emblems implements Emblem {

    private static final Logger LOG = LoggerFactory.getLogger(Emblems.class);
    private static final long TRUST_NANOS = Duration.ofSeconds(2).toNanos();

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable String address;
    private volatile long lookedAt;

    Emblems(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        look();
    }

    /**
     * One loading, or one taking away.
     *
     * @param fingerprint of the picture, null where it was taken away
     */
    public record Loading(int version, @Nullable String fingerprint, int width, int height, AccountId by, Instant at) {

        public @Nullable String address() {
            return fingerprint == null ? null : "/emblem/" + fingerprint + ".png";
        }
    }

    @Override
    public @Nullable String address() {
        if (System.nanoTime() - lookedAt > TRUST_NANOS && looking.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::look);
        }
        return address;
    }

    @Override
    public byte @Nullable [] picture() {
        return jdbc.sql("""
                        select coalesce(png, '') from emblem order by version desc limit 1
                        """)
                .query(byte[].class)
                .optional()
                .filter(png -> png.length > 0)
                .orElse(null);
    }

    /** The last that was done; nothing before the first. */
    public Optional<Loading> last() {
        return jdbc.sql("""
                        select version, fingerprint, coalesce(width, 0) as width, coalesce(height, 0) as height, put_by, put_at
                          from emblem order by version desc limit 1
                        """)
                .query((row, i) -> new Loading(
                        row.getInt("version"),
                        row.getString("fingerprint"),
                        row.getInt("width"),
                        row.getInt("height"),
                        new AccountId(row.getLong("put_by")),
                        row.getObject("put_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The picture, as long as it is the one that is shown. */
    Optional<byte[]> picture(String fingerprint) {
        return jdbc.sql("""
                        select png from emblem
                         where version = (select max(version) from emblem) and fingerprint = :fingerprint
                        """)
                .param("fingerprint", fingerprint)
                .query(byte[].class)
                .optional();
    }

    /**
     * Shows a picture from now on.
     *
     * @param basedOn the version the person was looking at, 0 where there was none
     */
    @Transactional
    public void load(Staff by, int basedOn, Drawing.Drawn picture) {
        insert(by, basedOn, picture);
        journal.note(by, "emblem.loaded", new Subject("emblem", Integer.toString(basedOn + 1)));
    }

    /** Leaves the space empty again. */
    @Transactional
    public void remove(Staff by, int basedOn) {
        insert(by, basedOn, null);
        journal.note(by, "emblem.removed", new Subject("emblem", Integer.toString(basedOn + 1)));
    }

    private void insert(Staff by, int basedOn, Drawing.@Nullable Drawn picture) {
        byte[] png = picture == null ? null : picture.png();
        int put = jdbc.sql("""
                        insert into emblem (version, fingerprint, png, width, height, put_by, put_at)
                        select :version, :fingerprint, :png, :width, :height, :by, :now
                         where :version = 1 + (select coalesce(max(version), 0) from emblem)
                            on conflict (version) do nothing
                        """)
                .param("version", basedOn + 1)
                .param("fingerprint", png == null ? null : fingerprint(png))
                .param("png", png)
                .param("width", picture == null ? null : picture.width())
                .param("height", picture == null ? null : picture.height())
                .param("by", by.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (put == 0) {
            throw new Refused("administration.emblem.overtaken");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    private void look() {
        try {
            address = last().map(Loading::address).orElse(null);
        } catch (DataAccessException away) {
            LOG.warn("the emblem could not be looked up: {}", away.getMessage());
        } finally {
            lookedAt = System.nanoTime();
            looking.set(false);
        }
    }

    private static String fingerprint(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
