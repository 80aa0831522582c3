/** Signing in (การเข้าสู่ระบบ): password, second factor, the appointment acted under, and who may open which page. */
@NamedInterface("sessions")
@NullMarked
package th.go.dopa.damrongdhama.people.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
