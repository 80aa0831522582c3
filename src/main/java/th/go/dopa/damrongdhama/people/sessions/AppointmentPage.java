package th.go.dopa.damrongdhama.people.sessions;

import java.util.List;
import th.go.dopa.damrongdhama.people.Appointment;

/** The page where somebody with several posts chooses which to act under. */
public record AppointmentPage(List<Appointment> posts, String to) {}
