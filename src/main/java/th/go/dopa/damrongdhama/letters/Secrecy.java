package th.go.dopa.damrongdhama.letters;

/** How secret a letter is (ชั้นความลับ); its mark stands at the head and the foot of every page. */
public enum Secrecy {
    /** ไม่มีชั้นความลับ */
    OPEN,
    /** ลับ */
    SECRET,
    /** ลับมาก */
    VERY_SECRET,
    /** ลับที่สุด */
    MOST_SECRET
}
