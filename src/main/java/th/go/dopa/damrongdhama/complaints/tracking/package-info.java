/** The complainant's page behind the tracking code (ติดตามเรื่อง). A front: may use all other sub-rooms; nothing uses it. */
@NamedInterface("tracking")
@NullMarked
package th.go.dopa.damrongdhama.complaints.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
