@NullMarked
package th.go.dopa.damrongdhama.directives;

import org.jspecify.annotations.NullMarked;
