package th.go.dopa.damrongdhama.complaints;

/**
 * Where a case stands (สถานะ). One line; what runs beside it (a proposal, referrals, questions) is counted apart, and overdue is computed.
 * For statistics there are two buckets: open (คงค้าง) and ended (ยุติ).
 */
public enum Status {
    /** รอรับเรื่อง. */
    NEW,
    /** รับเรื่องแล้ว. */
    RECEIVED,
    /** อยู่ระหว่างดำเนินการ. */
    IN_PROGRESS,
    /** ยุติเรื่อง. */
    CLOSED,
    /** ไม่รับไว้พิจารณา. */
    NOT_ACCEPTED,
    /** ยกเลิก: recorded by mistake. */
    CANCELLED;

    public boolean open() {
        return this == NEW || this == RECEIVED || this == IN_PROGRESS;
    }
}
