package th.go.dopa.damrongdhama.people.appointments;

import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.Slice;
import th.go.dopa.damrongdhama.people.Appointment;
import th.go.dopa.damrongdhama.places.Office;

/**
 * The appointments that have not ended.
 *
 * @param office at one office only, or null
 */
public record AppointmentsPage(
        Slice<Appointment> appointments, @Nullable Office office) {}
