@NullUnmarked
package th.go.dopa.damrongdhama.exchange.completeness;

import org.jspecify.annotations.NullUnmarked;
