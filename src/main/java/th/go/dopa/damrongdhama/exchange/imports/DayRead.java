package th.go.dopa.damrongdhama.exchange.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/**
 * A day as offices write it in their own files (วันที่ในแฟ้มเดิม): Thai or western, with month names, Thai digits, two digits of a year, an hour behind it, or
 * as the number Excel keeps.
 *
 * @param days one that is certain, or those that it may mean; none where it is no day
 */
record DayRead(Verdict verdict, List<LocalDate> days) {

    private static final LocalDate NOUGHT_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final int FIRST_LIKELY_YEAR = 1950;

    private static final Pattern SERIAL = Pattern.compile("(\\d{4,6})(?:\\.\\d+)?");
    private static final Pattern HOUR =
            Pattern.compile("[\\sT]+\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:\u0e19\\.?|AM|PM)?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[\\s/.-]+(\\d{1,2})[\\s/.-]+(\\d{2}|\\d{4})");
    private static final Pattern FULL_YEAR = Pattern.compile("(?<!\\d)[0-9]{4}(?!\\d)");
    private static final Pattern BUDDHIST_IN_EXCEL = Pattern.compile("2[45]\\d{2}-\\d{2}-\\d{2}");

    DayRead {
        days = List.copyOf(days);
    }

    /** Reads a day; {@code likely} says which are believed when two digits of a year can mean two of them. */
    static DayRead of(String typed, Predicate<LocalDate> likely) {
        String folded = ThaiDigits.arabic(ThaiText.normalise(typed)).strip();
        String text = HOUR.matcher(folded).replaceFirst("");
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return ofExcel(Integer.parseInt(serial.group(1)));
        }
        Optional<LocalDate> day = ThaiDates.parse(
                YEAR_FIRST.matcher(text).replaceFirst("$1-$2-$3").replaceAll("\\s+", " "));
        Optional<LocalDate> guess = day.filter(likely).isPresent() ? Optional.empty() : guess(text, likely);
        if (guess.isPresent()) {
            return new DayRead(Verdict.TO_DECIDE, List.of(guess.get()));
        }
        boolean asIs = typed.strip().equals(text)
                && FULL_YEAR.matcher(typed).find()
                && !BUDDHIST_IN_EXCEL.matcher(text).matches();
        return day.map(one -> new DayRead(asIs ? Verdict.RIGHT : Verdict.MENDED, List.of(one)))
                .orElseGet(() -> new DayRead(Verdict.WRONG, List.of()));
    }

    /** Days of a Thai year typed into Excel are kept as of the western year of that number. */
    private static DayRead ofExcel(int serial) {
        LocalDate kept = NOUGHT_OF_EXCEL.plusDays(serial);
        return ThaiDates.parse(kept.toString())
                .filter(day -> day.getYear() >= FIRST_LIKELY_YEAR)
                .map(day -> new DayRead(Verdict.MENDED, List.of(day)))
                .orElseGet(() -> new DayRead(Verdict.WRONG, List.of()));
    }

    private static Optional<LocalDate> guess(String text, Predicate<LocalDate> likely) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        String first = numbers.group(1);
        String second = numbers.group(2);
        String year = numbers.group(3);
        String western = year.length() == 2 ? "20" + year : year;
        return ThaiDates.parse(first, second, western)
                .filter(likely)
                .or(() -> ThaiDates.parse(second, first, year).filter(likely))
                .or(() -> ThaiDates.parse(second, first, western).filter(likely));
    }
}
