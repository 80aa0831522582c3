package th.go.dopa.damrongdhama.complaints;

/** Why a case is not taken up (เหตุผลที่ไม่รับไว้พิจารณา), domain §2.3. */
public enum RefusalReason {
    ANONYMOUS_LETTER,
    IN_COURT,
    ALREADY_DECIDED,
    MONARCHY,
    POLICY,
    INSUFFICIENT,
    DUPLICATE,
    WITHDRAWN,
    NOT_OURS
}
