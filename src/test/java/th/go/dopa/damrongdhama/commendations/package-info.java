@NullUnmarked
package th.go.dopa.damrongdhama.commendations;

import org.jspecify.annotations.NullUnmarked;
