@NullMarked
package th.go.dopa.damrongdhama.letters.received;

import org.jspecify.annotations.NullMarked;
