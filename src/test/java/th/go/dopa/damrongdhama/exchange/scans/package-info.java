@NullUnmarked
package th.go.dopa.damrongdhama.exchange.scans;

import org.jspecify.annotations.NullUnmarked;
