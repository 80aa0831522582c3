/** Texts that are read over the loudspeakers of the villages (บทเสียงตามสาย): made from figures and activities, edited, read in large type, heard. */
@NamedInterface("scripts")
@NullMarked
package th.go.dopa.damrongdhama.activities.scripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
