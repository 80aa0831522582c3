package th.go.dopa.damrongdhama.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * A published activity in the words of its reader (กิจกรรมที่แสดง).
 *
 * @param path its page, without the language
 * @param kind what sort it is, in words
 * @param when the day, in words
 * @param where the place and village, in words; "" where nobody said it
 * @param reached how many people came; null where nobody counted
 * @param received how many complaints were received that day; null where nobody counted
 */
public record ShownActivity(
        ActivityId id,
        OfficeId office,
        String path,
        String title,
        String kind,
        LocalDate on,
        String when,
        String where,
        String chair,
        String done,
        String results,
        @Nullable Integer reached,
        @Nullable Integer received,
        Instant publishedAt,
        List<Picture> photos) {

    public ShownActivity {
        photos = List.copyOf(photos);
    }

    /**
     * A photo of it.
     *
     * @param width of its best copy, in pixels
     * @param caption "" where nobody said what it shows
     */
    public record Picture(AttachmentId id, String small, String large, String caption, int width, int height) {

        public boolean tall() {
            return height > width;
        }
    }

    /** The photo that stands for it: the first that is broad, else the first. */
    public Optional<Picture> cover() {
        return photos.stream()
                .filter(photo -> !photo.tall())
                .findFirst()
                .or(() -> photos.stream().findFirst());
    }

    /** What is said of it in a few words: what came of it, else what was done. */
    public String gist() {
        return results.isEmpty() ? done : results;
    }
}
