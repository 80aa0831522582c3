package th.go.dopa.damrongdhama.complaints.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.web.Form;
import th.go.dopa.damrongdhama.web.TimelineItem;
import th.go.dopa.damrongdhama.web.Tone;

/**
 * The complainant's page: where it stands, what happened, and what he can do. No personal data is on it.
 *
 * @param plainWords message key of how it stands
 * @param category as it is read; "" in a secret case, whose page may be seen by others
 * @param centrePhone digits; null where none is recorded, then 1567 is shown
 * @param result what was done, as the office told it; "" before
 * @param question what the office asks for; "" when nothing
 * @param proof the photos that show the work
 * @param pictures the other photos that are shown to him
 * @param mayThank whether there is something to give thanks for, and no thanks were said yet
 * @param thanks what was said in thanks; "" before
 * @param takenDown whether an officer wrote it down for him
 * @param form what was typed, after an error
 */
public record TrackedPage(
        String number,
        String plainWords,
        Tone tone,
        String category,
        String centre,
        @Nullable String centrePhone,
        LocalDate receivedOn,
        @Nullable LocalDate tellBy,
        String result,
        String question,
        List<TimelineItem> happenings,
        List<Long> proof,
        List<Long> pictures,
        boolean mayAdd,
        boolean mayAnswer,
        boolean thanked,
        boolean mayThank,
        String thanks,
        boolean takenDown,
        UUID formKey,
        Form form) {

    public TrackedPage {
        happenings = List.copyOf(happenings);
        proof = List.copyOf(proof);
        pictures = List.copyOf(pictures);
    }
}
