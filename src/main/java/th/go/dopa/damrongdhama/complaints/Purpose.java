package th.go.dopa.damrongdhama.complaints;

/** What a photo or document of a case is for. */
public enum Purpose {
    EVIDENCE,
    INFORMATION,
    PROGRESS,
    REPORT,
    /** Shows that the work was done (ภาพหลักฐานการแก้ไข). */
    PROOF
}
