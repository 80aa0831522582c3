/** Circulars at an office (หนังสือเวียนที่ได้รับ): read, received with a stamp, routed, assigned. */
@NamedInterface("inbox")
@NullMarked
package th.go.dopa.damrongdhama.directives.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
