package th.go.dopa.damrongdhama.complaints.intake;

import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.kernel.TrackingCode;

/** What came of filing a complaint. */
public sealed interface Filed {

    /** It is on disk: the number for staff and paper, the secret code for the complainant. The same form sent again gets the same. */
    record Accepted(CaseNumber number, TrackingCode code) implements Filed {}

    /** The form was used before for another text: nothing was filed now. */
    record AlreadyFiled(TrackingCode code) implements Filed {}
}
