/** The heavy proofs: what must hold when machines die, when two nodes serve at once, and how fast it is. */
@NullMarked
package th.go.dopa.damrongdhama.proofs;

import org.jspecify.annotations.NullMarked;
