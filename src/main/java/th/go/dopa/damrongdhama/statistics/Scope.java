package th.go.dopa.damrongdhama.statistics;

import th.go.dopa.damrongdhama.places.Office;
import th.go.dopa.damrongdhama.places.OfficeKind;

/**
 * Whose figures a report holds (หน่วยงานที่รายงาน): one centre, or a province or the nation with all centres below it.
 *
 * @param whole with the centres below; never of a district
 */
record Scope(Office office, boolean whole) {

    static final String OWN = "-own";

    Scope {
        if (office.kind() == OfficeKind.AGENCY || (whole && office.kind() == OfficeKind.DISTRICT)) {
            throw new IllegalArgumentException("no report of office " + office.id());
        }
    }

    /** Its name in an address: {@code 4701}; {@code 47} is the whole province, {@code 47-own} what the province holds itself. */
    String address() {
        return office.id() + (whole || office.kind() == OfficeKind.DISTRICT ? "" : OWN);
    }
}
