/** What the complainant says after a case was closed (ยืนยันผล). */
@NamedInterface("outcome")
@NullMarked
package th.go.dopa.damrongdhama.complaints.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
