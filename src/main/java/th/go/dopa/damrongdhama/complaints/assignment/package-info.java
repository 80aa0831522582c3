/** Working on a case: progress, told to the complainant or not (บันทึกความคืบหน้า). */
@NamedInterface("assignment")
@NullMarked
package th.go.dopa.damrongdhama.complaints.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
