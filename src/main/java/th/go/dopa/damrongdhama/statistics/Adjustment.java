package th.go.dopa.damrongdhama.statistics;

/**
 * Where a report brings forward other than the one of the month before had left (รายการปรับปรุง): the only way in which a submitted report is corrected.
 *
 * @param key a main type of complaint
 * @param reported what the month before had left, as it was submitted
 * @param brought what is brought forward now
 */
record Adjustment(String key, int year, boolean secret, int reported, int brought) {

    int by() {
        return brought - reported;
    }
}
