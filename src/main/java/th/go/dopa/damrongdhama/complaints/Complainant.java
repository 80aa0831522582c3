package th.go.dopa.damrongdhama.complaints;

/** Whether the complainant gave a name (ผู้ร้องระบุชื่อ หรือไม่ประสงค์ออกนาม). */
public enum Complainant {
    NAMED,
    ANONYMOUS
}
