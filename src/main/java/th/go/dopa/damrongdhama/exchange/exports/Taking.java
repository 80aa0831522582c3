package th.go.dopa.damrongdhama.exchange.exports;

import java.time.Instant;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * That somebody takes the data of his office out (การนำออก); it is in the journal before the first line is read.
 *
 * @param named with the names of the parties
 * @param whole with the cases and services of all centres below the office; never with names
 */
record Taking(Staff by, String reason, boolean named, boolean whole, Instant at) {

    Taking {
        if (named && whole) {
            throw new IllegalArgumentException("no names of a whole province");
        }
    }
}
