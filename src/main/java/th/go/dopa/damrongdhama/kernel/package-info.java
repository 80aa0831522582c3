/** Level 0, the ground: ids, who acts, refusals, paging, Thai text and dates. Plain Java: no Spring, no SQL. */
@NullMarked
package th.go.dopa.damrongdhama.kernel;

import org.jspecify.annotations.NullMarked;
