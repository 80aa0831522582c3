package th.go.dopa.damrongdhama.letters;

/** How far a letter has come (สถานะของหนังสือ). */
public enum LetterState {
    /** ร่าง: may be changed. */
    DRAFT,
    /** พิมพ์แล้ว รอลงนามและออกเลข: printed with blank number and date. */
    PRINTED,
    /** ออกเลขแล้ว: frozen. */
    ISSUED,
    /** ยกเลิก: its number, if it had one, stays taken. */
    CANCELLED
}
