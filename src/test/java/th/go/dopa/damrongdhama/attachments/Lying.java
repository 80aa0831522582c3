package th.go.dopa.damrongdhama.attachments;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.kernel.AttachmentId;

/** What whoever finds the disk would see of an attachment. */
public final class Lying {

    private Lying() {}

    /** Whether its pictures can be looked at as they lie there: all of them, or none. */
    public static boolean open(JdbcClient jdbc, Shelf shelf, @Nullable AttachmentId id) {
        List<Boolean> pictures =
                jdbc.sql("""
                                select file from attachment_page
                                 cross join lateral unnest(array[master_file, large_file, small_file]) as f (file)
                                 where attachment_id = :id and file is not null
                                """).param("id", Objects.requireNonNull(id).value()).query(String.class).list().stream()
                        .map(file -> jpeg(shelf.read(file)))
                        .distinct()
                        .toList();
        if (pictures.size() != 1) {
            throw new AssertionError("of attachment " + id + " some pictures lie open, some do not: " + pictures);
        }
        return pictures.getFirst();
    }

    private static boolean jpeg(byte[] file) {
        return file[0] == (byte) 0xFF && file[1] == (byte) 0xD8;
    }
}
