package th.go.dopa.damrongdhama.statistics;

/**
 * The smallest figure of a report: the cases that agree in one thing, in the fiscal year in which they were received, and in being secret or not.
 *
 * @param key what they agree in: an office, a code
 * @param year the fiscal year of receipt
 */
record Cell(Dimension dimension, String key, int year, boolean secret, Tally tally) {

    /** What the secret ones are called where they are not told apart. */
    static final String SECRET = "SECRET";

    /** One of many secret cases, not told apart from the others; how many an office has, and of which mission, points at nobody. */
    Cell folded() {
        boolean told = !secret || dimension == Dimension.OFFICE || dimension == Dimension.NATURE;
        return told ? this : new Cell(dimension, SECRET, year, true, tally);
    }
}
