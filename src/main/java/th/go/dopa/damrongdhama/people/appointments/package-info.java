/** Screens of the administrator for appointments (การแต่งตั้ง). */
@NullMarked
package th.go.dopa.damrongdhama.people.appointments;

import org.jspecify.annotations.NullMarked;
