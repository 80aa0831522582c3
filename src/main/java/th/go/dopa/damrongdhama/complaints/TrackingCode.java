package th.go.dopa.damrongdhama.complaints;

import java.util.Optional;
import th.go.dopa.damrongdhama.kernel.CheckDigit;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;

/**
 * The secret code of a complainant (รหัสติดตาม): 16 digits in four groups, the last a check digit, so that a villager can read it over the phone.
 * Whoever holds it is the complainant; it never appears in a log.
 */
public record TrackingCode(String digits) {

    private static final long RANGE = 1_000_000_000_000_000L;

    public TrackingCode {
        if (!digits.matches("[0-9]{16}") || !CheckDigit.valid(digits)) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    /** The code of a random number. */
    static TrackingCode of(long random) {
        return new TrackingCode(CheckDigit.append("%015d".formatted(Math.floorMod(random, RANGE))));
    }

    /** Reads what a person typed: Thai digits, spaces and dashes are fine; none when a digit is wrong. */
    public static Optional<TrackingCode> read(String typed) {
        String digits = ThaiDigits.arabic(typed).replaceAll("[^0-9]", "");
        return digits.length() == 16 && CheckDigit.valid(digits) ? Optional.of(new TrackingCode(digits)) : Optional.empty();
    }

    /** In four groups, as it is shown and printed. */
    public String shown() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "tracking code";
    }
}
