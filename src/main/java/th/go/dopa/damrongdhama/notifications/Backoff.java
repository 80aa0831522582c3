package th.go.dopa.damrongdhama.notifications;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: twice as long each time, up to six hours, and never all at once. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Backoff() {}

    static Duration after(int tries) {
        long full = FIRST.toSeconds() << Math.min(tries - 1, 20);
        long bounded = Math.min(full, LONGEST.toSeconds());
        return Duration.ofSeconds(bounded * 4 / 5 + ThreadLocalRandom.current().nextLong(bounded * 2 / 5 + 1));
    }
}
