@NullUnmarked
package th.go.dopa.damrongdhama.learning;

import org.jspecify.annotations.NullUnmarked;
