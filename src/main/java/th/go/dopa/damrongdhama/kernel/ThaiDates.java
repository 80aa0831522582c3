package th.go.dopa.damrongdhama.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them (วัน เดือน ปี พ.ศ.). Buddhist years exist only here, where a date is printed or read; inside it is a
 * {@link LocalDate}.
 */
public final class ThaiDates {

    private static final Locale THAI = Locale.of("th");
    /** Thai dates are never written with years this low, nor C.E. ones this high. */
    private static final int FIRST_BUDDHIST_YEAR = 2400;

    private static final int BUDDHIST = 543;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})[\\s/.-]*([^\\d\\s/-]*[^\\d\\s/.-]\\.?|\\d{1,2})[\\s/.-]*(?:\u0e1e\\.?\u0e28\\.?)?\\s*(\\d{2}|\\d{4})");
    private static final Map<String, Integer> MONTHS = monthNames();

    private ThaiDates() {}

    /** "25 พฤศจิกายน 2569", in Thai digits for official paper. */
    public static String longDate(LocalDate date, boolean thaiDigits) {
        String written = written(date, TextStyle.FULL);
        return thaiDigits ? ThaiDigits.thai(written) : written;
    }

    /** "วันพุธ". */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, THAI);
    }

    /** "25 พ.ย. 2569". */
    public static String shortDate(LocalDate date) {
        return written(date, TextStyle.SHORT);
    }

    /** "พฤศจิกายน 2569". */
    public static String month(ThaiMonth month) {
        return month.month().getMonth().getDisplayName(TextStyle.FULL, THAI) + " " + year(month.first());
    }

    /** "25 พ.ย. 2569 14:05 น.", by the clocks of Bangkok. */
    public static String dateTime(Instant at) {
        return shortDate(LocalDate.ofInstant(at, Bangkok.ZONE)) + " " + CLOCK.format(at.atZone(Bangkok.ZONE))
                + " \u0e19.";
    }

    /** "25 November 2026". */
    public static String english(LocalDate date) {
        return ENGLISH.format(date);
    }

    /** "25 Nov 2026 14:05", by the clocks of Bangkok. */
    public static String english(Instant at) {
        return ENGLISH_SHORT.format(at.atZone(Bangkok.ZONE)) + " " + CLOCK.format(at.atZone(Bangkok.ZONE));
    }

    /** The Buddhist year (พ.ศ.) of a day. */
    public static int year(LocalDate date) {
        return ThaiBuddhistDate.from(date).get(ChronoField.YEAR_OF_ERA);
    }

    /** Reads a date typed in one box: "25/11/2569", "25 พ.ย. 69", "๒๕ พฤศจิกายน พ.ศ. ๒๕๖๙", "2026-11-25". */
    public static Optional<LocalDate> parse(String text) {
        String typed = ThaiDigits.arabic(ThaiText.normalise(text)).strip();
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return parse(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(typed);
        return dayFirst.matches() ? parse(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3)) : Optional.empty();
    }

    /**
     * Reads a date typed in three boxes. Years are Buddhist; a two-digit one is of this century of theirs, one below 2400 is C.E., and one digit is none. A day
     * that is not in the calendar (31/02, or 29/02 where the C.E. year has none) is no date.
     */
    public static Optional<LocalDate> parse(String day, String month, String year) {
        Optional<Integer> dayNumber = number(day, 2);
        Optional<Integer> monthNumber = number(month, 2).or(() -> monthOf(month));
        Optional<Integer> yearNumber =
                year.strip().length() < 2 ? Optional.empty() : number(year, 4).flatMap(ThaiDates::commonYear);
        if (dayNumber.isEmpty() || monthNumber.isEmpty() || yearNumber.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(yearNumber.get(), monthNumber.get(), dayNumber.get()));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static String written(LocalDate date, TextStyle month) {
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(month, THAI) + " " + year(date);
    }

    private static Optional<Integer> number(String typed, int digits) {
        String number = ThaiDigits.arabic(typed).strip();
        return number.matches("[0-9]{1," + digits + "}") ? Optional.of(Integer.parseInt(number)) : Optional.empty();
    }

    private static Optional<Integer> commonYear(int typed) {
        if (typed < 100) {
            return Optional.of(typed + 2500 - BUDDHIST);
        }
        int year = typed < FIRST_BUDDHIST_YEAR ? typed : typed - BUDDHIST;
        return year < FIRST_BUDDHIST_YEAR - BUDDHIST ? Optional.empty() : Optional.of(year);
    }

    private static Optional<Integer> monthOf(String typed) {
        return Optional.ofNullable(MONTHS.get(bare(ThaiText.normalise(typed))));
    }

    private static Map<String, Integer> monthNames() {
        Map<String, Integer> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (Locale language : new Locale[] {THAI, Locale.ENGLISH}) {
                names.put(bare(month.getDisplayName(TextStyle.FULL, language)), month.getValue());
                names.put(bare(month.getDisplayName(TextStyle.SHORT, language)), month.getValue());
            }
        }
        return Map.copyOf(names);
    }

    private static String bare(String name) {
        return name.replaceAll("[.\\s]", "").toLowerCase(Locale.ROOT);
    }
}
