package th.go.dopa.damrongdhama.complaints;

import java.util.Optional;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;

/**
 * The number of a case (เลขที่เรื่อง) for staff and paper: {@code DOPA} + PP00 + PPDD + YY + running number per office and calendar year of
 * recording (domain §5.4). Never used again, unchanged by a transfer; it opens nothing.
 */
public record CaseNumber(String value) {

    public CaseNumber {
        if (!value.matches("DOPA[0-9]{14,20}")) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    static CaseNumber of(String officeDigits, int buddhistYear, int running) {
        return new CaseNumber("DOPA%s%02d%04d".formatted(officeDigits, buddhistYear % 100, running));
    }

    /** Reads what a person typed: Thai digits, small letters and spaces are fine. */
    public static Optional<CaseNumber> read(String typed) {
        String value = ThaiDigits.arabic(typed).replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        return value.matches("DOPA[0-9]{14,20}") ? Optional.of(new CaseNumber(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
