/** The base of all tests: a real database, one shared context. */
@NullMarked
package th.go.dopa.damrongdhama;

import org.jspecify.annotations.NullMarked;
