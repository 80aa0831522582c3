package th.go.dopa.damrongdhama.attachments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.NotFound;

/** Takes out of what was kept what nobody may see (การปิดบังข้อมูลในภาพ): parts of photos, and where and when they were taken. */
@Component
class Redaction {

    private final Pictures pictures;
    private final Shelf shelf;
    private final JdbcClient jdbc;

    Redaction(Pictures pictures, Shelf shelf, JdbcClient jdbc) {
        this.pictures = pictures;
        this.shelf = shelf;
        this.jdbc = jdbc;
    }

    /** All sizes are made anew from the veiled picture; the clear ones go from the shelf once that is committed. */
    void hide(AttachmentId id, List<Patch> patches) throws Unfit {
        Page page = page(id);
        String best = page.master() == null ? page.large() : page.master();
        Derived veiled = pictures.veiled(shelf.read(best), patches);
        byte[] master = veiled.master();
        jdbc.sql("""
                        update attachment_page set master_file = :master, large_file = :large, small_file = :small
                         where attachment_id = :id and page = 1
                        """)
                .param("master", master == null ? null : shelf.put(master))
                .param("large", shelf.put(veiled.large()))
                .param("small", shelf.put(veiled.small()))
                .param("id", id.value())
                .update();
        jdbc.sql("update attachment_trace set upright = :upright, mirrored = :mirrored where attachment_id = :id")
                .param("upright", veiled.fingerprint().upright())
                .param("mirrored", veiled.fingerprint().mirrored())
                .param("id", id.value())
                .update();
        AfterCommit.run(() -> page.files().forEach(shelf::delete));
    }

    void forgetWhere(List<AttachmentId> ids) {
        jdbc.sql("""
                        update attachment_trace set taken_at = null, latitude = null, longitude = null
                         where attachment_id = any (:ids::bigint[])
                        """)
                .param("ids", ids.stream().map(AttachmentId::value).toArray(Long[]::new))
                .update();
    }

    /** Two who veil the same photo wait for each other, so that neither brings back what the other hid. */
    private Page page(AttachmentId id) {
        return jdbc.sql("""
                        select p.master_file, p.large_file, p.small_file
                          from attachment a join attachment_page p on p.attachment_id = a.id and p.page = 1
                         where a.id = :id and a.kind = 'PHOTO' and a.kept_at is not null and a.evidence_file is null and a.pictures_key is null
                           for update
                        """)
                .param("id", id.value())
                .query((row, line) -> new Page(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElseThrow(() -> new NotFound("photo " + id));
    }

    private record Page(@Nullable String master, String large, String small) {

        List<String> files() {
            return Stream.of(master, large, small).filter(file -> file != null).toList();
        }
    }
}
