@NullUnmarked
package th.go.dopa.damrongdhama.web;

import org.jspecify.annotations.NullUnmarked;
