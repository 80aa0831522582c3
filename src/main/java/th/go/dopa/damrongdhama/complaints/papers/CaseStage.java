package th.go.dopa.damrongdhama.complaints.papers;

import java.util.List;
import th.go.dopa.damrongdhama.complaints.Complaint;

/**
 * What decides which letters fit a case (สภาพของเรื่องก่อนร่างหนังสือ).
 *
 * @param sendings to which agencies it was sent, in that order
 * @param headed whether the office that asks has a letterhead
 * @param addressed whether a letter could reach the complainant; false for who may not look
 * @param mediated whether mediation was ordered
 */
public record CaseStage(
        Complaint complaint, List<CaseFile.Sending> sendings, boolean headed, boolean addressed, boolean mediated) {

    public CaseStage {
        sendings = List.copyOf(sendings);
    }
}
