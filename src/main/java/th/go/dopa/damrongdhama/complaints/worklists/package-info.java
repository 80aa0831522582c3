/** What an office has to do: lists, counts, search (รายการเรื่อง). */
@NamedInterface("worklists")
@NullMarked
package th.go.dopa.damrongdhama.complaints.worklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
