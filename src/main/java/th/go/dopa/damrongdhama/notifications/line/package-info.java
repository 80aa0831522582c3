/** Messages by LINE, through its messaging API; off until a token is given. */
@NullMarked
package th.go.dopa.damrongdhama.notifications.line;

import org.jspecify.annotations.NullMarked;
