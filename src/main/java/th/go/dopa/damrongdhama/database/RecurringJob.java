package th.go.dopa.damrongdhama.database;

import java.time.Duration;

/**
 * Work that the system repeats by itself (งานประจำของระบบ), on one node at a time. A room contributes it as a bean; the wait is counted from
 * the end of one run to the start of the next.
 */
public record RecurringJob(String name, Duration every, Runnable work) {

    public RecurringJob {
        if (!name.matches("[a-z][a-z0-9-]{1,63}")) {
            throw new IllegalArgumentException("not a name for a job: " + name);
        }
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("a job must wait before it is repeated: " + name);
        }
    }
}
