package th.go.dopa.damrongdhama.statistics;

import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * What has not been reported although it should have (เกินกำหนดรายหน่วยงาน).
 *
 * @param office the agency that owes it; of the nation the province whose centres wait for it
 * @param days by how many the longest is late
 */
record Overdue(OfficeId office, int count, int days) {

    Overdue plus(Overdue other) {
        return new Overdue(office, count + other.count, Math.max(days, other.days));
    }
}
