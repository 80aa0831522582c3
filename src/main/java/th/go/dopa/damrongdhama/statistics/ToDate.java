package th.go.dopa.damrongdhama.statistics;

/**
 * What moved since the fiscal year began (ยอดสะสม), as it stands in the reports of its months.
 *
 * @param key a main type of complaint
 */
record ToDate(String key, boolean secret, int fresh, int ended) {

    static final ToDate NONE = new ToDate("", false, 0, 0);

    ToDate plus(ToDate other) {
        return new ToDate(key, secret, fresh + other.fresh, ended + other.ended);
    }
}
