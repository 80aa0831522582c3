/** The page of a case for staff. A front: may use all other sub-rooms; nothing uses it. */
@NamedInterface("casepage")
@NullMarked
package th.go.dopa.damrongdhama.complaints.casepage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
