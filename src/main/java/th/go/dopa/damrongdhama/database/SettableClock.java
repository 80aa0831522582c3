package th.go.dopa.damrongdhama.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the system, to the microsecond as the database keeps time. It can be moved: for one thread while a piece of work runs (the
 * demo lives through seven years), and for everybody in a test.
 */
public final class SettableClock extends Clock {

    private final Hands hands;
    private final ZoneId zone;

    public SettableClock() {
        this(new Hands(), ZoneOffset.UTC);
    }

    private SettableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /** Does a piece of work at another time; only the calling thread sees it. */
    public <T> T at(Instant moment, Callable<T> work) throws Exception {
        Instant before = Hands.OF_THREAD.get();
        Hands.OF_THREAD.set(moment.truncatedTo(ChronoUnit.MICROS));
        try {
            return work.call();
        } finally {
            if (before == null) {
                Hands.OF_THREAD.remove();
            } else {
                Hands.OF_THREAD.set(before);
            }
        }
    }

    /** Stops the clock at a moment for everybody, until it is reset. */
    public void set(Instant moment) {
        hands.ofAll = moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** Lets the clock run again with the machine's. */
    public void reset() {
        hands.ofAll = null;
    }

    @Override
    public Instant instant() {
        Instant own = Hands.OF_THREAD.get();
        if (own != null) {
            return own;
        }
        Instant stopped = hands.ofAll;
        return stopped != null ? stopped : Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(hands, other);
    }

    private static final class Hands {
        private static final ThreadLocal<@Nullable Instant> OF_THREAD = new ThreadLocal<>();
        private volatile @Nullable Instant ofAll;
    }
}
