package th.go.dopa.damrongdhama.complaints;

/** What is complained about (ประเภทผู้ถูกร้อง). */
public enum AccusedKind {
    PERSON,
    GROUP,
    AGENCY,
    COMPANY,
    OTHER,
    /** The complainant does not know (ไม่ทราบ). */
    UNKNOWN
}
