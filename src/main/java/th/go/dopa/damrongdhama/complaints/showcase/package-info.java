/** Cases that a head of a centre shows to everybody (เรื่องที่เผยแพร่): in words written for it, never with a name. */
@NamedInterface("showcase")
@NullMarked
package th.go.dopa.damrongdhama.complaints.showcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
