@NullUnmarked
package th.go.dopa.damrongdhama.exchange.exports;

import org.jspecify.annotations.NullUnmarked;
