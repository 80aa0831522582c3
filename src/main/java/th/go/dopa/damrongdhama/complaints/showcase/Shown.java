package th.go.dopa.damrongdhama.complaints.showcase;

import java.util.List;
import th.go.dopa.damrongdhama.kernel.AttachmentId;

/**
 * What everybody is told of a case (ข้อความที่เผยแพร่).
 *
 * @param title at most 150 letters
 * @param told what it was about and what was done, at most 2,000 letters
 * @param village whether the village is told too, or the subdistrict only
 * @param photos chosen among those that prove the work
 */
public record Shown(String title, String told, boolean village, List<AttachmentId> photos) {

    static final int TITLE = 150;
    static final int TOLD = 2_000;

    public Shown {
        photos = List.copyOf(photos);
    }

    /** Tells these words, this place and these photos from others, so that only what was looked at is shown. */
    String mark() {
        return Integer.toHexString(hashCode());
    }
}
