@NullUnmarked
package th.go.dopa.damrongdhama.exchange.imports;

import org.jspecify.annotations.NullUnmarked;
