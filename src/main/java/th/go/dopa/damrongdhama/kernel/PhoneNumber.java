package th.go.dopa.damrongdhama.kernel;

import java.util.Optional;

/** A telephone number of Thailand (หมายเลขโทรศัพท์), as digits: mobile, land line or a short one such as 1567. */
public record PhoneNumber(String digits) {

    private static final String MOBILE = "0[689][0-9]{8}";
    private static final String BANGKOK = "02[0-9]{7}";
    private static final String PROVINCE = "0[3457][0-9]{7}";
    private static final String SHORT = "1[0-9]{2,3}";

    public PhoneNumber {
        if (!real(digits)) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** Reads a number as typed: Thai digits, spaces, dashes, brackets and +66 are taken. */
    public static Optional<PhoneNumber> of(String typed) {
        String digits = ThaiDigits.arabic(ThaiText.normalise(typed)).replaceAll("[\\s().\u2010-\u2015-]", "");
        String national = digits.replaceFirst("^(?:\\+66|0066|66(?=[0-9]{8,9}$))0?", "0");
        return real(national) ? Optional.of(new PhoneNumber(national)) : Optional.empty();
    }

    /** Whether messages (SMS) reach it. */
    public boolean mobile() {
        return digits.matches(MOBILE);
    }

    /** 081-234-5678, 02-123-4567, 042-711-461, 1567. */
    public String shown() {
        if (digits.length() < 9) {
            return digits;
        }
        int area = digits.matches(BANGKOK) ? 2 : 3;
        return digits.substring(0, area) + "-" + digits.substring(area, area + 3) + "-" + digits.substring(area + 3);
    }

    /** Never whole in a log. */
    @Override
    public String toString() {
        return digits.length() < 9 ? digits : "xxx" + digits.substring(digits.length() - 3);
    }

    private static boolean real(String digits) {
        return digits.matches(MOBILE + "|" + BANGKOK + "|" + PROVINCE + "|" + SHORT);
    }
}
