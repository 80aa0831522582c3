/** Anything that becomes a case: the web form, the counter; and services that do not (บันทึกบริการ). */
@NamedInterface("intake")
@NullMarked
package th.go.dopa.damrongdhama.complaints.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
