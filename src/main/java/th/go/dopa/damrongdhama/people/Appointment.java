package th.go.dopa.damrongdhama.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.AppointmentId;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Role;

/**
 * An appointment (การแต่งตั้งให้ปฏิบัติหน้าที่): what a person may do at an office, from one day to another.
 *
 * @param to the last day, or null where none is set
 */
public record Appointment(
        AppointmentId id,
        AccountId account,
        String name,
        OfficeId office,
        String officeName,
        Role role,
        String positionTh,
        boolean actingFor,
        boolean mayReveal,
        @Nullable String orderReference,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether signing in under it takes a second factor. */
    public boolean needsSecondFactor() {
        return mayReveal || role.needsSecondFactor();
    }
}
