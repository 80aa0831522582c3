package th.go.dopa.damrongdhama.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * How numbers, days and hours are said aloud in Thai (คำอ่าน): 21 is ยี่สิบเอ็ด, 1567 as a telephone number หนึ่งห้าหกเจ็ด. The words stand in {@code
 * kernel/spoken.properties}. Whole texts are read by {@link SpokenText}.
 */
public final class Spoken {

    private static final Properties WORDS = words();
    private static final String[] DIGITS = word("digits").split(" ");
    private static final String[] PLACES = word("places").strip().split(" ");
    private static final Locale THAI = Locale.of("th");
    private static final long MILLION = 1_000_000;
    private static final int NOON = 12;
    private static final int HALF = 30;

    private Spoken() {}

    /** A whole number: หนึ่งร้อยเอ็ด, สองแสน, หนึ่งล้านสองหมื่น, ลบห้า. */
    public static String number(long number) {
        if (number < 0) {
            return word("minus") + (number == Long.MIN_VALUE ? digits(Long.toString(number)) : number(-number));
        }
        if (number < MILLION) {
            return number == 0 ? DIGITS[0] : belowMillion((int) number, false);
        }
        int rest = (int) (number % MILLION);
        return number(number / MILLION) + word("million") + (rest == 0 ? "" : belowMillion(rest, true));
    }

    /**
     * A number as it is written: with commas between thousands and digits behind the point, each of which is said by itself (สิบสองจุดห้าศูนย์). One that
     * begins with noughts, or is longer than anybody counts, is said digit by digit.
     *
     * @param written Arabic digits, commas and at most one point
     */
    public static String number(String written) {
        String plain = written.replace(",", "");
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String said = whole.length() > 15 || (whole.length() > 1 && whole.startsWith("0"))
                ? digits(whole)
                : number(Long.parseLong(whole));
        return point < 0 ? said : said + word("point") + digits(plain.substring(point + 1));
    }

    /** Digit by digit, as telephone numbers are said; what stands between the digits becomes a pause. */
    public static String digits(String written) {
        StringBuilder said = new StringBuilder();
        for (char letter : ThaiDigits.arabic(written).toCharArray()) {
            if (letter >= '0' && letter <= '9') {
                said.append(DIGITS[letter - '0']);
            } else if (!said.isEmpty() && said.charAt(said.length() - 1) != ' ') {
                said.append(' ');
            }
        }
        return said.toString().strip();
    }

    /** Baht and satang: หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์. */
    public static String money(long baht, int satang) {
        return number(baht) + word("baht") + (satang == 0 ? word("even") : number(satang) + word("satang"));
    }

    /** A day with its Buddhist year: ยี่สิบห้า พฤศจิกายน พุทธศักราช สองพันห้าร้อยหกสิบเก้า. */
    public static String day(LocalDate day) {
        return number(day.getDayOfMonth()) + " " + day.getMonth().getDisplayName(TextStyle.FULL, THAI) + " "
                + year(day);
    }

    /** The Buddhist year of a day: พุทธศักราช สองพันห้าร้อยหกสิบเก้า. */
    public static String year(LocalDate day) {
        return word("era") + " " + number(ThaiDates.year(day));
    }

    /** An hour of the day as people say it: แปดโมงครึ่ง, บ่ายสองโมง, หกโมงเย็น, สามทุ่ม, ตีห้า. */
    public static String time(LocalTime time) {
        int hour = time.getHour();
        int minute = time.getMinute();
        if (minute == 0) {
            return hour(hour, true);
        }
        String past = minute == HALF ? word("half") : number(minute) + word("minute");
        return hour(hour, false) + past + partOfDay(hour);
    }

    /** A word or pattern of the file. */
    static String word(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    /** @param full whether it stands alone; with minutes behind it morning and evening are said after them */
    private static String hour(int hour, boolean full) {
        if (hour == 0 || hour == 24) {
            return word("midnight");
        }
        if (hour < 6) {
            return word("before-dawn") + number(hour);
        }
        if (hour < NOON) {
            return number(hour) + word(!full ? "hour" : hour == 11 ? "late-morning" : "morning");
        }
        if (hour == NOON) {
            return word("noon");
        }
        if (hour == NOON + 1) {
            return word("first-afternoon");
        }
        if (hour < NOON + 4) {
            return word("afternoon") + number(hour - NOON) + word("hour");
        }
        if (hour < NOON + 7) {
            return number(hour - NOON) + word(full ? "evening" : "hour");
        }
        return number(hour - NOON - 6) + word("night");
    }

    private static String partOfDay(int hour) {
        return hour == 6 ? word("at-dawn") : hour > NOON + 3 && hour < NOON + 7 ? word("at-dusk") : "";
    }

    /** @param behind whether something larger is said before it, so that a last 1 is เอ็ด */
    private static String belowMillion(int number, boolean behind) {
        StringBuilder said = new StringBuilder();
        String written = Integer.toString(number);
        for (int i = 0; i < written.length(); i++) {
            int digit = written.charAt(i) - '0';
            int place = written.length() - 1 - i;
            if (digit == 0) {
                continue;
            }
            if (place == 0) {
                said.append(digit == 1 && (behind || written.length() > 1) ? word("one-behind") : DIGITS[digit]);
            } else if (place == 1) {
                said.append(digit == 1 ? word("ten") : digit == 2 ? word("twenty") : DIGITS[digit] + word("ten"));
            } else {
                said.append(DIGITS[digit]).append(PLACES[place - 1]);
            }
        }
        return said.toString();
    }

    private static Properties words() {
        try (InputStream file = Objects.requireNonNull(Spoken.class.getResourceAsStream("/kernel/spoken.properties"))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
