/** Taking up a case, asking for more, and the official step เสนอ–สั่งการ: the officer proposes, the chief orders. */
@NamedInterface("triage")
@NullMarked
package th.go.dopa.damrongdhama.complaints.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
