package th.go.dopa.damrongdhama.directives;

/** How far a circular has come (สถานะของหนังสือเวียน). */
public enum CircularState {
    /** ร่าง: seen by the office that writes it only. */
    DRAFT,
    /** ส่งแล้ว: at the offices it was sent to. */
    SENT,
    /** เรียกคืน: taken back before anybody reported; nothing is to be done about it any more. */
    RECALLED
}
