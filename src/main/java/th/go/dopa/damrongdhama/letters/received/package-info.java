/** Letters received (ทะเบียนหนังสือรับ): number, day and hour, where each goes, the stamp, and the scan. */
@NamedInterface("received")
@NullMarked
package th.go.dopa.damrongdhama.letters.received;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
