package th.go.dopa.damrongdhama.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.places.Point;

/** How a file comes in: read, checked, derived, put on the shelf, and only then written down; and how it is claimed or goes again. */
@Component
class Staging {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final Duration STAYS = Duration.ofHours(24);

    private static final int FILES_IN_MEMORY = 8;

    private final Semaphore inMemory = new Semaphore(FILES_IN_MEMORY, true);
    private final Pictures pictures;
    private final Shelf shelf;
    private final Keys keys;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    Staging(
            Pictures pictures,
            Shelf shelf,
            Keys keys,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.pictures = pictures;
        this.shelf = shelf;
        this.keys = keys;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    AttachmentId stage(UUID formKey, Uploader uploader, InputStream in) throws IOException, Unfit {
        inMemory.acquireUninterruptibly();
        try {
            byte[] file = in.readNBytes(MOST_BYTES + 1);
            if (file.length > MOST_BYTES) {
                throw new Unfit(Unfit.TOO_LARGE);
            }
            return stage(formKey, uploader, file);
        } finally {
            inMemory.release();
        }
    }

    /** Keeps all that waits under a key; of photos that are no evidence the received bytes go after the commit. */
    List<AttachmentId> claim(UUID formKey, boolean secret) {
        List<Claimed> claimed = jdbc.sql("""
                        update attachment set kept_at = :now where form_key = :key and kept_at is null
                        returning id, case when kind = 'PHOTO' then evidence_file end
                        """)
                .param("now", now())
                .param("key", formKey)
                .query((row, line) -> new Claimed(row.getLong(1), row.getString(2)))
                .list();
        if (!secret) {
            claimed.forEach(this::forgetReceivedBytes);
        }
        return claimed.stream().map(Claimed::id).sorted().map(AttachmentId::new).toList();
    }

    /** Removes one staged file, with its pictures once that is committed. */
    void remove(AttachmentId id, UUID formKey) {
        removeWhere(
                jdbc.sql("select id from attachment where id = :id and form_key = :key and kept_at is null for update")
                        .param("id", id.value())
                        .param("key", formKey)
                        .query(Long.class)
                        .list());
    }

    /** Removes what was kept, with its pictures once that is committed. */
    void discard(List<AttachmentId> ids) {
        removeWhere(ids.stream().map(AttachmentId::value).toList());
    }

    /** Removes what nobody claimed in time. */
    int removeForgotten() {
        return Objects.requireNonNull(transaction.execute(status -> removeWhere(jdbc.sql("""
                        select id from attachment
                         where kept_at is null and received_at < :before and (uploader = 'CITIZEN' or received_at < :staff)
                         order by received_at limit 500 for update skip locked
                        """)
                .param("before", now().minus(STAYS))
                .param("staff", now().minus(Attachments.STAFF_WAIT))
                .query(Long.class)
                .list())));
    }

    static String context(String sha256) {
        return "attachment/" + sha256;
    }

    private AttachmentId stage(UUID formKey, Uploader uploader, byte[] file) throws Unfit {
        byte[] sha256 = sha256(file);
        Optional<AttachmentId> before = sentBefore(formKey, sha256);
        if (before.isPresent()) {
            return before.get();
        }
        if (waiting(formKey) >= uploader.files()) {
            throw new Unfit(Unfit.TOO_MANY_FILES);
        }
        FileType type = FileType.of(file);
        Pictures.Made made = pictures.of(type, file, uploader);
        Received received = new Received(formKey, uploader, type, file.length, sha256);
        Shelved shelved = shelve(received, made.pages(), file);
        return writtenDown(received, made, shelved);
    }

    private Shelved shelve(Received received, List<Derived> pages, byte[] file) {
        String context = context(HexFormat.of().formatHex(received.sha256()));
        List<ShelvedPage> shelved = new ArrayList<>();
        for (Derived page : pages) {
            byte[] master = page.master();
            shelved.add(new ShelvedPage(
                    master == null ? null : shelf.put(master), shelf.put(page.large()), shelf.put(page.small())));
        }
        int key = keys.keyId(KeyPurpose.EVIDENCE);
        return new Shelved(shelf.put(keys.encrypt(KeyPurpose.EVIDENCE, file, context)), key, shelved);
    }

    /** Two at once under one key wait for each other; whoever comes second finds the first. */
    private AttachmentId writtenDown(Received received, Pictures.Made made, Shelved shelved) throws Unfit {
        Optional<AttachmentId> id = Optional.empty();
        try {
            id = Objects.requireNonNull(transaction.execute(status -> insertFirst(received, made, shelved)));
        } finally {
            if (id.isEmpty()) {
                shelved.files().forEach(shelf::delete);
            }
        }
        return id.or(() -> sentBefore(received.formKey(), received.sha256()))
                .orElseThrow(() -> new Unfit(Unfit.TOO_MANY_FILES));
    }

    private Optional<AttachmentId> insertFirst(Received received, Pictures.Made made, Shelved shelved) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 1100))::text")
                .param("key", received.formKey().toString())
                .query(String.class)
                .single();
        boolean room = sentBefore(received.formKey(), received.sha256()).isEmpty()
                && waiting(received.formKey()) < received.uploader().files();
        return room ? Optional.of(insert(received, made, shelved)) : Optional.empty();
    }

    private AttachmentId insert(Received received, Pictures.Made made, Shelved shelved) {
        Derived first = made.pages().getFirst();
        long id = jdbc.sql("""
                        insert into attachment (kind, uploader, form_key, media_type, bytes, sha256, width, height, pages,
                                                received_at, evidence_file, evidence_key)
                        values (:kind, :uploader, :key, :type, :bytes, :sha256, :width, :height, :pages, :now, :evidence, :key_id)
                        returning id
                        """)
                .param(
                        "kind",
                        (received.type() == FileType.PDF ? AttachmentKind.DOCUMENT : AttachmentKind.PHOTO).name())
                .param("uploader", received.uploader().name())
                .param("key", received.formKey())
                .param("type", received.type().mediaType())
                .param("bytes", received.bytes())
                .param("sha256", received.sha256())
                .param("width", first.width())
                .param("height", first.height())
                .param("pages", made.pages().size())
                .param("now", now())
                .param("evidence", shelved.evidence())
                .param("key_id", shelved.key())
                .query(Long.class)
                .single();
        for (int i = 0; i < shelved.pages().size(); i++) {
            ShelvedPage page = shelved.pages().get(i);
            jdbc.sql("""
                            insert into attachment_page (attachment_id, page, master_file, large_file, small_file)
                            values (:id, :page, :master, :large, :small)
                            """)
                    .param("id", id)
                    .param("page", i + 1)
                    .param("master", page.master())
                    .param("large", page.large())
                    .param("small", page.small())
                    .update();
        }
        insertTrace(id, first.fingerprint(), made.shot());
        return new AttachmentId(id);
    }

    private void insertTrace(long id, Fingerprint fingerprint, Shot shot) {
        Point position = shot.position();
        jdbc.sql("""
                        insert into attachment_trace (attachment_id, upright, mirrored, taken_at, latitude, longitude)
                        values (:id, :upright, :mirrored, :taken, :latitude, :longitude)
                        """)
                .param("id", id)
                .param("upright", fingerprint.upright())
                .param("mirrored", fingerprint.mirrored())
                .param("taken", shot.takenAt())
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .update();
    }

    private Optional<AttachmentId> sentBefore(UUID formKey, byte[] sha256) {
        return jdbc.sql("select id from attachment where form_key = :key and sha256 = :sha256")
                .param("key", formKey)
                .param("sha256", sha256)
                .query(Long.class)
                .optional()
                .map(AttachmentId::new);
    }

    private int waiting(UUID formKey) {
        return jdbc.sql("select count(*) from attachment where form_key = :key and kept_at is null")
                .param("key", formKey)
                .query(Integer.class)
                .single();
    }

    private void forgetReceivedBytes(Claimed claimed) {
        String evidence = claimed.evidence();
        if (evidence != null) {
            jdbc.sql("update attachment set evidence_file = null where id = :id")
                    .param("id", claimed.id())
                    .update();
            AfterCommit.run(() -> shelf.delete(evidence));
        }
    }

    private int removeWhere(List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        List<String> files = jdbc.sql("""
                        select unnest(array[master_file, large_file, small_file]) from attachment_page where attachment_id in (:ids)
                        union all select evidence_file from attachment where id in (:ids)
                        """).param("ids", ids).query(String.class).list();
        jdbc.sql("delete from attachment where id in (:ids)").param("ids", ids).update();
        AfterCommit.run(() -> files.stream().filter(Objects::nonNull).forEach(shelf::delete));
        return ids.size();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Received(UUID formKey, Uploader uploader, FileType type, int bytes, byte[] sha256) {}

    private record ShelvedPage(@Nullable String master, String large, String small) {}

    private record Shelved(String evidence, int key, List<ShelvedPage> pages) {

        List<String> files() {
            List<String> files = new ArrayList<>(List.of(evidence));
            for (ShelvedPage page : pages) {
                files.add(page.large());
                files.add(page.small());
                if (page.master() != null) {
                    files.add(page.master());
                }
            }
            return files;
        }
    }

    private record Claimed(long id, @Nullable String evidence) {}
}
