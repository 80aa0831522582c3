package th.go.dopa.damrongdhama.statistics;

import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * What an agency has not reported although it should have (เกินกำหนดรายหน่วยงาน).
 *
 * @param days by how many the longest is late
 */
record Overdue(OfficeId agency, int count, int days) {}
