package th.go.dopa.damrongdhama.people.appointments;

import th.go.dopa.damrongdhama.people.Appointment;
import th.go.dopa.damrongdhama.web.Form;

/** One appointment, and the form that ends it. */
public record EndAppointmentPage(Form form, Appointment appointment, boolean own) {}
