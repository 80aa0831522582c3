package th.go.dopa.damrongdhama.publication;

/** What is counted of the cases that a centre received (ตัวชี้วัด); each as the case stands on the day of the release. */
public enum Measure {
    /** รับเรื่อง: all that was received, the mistakes that were cancelled left out. */
    RECEIVED,
    /** อยู่ระหว่างดำเนินการ. */
    IN_HAND,
    /** ยุติเรื่อง. */
    CLOSED,
    /** ไม่รับไว้พิจารณา. */
    REFUSED,
    /** ส่งต่อหน่วยงาน: sent to one agency or more, whether in hand or closed today. */
    SENT_ON,
    /** ยืนยันว่าแก้ไขแล้ว: closed, and the complainant says that it is fixed. */
    CONFIRMED,
    /** ผู้ร้องบอกว่ายังไม่ได้แก้: said so once, and has not said otherwise since; in hand again or closed again. */
    DISPUTED,
    /** ยังไม่ตอบ: closed, and the complainant has said nothing; cases of older registers are not asked. */
    UNANSWERED
}
