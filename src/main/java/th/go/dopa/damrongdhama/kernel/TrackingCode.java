package th.go.dopa.damrongdhama.kernel;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The tracking code (รหัสติดตามเรื่อง): 15 random digits and a check digit, read out over the telephone in four groups. It is a secret:
 * whoever has it sees the citizen's page.
 */
public record TrackingCode(String digits) {

    private static final int LENGTH = 16;

    public TrackingCode {
        if (!digits.matches("[0-9]{" + LENGTH + "}") || !CheckDigit.right(digits)) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    /** A new one, from a strong source where the code is to be a secret. */
    public static TrackingCode draw(RandomGenerator random) {
        StringBuilder digits = new StringBuilder(LENGTH);
        while (digits.length() < LENGTH - 1) {
            digits.append(random.nextInt(10));
        }
        return new TrackingCode(digits.append(CheckDigit.of(digits.toString())).toString());
    }

    /** The code that belongs to a number, such as a keyed hash: the same number, the same code. */
    public static TrackingCode of(long number) {
        String digits = "%015d".formatted(Math.floorMod(number, 1_000_000_000_000_000L));
        return new TrackingCode(digits + CheckDigit.of(digits));
    }

    /** Reads a code as typed: Thai digits, spaces and dashes are taken. */
    public static Optional<TrackingCode> read(String typed) {
        String digits = ThaiDigits.arabic(ThaiText.normalise(typed)).replaceAll("[\\s.\u2010-\u2015\u2212-]", "");
        boolean right = digits.matches("[0-9]{" + LENGTH + "}") && CheckDigit.right(digits);
        return right ? Optional.of(new TrackingCode(digits)) : Optional.empty();
    }

    /** "1234 5678 9012 3456". */
    public String shown() {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Never whole in a log. */
    @Override
    public String toString() {
        return "a tracking code";
    }
}
