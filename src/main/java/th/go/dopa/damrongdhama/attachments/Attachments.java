package th.go.dopa.damrongdhama.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.places.Point;

/**
 * Photos and documents (ภาพและเอกสารแนบ). A file is staged under the key of the form it belongs to and kept when the form's act claims it;
 * what nobody claims goes after a day, what staff sent after a week. Who may see an attachment is known by the room that claimed it, not here.
 */
@Component
public class Attachments {

    private static final String COLUMNS = """
            select id, kind, width, height, pages, bytes, received_at, kept_at from attachment
            """;

    /** How long a file waits that staff sent: who is in the field on a Friday finishes on a Monday. */
    public static final Duration STAFF_WAIT = Duration.ofDays(7);

    /** So much of a file's key tells one picture from the one that took its place. */
    private static final int MARK = 8;

    private final Staging staging;
    private final Redaction redaction;
    private final SealedPictures sealed;
    private final Shelf shelf;
    private final Keys keys;
    private final Journal journal;
    private final JdbcClient jdbc;

    Attachments(
            Staging staging,
            Redaction redaction,
            SealedPictures sealed,
            Shelf shelf,
            Keys keys,
            Journal journal,
            JdbcClient jdbc) {
        this.staging = staging;
        this.redaction = redaction;
        this.sealed = sealed;
        this.shelf = shelf;
        this.keys = keys;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /**
     * Takes a file for a form that is still being filled in. The same bytes sent twice are one attachment. Best called outside of a
     * transaction: decoding takes a while.
     *
     * @param filename what the sender calls it; neither believed nor kept
     */
    public Upload stage(String formKey, Uploader uploader, String filename, InputStream file) throws IOException {
        UUID key = key(formKey);
        if (key == null) {
            return new Upload.Declined("attachments.declined.form");
        }
        try {
            return new Upload.Kept(attachment(staging.stage(key, uploader, file)));
        } catch (Unfit unfit) {
            return new Upload.Declined(unfit.key());
        }
    }

    /** What waits under the key of a form, oldest first. */
    public List<Attachment> staged(String formKey) {
        UUID key = key(formKey);
        return key == null
                ? List.of()
                : jdbc.sql(COLUMNS + " where form_key = :key and kept_at is null order by id")
                        .param("key", key)
                        .query(Attachments::row)
                        .list();
    }

    /** Under which of these keys something waits. */
    public Set<UUID> waiting(Collection<UUID> formKeys) {
        return Set.copyOf(jdbc.sql("""
                        select distinct form_key from attachment where form_key = any (:keys::uuid[]) and kept_at is null
                        """)
                .param("keys", formKeys.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Takes a staged file away again; one that is not there, or no longer staged, stays as it is. */
    @Transactional
    public void unstage(String formKey, AttachmentId id) {
        UUID key = key(formKey);
        if (key != null) {
            staging.remove(id, key);
        }
    }

    /**
     * Keeps what waits under the key of a form, in the caller's transaction.
     *
     * @param secret whether the received bytes of photos stay, sealed, as evidence; otherwise they go once this is committed
     */
    @Transactional
    public List<Attachment> claim(String formKey, boolean secret) {
        UUID key = key(formKey);
        return key == null ? List.of() : attachments(staging.claim(key, secret));
    }

    /** Seals the pictures of what was kept (เข้ารหัสภาพ), in the caller's transaction: of what goes with something secret. What is sealed stays so. */
    @Transactional
    public void seal(List<AttachmentId> ids) {
        sealed.seal(ids);
    }

    /** Throws away what was kept, in the caller's transaction; the files go once it is committed. Whoever calls owns them and refers to them no more. */
    @Transactional
    public void discard(List<AttachmentId> ids) {
        staging.discard(ids);
    }

    /**
     * Makes parts of a kept photo unrecognisable for good (ปิดบังใบหน้า), in the caller's transaction: in every size, with no way back; the clear picture is gone
     * from the disk once it is committed. Not of a document, nor of a photo whose received bytes are kept as evidence.
     *
     * @param patches one at least
     */
    @Transactional
    public void hide(AttachmentId id, List<Patch> patches) {
        if (patches.isEmpty()) {
            throw new IllegalArgumentException("nothing to hide");
        }
        try {
            redaction.hide(id, patches);
        } catch (Unfit unfit) {
            throw new Refused(unfit.key());
        }
    }

    /** Forgets where and when photos were taken, for rooms that have no use for it; the pictures themselves never say it. */
    @Transactional
    public void forgetWhere(List<AttachmentId> ids) {
        redaction.forgetWhere(ids);
    }

    public Attachment attachment(AttachmentId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(Attachments::row)
                .optional()
                .orElseThrow(() -> new NotFound("attachment " + id));
    }

    /** Several at once, in the order of their arrival. */
    public List<Attachment> attachments(Collection<AttachmentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where id in (:ids) order by id")
                        .param("ids", ids.stream().map(AttachmentId::value).toList())
                        .query(Attachments::row)
                        .list();
    }

    /** The picture, or the first page. */
    public Served serve(AttachmentId id, PhotoSize size) {
        return serve(id, 1, size);
    }

    /** One page of a document, counted from 1. */
    public Served serve(AttachmentId id, int page, PhotoSize size) {
        Shelved found = jdbc.sql("""
                        select case :size when 'SMALL' then small_file when 'LARGE' then large_file
                               else coalesce(master_file, large_file) end,
                               pictures_key is not null
                        from attachment_page join attachment on id = attachment_id where attachment_id = :id and page = :page
                        """)
                .param("size", size.name())
                .param("id", id.value())
                .param("page", page)
                .query((row, line) -> new Shelved(row.getString(1), row.getBoolean(2)))
                .optional()
                .orElseThrow(() -> new NotFound("attachment " + id + " page " + page));
        String name = id + "-" + page + "-" + size.name().toLowerCase(Locale.ROOT);
        byte[] lying = shelf.read(found.file());
        return new Served(
                name, found.file().substring(0, MARK), found.sealed() ? sealed.opened(id, page, lying) : lying);
    }

    /** A small picture of something staged, for whoever knows the key of the form. */
    public Served servedStaged(String formKey, AttachmentId id) {
        if (staged(formKey).stream().noneMatch(staged -> staged.id().equals(id))) {
            throw new NotFound("staged attachment " + id);
        }
        return serve(id, PhotoSize.SMALL);
    }

    /** What the files betrayed; only for the staff of the case that they belong to. */
    public Map<AttachmentId, AttachmentFacts> facts(Collection<AttachmentId> ids) {
        Map<AttachmentId, AttachmentFacts> facts = new HashMap<>();
        jdbc.sql("""
                        select id, sha256, media_type, evidence_file, upright, mirrored, taken_at, latitude, longitude
                        from attachment join attachment_trace on attachment_id = id where id = any (:ids::bigint[])
                        """)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(Long[]::new))
                .query(row -> {
                    facts.put(new AttachmentId(row.getLong("id")), facts(row));
                });
        return facts;
    }

    /** The received bytes, unsealed as evidence (พยานหลักฐาน); a look at them is journaled. */
    @Transactional
    public byte[] evidence(Staff by, AttachmentId id, String reason) {
        Sealed evidence = jdbc.sql(
                        "select evidence_file, sha256 from attachment where id = :id and evidence_file is not null for share")
                .param("id", id.value())
                .query((row, line) ->
                        new Sealed(row.getString(1), HexFormat.of().formatHex(row.getBytes(2))))
                .optional()
                .orElseThrow(() -> new NotFound("evidence of attachment " + id));
        journal.note(by, "attachment.evidence-opened", new Subject("attachment", id.toString()), reason);
        return keys.decrypt(KeyPurpose.EVIDENCE, shelf.read(evidence.file()), Staging.context(evidence.sha256()));
    }

    private record Sealed(String file, String sha256) {}

    private record Shelved(String file, boolean sealed) {}

    static @Nullable UUID key(String formKey) {
        try {
            return formKey.length() == 36 ? UUID.fromString(formKey) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Attachment row(ResultSet row, int line) throws SQLException {
        OffsetDateTime keptAt = row.getObject("kept_at", OffsetDateTime.class);
        return new Attachment(
                new AttachmentId(row.getLong("id")),
                AttachmentKind.valueOf(row.getString("kind")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("pages"),
                row.getLong("bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                keptAt == null ? null : keptAt.toInstant());
    }

    private static AttachmentFacts facts(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return new AttachmentFacts(
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getString("media_type"),
                new Fingerprint(row.getLong("upright"), row.getLong("mirrored")),
                row.getString("taken_at"),
                latitude == null || longitude == null ? null : new Point(latitude, longitude),
                row.getString("evidence_file") != null);
    }
}
