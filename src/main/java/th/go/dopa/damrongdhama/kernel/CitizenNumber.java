package th.go.dopa.damrongdhama.kernel;

import java.util.Optional;

/** The number of a citizen (เลขประจำตัวประชาชน): 13 digits, the last a check. Never printed whole by accident. */
public record CitizenNumber(String digits) {

    public CitizenNumber {
        if (!digits.matches("[0-9]{13}") || check(digits) != digits.charAt(12) - '0') {
            throw new IllegalArgumentException("not a citizen number");
        }
    }

    /** Reads a number as typed: Thai digits, spaces and dashes are taken. */
    public static Optional<CitizenNumber> of(String typed) {
        String digits = ThaiDigits.arabic(ThaiText.normalise(typed)).replaceAll("[\\s-]", "");
        boolean right = digits.matches("[0-9]{13}") && check(digits) == digits.charAt(12) - '0';
        return right ? Optional.of(new CitizenNumber(digits)) : Optional.empty();
    }

    public static boolean valid(String typed) {
        return of(typed).isPresent();
    }

    /** X-XXXX-XXXXX-XX-X, for whoever may see it. */
    public String formatted() {
        return grouped(digits);
    }

    /** Only the last three digits, for all others. */
    public String masked() {
        return grouped("xxxxxxxxxx" + digits.substring(10));
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String grouped(String thirteen) {
        return thirteen.substring(0, 1) + "-" + thirteen.substring(1, 5) + "-" + thirteen.substring(5, 10) + "-"
                + thirteen.substring(10, 12) + "-" + thirteen.substring(12);
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (13 - i);
        }
        return (11 - sum % 11) % 10;
    }
}
