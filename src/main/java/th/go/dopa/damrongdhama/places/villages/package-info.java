/** Screens where a district keeps its villages (หมู่บ้าน). */
@NullMarked
package th.go.dopa.damrongdhama.places.villages;

import org.jspecify.annotations.NullMarked;
