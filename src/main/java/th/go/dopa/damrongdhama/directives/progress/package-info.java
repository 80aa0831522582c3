/** How far circulars have come (ความคืบหน้าของหนังสือเวียน), as a map, a list and a workbook. */
@NamedInterface("progress")
@NullMarked
package th.go.dopa.damrongdhama.directives.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
