/** The public map (แผนที่ผลงาน): cases and activities that were published, as a list and where they were. */
@NamedInterface("map")
@NullMarked
package th.go.dopa.damrongdhama.publication.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
