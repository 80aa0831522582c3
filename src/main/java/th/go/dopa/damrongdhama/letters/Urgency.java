package th.go.dopa.damrongdhama.letters;

/** How fast a letter is to be acted on (ชั้นความเร็ว); written in red on the letter and on its envelope. */
public enum Urgency {
    /** ปกติ */
    NORMAL,
    /** ด่วน: faster than usual, as far as can be done. */
    URGENT,
    /** ด่วนมาก: soon. */
    VERY_URGENT,
    /** ด่วนที่สุด: at once when it is received. */
    MOST_URGENT
}
