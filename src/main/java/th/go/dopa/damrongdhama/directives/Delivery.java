package th.go.dopa.damrongdhama.directives;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.CircularId;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * A circular at one office (หนังสือเวียนที่หน่วยงานได้รับ), once.
 *
 * @param circular the top one, also where it came by a covering letter
 * @param province the province that the office stands in; of a province, itself
 * @param via the letter it came by
 * @param corrected when it, or the letter it came by, was corrected last; null once that is read
 * @param number เลขรับ; null before it was received
 * @param desks where it goes within the office (ป.ค., นิติกร)
 * @param reported when the office's report came; null until then
 * @param reportedFor whether the province reported on its behalf
 */
public record Delivery(
        CircularId circular,
        OfficeId office,
        OfficeId province,
        CircularId via,
        int version,
        Instant sent,
        @Nullable Step read,
        @Nullable Instant corrected,
        @Nullable Integer number,
        @Nullable Step received,
        List<String> desks,
        @Nullable Step routed,
        @Nullable AccountId assignee,
        @Nullable Step assigned,
        @Nullable Step forwarded,
        @Nullable Instant reported,
        boolean reportedFor) {

    public static final int MOST_DESKS = 8;
    public static final int LONGEST_DESK = 80;

    public Delivery {
        desks = List.copyOf(desks);
    }

    /** A step that somebody took. */
    public record Step(Instant at, AppointmentId by) {}
}
