/** Screens where an administrator loads an official list of areas (บัญชีพื้นที่) over the recorded one. */
@NullMarked
package th.go.dopa.damrongdhama.places.areas;

import org.jspecify.annotations.NullMarked;
