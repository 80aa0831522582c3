package th.go.dopa.damrongdhama.statistics;

/**
 * How the cases in hand of an office moved in a month (ยอดเคลื่อนไหว), domain §5.5. What is left is always what was brought forward and came in, less
 * what ended and went out: there is no sixth way.
 *
 * @param brought in hand when the month began (ค้างยกมา)
 * @param fresh recorded in the month (เข้าใหม่)
 * @param late how many of the fresh ones were received in a month before (บันทึกย้อนหลัง)
 * @param transferredIn from another office (รับเข้า)
 * @param reopened because the complainant said that it is not fixed (เปิดใหม่)
 * @param ended closed, refused, merged or cancelled (ยุติ)
 * @param cancelled how many of the ended ones were recorded by mistake or merged into another
 * @param transferredOut to another office (ส่งออก)
 */
record Tally(
        int brought,
        int fresh,
        int late,
        int transferredIn,
        int reopened,
        int ended,
        int cancelled,
        int transferredOut) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    /** In hand when the month ended (คงเหลือ). */
    int left() {
        return brought + fresh + transferredIn + reopened - ended - transferredOut;
    }

    Tally plus(Tally other) {
        return new Tally(
                brought + other.brought,
                fresh + other.fresh,
                late + other.late,
                transferredIn + other.transferredIn,
                reopened + other.reopened,
                ended + other.ended,
                cancelled + other.cancelled,
                transferredOut + other.transferredOut);
    }

    /** Nothing was there and nothing happened. */
    boolean nothing() {
        return equals(NONE);
    }
}
