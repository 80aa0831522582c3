@NullUnmarked
package th.go.dopa.damrongdhama.activities;

import org.jspecify.annotations.NullUnmarked;
