package th.go.dopa.damrongdhama.complaints;

/** What the complainant says after a case was closed: fixed, or not (ยืนยันผล). */
public enum Answer {
    FIXED,
    NOT_FIXED
}
