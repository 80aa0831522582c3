package th.go.dopa.damrongdhama.statistics;

import java.time.Instant;
import java.time.LocalDate;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.Bangkok;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.ThaiMonth;

/** That an office submitted the report of a month (ส่งรายงาน). */
record Submission(OfficeId office, ThaiMonth month, AccountId by, AppointmentId appointment, Instant at) {

    boolean late() {
        return LocalDate.ofInstant(at, Bangkok.ZONE).isAfter(month.reportDue());
    }
}
