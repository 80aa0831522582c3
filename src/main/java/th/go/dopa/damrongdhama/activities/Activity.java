package th.go.dopa.damrongdhama.activities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.ActivityId;
import th.go.dopa.damrongdhama.kernel.AttachmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * An activity of a centre (กิจกรรมของศูนย์).
 *
 * @param publishedAt when it was last published; null as long as it never was
 * @param correctedAt when it was last corrected since then; null where nothing was
 * @param photos in their order
 */
public record Activity(
        ActivityId id,
        OfficeId office,
        int version,
        ActivityState state,
        ActivityFacts facts,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        List<Photo> photos) {

    /** How many photos one activity may have; the circular asks for some, a reader looks at no more. */
    public static final int MOST_PHOTOS = 30;

    public Activity {
        photos = List.copyOf(photos);
    }

    /** The same with these photos. */
    Activity with(List<Photo> others) {
        return new Activity(id, office, version, state, facts, publishedAt, correctedAt, others);
    }

    /**
     * A photo of it.
     *
     * @param caption what it shows, read aloud to who cannot see it; "" until somebody says it
     */
    public record Photo(AttachmentId id, String caption) {}
}
