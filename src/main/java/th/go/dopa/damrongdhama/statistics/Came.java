package th.go.dopa.damrongdhama.statistics;

/**
 * How many cases of a fiscal year have come so far (เรื่องเข้าทั้งหมดปี), less those that went on to another office.
 *
 * @param year the fiscal year of receipt
 */
record Came(int year, boolean secret, int came) {}
