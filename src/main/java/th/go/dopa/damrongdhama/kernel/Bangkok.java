package th.go.dopa.damrongdhama.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one zone in which the days of an office are counted. */
public final class Bangkok {

    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private Bangkok() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
