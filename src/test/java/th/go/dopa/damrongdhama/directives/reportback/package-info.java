@NullMarked
package th.go.dopa.damrongdhama.directives.reportback;

import org.jspecify.annotations.NullMarked;
