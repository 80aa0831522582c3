/** Agencies that a case was sent to, and their reports (ส่งต่อหน่วยงานและรายงานผล). */
@NamedInterface("referrals")
@NullMarked
package th.go.dopa.damrongdhama.complaints.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
