/** Writing circulars (จัดทำหนังสือเวียน): drafted, sent, carried onward, corrected, recalled. */
@NamedInterface("circulars")
@NullMarked
package th.go.dopa.damrongdhama.directives.circulars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
