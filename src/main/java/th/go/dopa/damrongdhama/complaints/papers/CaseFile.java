package th.go.dopa.damrongdhama.complaints.papers;

import java.time.LocalDate;
import java.util.List;
import th.go.dopa.damrongdhama.complaints.Complaint;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * What a letter of a case is made of (แฟ้มเรื่องที่ใช้ร่างหนังสือ).
 *
 * @param category main type → type, in words
 * @param place where it happened, in words
 * @param desk where an agency opens the case, as a whole address
 * @param track where the complainant follows it, as a whole address
 */
public record CaseFile(
        Complaint complaint, String category, String place, String desk, String track, List<Sending> sendings) {

    public CaseFile {
        sendings = List.copyOf(sendings);
    }

    /** The case in an agency's hands. */
    public record Sending(OfficeId agency, LocalDate sentOn, LocalDate dueOn, boolean open) {}
}
