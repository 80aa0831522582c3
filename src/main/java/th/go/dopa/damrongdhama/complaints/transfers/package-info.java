/** Moving a case up to the province, and back (ส่งต่อจังหวัด ส่งคืนอำเภอ). */
@NamedInterface("transfers")
@NullMarked
package th.go.dopa.damrongdhama.complaints.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
