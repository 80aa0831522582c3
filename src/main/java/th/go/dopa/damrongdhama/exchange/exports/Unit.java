package th.go.dopa.damrongdhama.exchange.exports;

/** How the cells of a column are written (หน่วยของคอลัมน์). */
enum Unit {
    TEXT,
    /** One of a closed list, in its Thai words. */
    WORD,
    /** A day as 2026-11-25, with a second column in the Buddhist calendar. */
    DAY,
    /** A moment by the clocks of Bangkok. */
    MOMENT,
    NUMBER,
    YES_NO,
    /** The name of a type of complaint, as it was called when the case was filed. */
    TYPE,
    /** A line of the history in words. */
    HAPPENING,
    /** Who a party is; masked unless names are taken out with the right and a reason. */
    PARTY
}
