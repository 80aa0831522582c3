package th.go.dopa.damrongdhama.complaints.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * What a letter of a case is made of (แฟ้มเรื่องที่ใช้ร่างหนังสือ).
 *
 * @param stage the case, and what decides which letters fit it
 * @param category main type → type, in words
 * @param place where it happened, in words
 * @param desk where an agency opens the case, as a whole address
 * @param track where the complainant follows it, as a whole address
 * @param meeting to which its parties are invited; null where none was fixed
 */
public record CaseFile(
        CaseStage stage,
        String category,
        String place,
        String desk,
        String track,
        @Nullable Meeting meeting) {

    /** The case itself. */
    public Complaint complaint() {
        return stage.complaint();
    }

    /** The same, with a day that was fixed for the parties. */
    public CaseFile inviting(Meeting fixed) {
        return new CaseFile(stage, category, place, desk, track, fixed);
    }

    /** The case in an agency's hands. */
    public record Sending(OfficeId agency, LocalDate sentOn, LocalDate dueOn, boolean open) {}
}
