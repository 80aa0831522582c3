package th.go.dopa.damrongdhama.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.keys.Rewrap;

/** Pictures that lie sealed on the shelf (ภาพของเอกสารลับ): who finds the disk reads nothing. New files stand there before a row names them; the former go after the commit. */
@Component
class SealedPictures implements Rewrap {

    private static final Logger LOG = LoggerFactory.getLogger(SealedPictures.class);

    private final Shelf shelf;
    private final Keys keys;
    private final JdbcClient jdbc;

    SealedPictures(Shelf shelf, Keys keys, JdbcClient jdbc) {
        this.shelf = shelf;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** Seals what lies open of these. */
    void seal(List<AttachmentId> ids) {
        jdbc.sql("""
                        select id, pictures_key is not null as sealed from attachment
                         where id = any (:ids::bigint[]) and kept_at is not null and pictures_key is null
                         order by id for update
                        """)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(Long[]::new))
                .query((row, i) -> found(row))
                .list()
                .forEach(this::again);
    }

    /** A picture as it is, out of its seal. */
    byte[] opened(AttachmentId id, int page, byte[] sealed) {
        return keys.decrypt(KeyPurpose.EVIDENCE, sealed, context(id.value(), page));
    }

    @Override
    public KeyPurpose purpose() {
        return KeyPurpose.EVIDENCE;
    }

    @Override
    public long left() {
        return jdbc.sql("select count(*) from attachment where pictures_key is not null and pictures_key <> :key")
                .param("key", keys.keyId(KeyPurpose.EVIDENCE))
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int rewrapSome(int most) {
        List<Found> some = jdbc.sql("""
                        select id, pictures_key is not null as sealed from attachment
                         where pictures_key is not null and pictures_key <> :key
                         order by id limit :most for update skip locked
                        """)
                .param("key", keys.keyId(KeyPurpose.EVIDENCE))
                .param("most", most)
                .query((row, i) -> found(row))
                .list();
        return (int) some.stream().filter(this::again).count();
    }

    /** Whether its pictures were written anew; where one is not there that is told, and left to whoever brings it back. */
    private boolean again(Found found) {
        List<Page> pages = jdbc.sql("""
                        select page, master_file, large_file, small_file from attachment_page where attachment_id = :id order by page
                        """)
                .param("id", found.id())
                .query((row, i) -> new Page(row.getInt("page"), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        List<String> former =
                pages.stream().flatMap(page -> page.files().stream()).toList();
        if (!former.stream().allMatch(shelf::has)) {
            LOG.error("a picture of attachment {} is not there", found.id());
            return false;
        }
        for (Page page : pages) {
            String context = context(found.id(), page.number());
            String master = page.master();
            jdbc.sql("""
                            update attachment_page set master_file = :master, large_file = :large, small_file = :small
                             where attachment_id = :id and page = :page
                            """)
                    .param("master", master == null ? null : anew(master, found, context))
                    .param("large", anew(page.large(), found, context))
                    .param("small", anew(page.small(), found, context))
                    .param("id", found.id())
                    .param("page", page.number())
                    .update();
        }
        jdbc.sql("update attachment set pictures_key = :key where id = :id")
                .param("key", keys.keyId(KeyPurpose.EVIDENCE))
                .param("id", found.id())
                .update();
        AfterCommit.run(() -> former.forEach(shelf::delete));
        return true;
    }

    private String anew(String file, Found found, String context) {
        byte[] lying = shelf.read(file);
        byte[] plain = found.sealed() ? keys.decrypt(KeyPurpose.EVIDENCE, lying, context) : lying;
        return shelf.put(keys.encrypt(KeyPurpose.EVIDENCE, plain, context));
    }

    private static String context(long id, int page) {
        return "attachment-picture/" + id + "/" + page;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong("id"), row.getBoolean("sealed"));
    }

    private record Found(long id, boolean sealed) {}

    private record Page(int number, @Nullable String master, String large, String small) {

        List<String> files() {
            List<String> files = new ArrayList<>(List.of(large, small));
            if (master != null) {
                files.add(master);
            }
            return files;
        }
    }
}
