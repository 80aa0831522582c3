/** The tour for newcomers: one citizen, one officer, from form to rating, in a real browser. */
@NullMarked
package th.go.dopa.damrongdhama.stories;

import org.jspecify.annotations.NullMarked;
