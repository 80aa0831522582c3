package th.go.dopa.damrongdhama.complaints;

/** Why a case ended (เหตุผลการยุติเรื่อง), domain §3.2. */
public enum ClosingReason {
    FIXED,
    FIRST_AID,
    MEDIATED,
    NOT_MEDIATED,
    UNFOUNDED,
    EXPLAINED,
    HANDED_OVER,
    ADVISED,
    WITHDRAWN,
    UNREACHABLE,
    IN_COURT
}
