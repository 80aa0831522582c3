package th.go.dopa.damrongdhama.kernel;

import static th.go.dopa.damrongdhama.kernel.Spoken.word;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as somebody reads it aloud (บทอ่านออกเสียง): no digit, no abbreviation and no sign is left, so that a village head with the microphone in his hand
 * never stops to think. Days, hours, telephone numbers, shares and sums are told from one another by how they are written.
 */
public final class SpokenText {

    /** Letters without marks that a calm voice says in a second over a loudspeaker, pauses between sentences included: an estimate, tried by reading. */
    private static final int LETTERS_A_SECOND = 8;

    private static final String NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?";
    private static final String DASH = "\\s?[-\u2010-\u2015]\\s?";
    private static final String MONTH = months();
    private static final String CLOCK = "([01]?[0-9]|2[0-4])[.:]([0-5][0-9])";
    private static final String HOUR = word("find.hour");
    private static final String AT = word("find.at");
    private static final String CALL = word("find.call");
    private static final String ALONE = "(?<![0-9.,/:])";
    private static final String ENDS = "(?![0-9/:]|[.,][0-9])";

    private static final Pattern PAGE = Pattern.compile("(?:https?://|www\\.)[!-~]+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*([0-9]{1,2})[.)]\\s+");
    private static final Pattern DAYS =
            Pattern.compile(ALONE + "([0-9]{1,2})" + DASH + "(?=[0-9]{1,2}\\s*(?:" + MONTH + "))");
    private static final Pattern DAY = Pattern.compile(ALONE + "([0-9]{1,2})\\s*(" + MONTH + ")\\s*(?:"
            + word("find.era") + "\\s*)?(?:" + word("find.common-era") + "\\s*)?([12][0-9]{3}|[67][0-9])" + ENDS);
    private static final Pattern DAY_IN_NUMBERS =
            Pattern.compile(ALONE + "([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})" + ENDS);
    private static final Pattern ISO_DAY = Pattern.compile(ALONE + "([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])");
    private static final Pattern HOURS = Pattern.compile(ALONE + CLOCK + "\\s*(?:" + HOUR + ")?(?:" + DASH + "|\\s*"
            + word("to") + "\\s*)" + CLOCK + "(?:\\s*" + HOUR + "|(?![0-9.,]))");
    private static final Pattern TIME = Pattern.compile(ALONE + CLOCK + "\\s*" + HOUR);
    private static final Pattern TIME_BY_COLON = Pattern.compile(ALONE + "([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9:])");
    private static final Pattern TIME_AT = Pattern.compile("(?<=" + AT + ") ?" + CLOCK + "(?![0-9.,])");
    private static final Pattern FULL_HOUR = Pattern.compile(ALONE + "([01]?[0-9]|2[0-4])()\\s*" + HOUR);
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(?:\\+66[ -]?|0[ -]?)(?:[689](?:[ -]?[0-9]){8}|[2-57](?:[ -]?[0-9]){7})"
                    + "(?![0-9])(?:" + DASH + "([0-9]{1,2})(?![0-9]))?");
    private static final Pattern SHORT_PHONE = Pattern.compile("(?<=" + CALL + ")(\\s*:?\\s*)([0-9]{3,5})" + ENDS);
    private static final Pattern HOTLINE =
            Pattern.compile(ALONE + "(?:1567|1111|1669)(?![0-9/.,]|\\s?" + word("find.counted") + ")");
    private static final Pattern EXTENSION =
            Pattern.compile("(?<=" + word("find.extension") + ")(\\s*)([0-9]{2,5})" + ENDS);
    private static final Pattern MONEY =
            Pattern.compile(ALONE + "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)\\.([0-9]{2})\\s*" + word("baht"));
    private static final Pattern SHARE = Pattern.compile(
            "(?:" + word("percent") + "\\s*)?(?<![0-9.,])(" + NUMBER + ")(?:" + DASH + "(" + NUMBER + "))?\\s?%");
    private static final Pattern HOUSE = Pattern.compile("(?<=" + word("find.house") + ")(\\s*)([0-9]+(?:/[0-9]+)*)");
    private static final Pattern CODE =
            Pattern.compile("(?<=[A-Za-z-])[0-9]{5,}|[0-9]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]");
    private static final Pattern STROKE = Pattern.compile("(?<=[0-9])\\s?/\\s?(?=[0-9])");
    private static final Pattern RANGE = Pattern.compile("(?<=[0-9])" + DASH + "(?=[0-9])");
    private static final Pattern MINUS = Pattern.compile("(?<![^\\s(])[-\u2212](?=[0-9])");
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern CAPITALS = Pattern.compile("(?<![A-Za-z])[A-Z]{1,6}(?![A-Za-z])");
    /** The small curl after a shortened word (ไปยาลน้อย), quotes, brackets, bullets and all else that is not said. */
    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{M}\\s\u0e46]|\u0e2f");

    private SpokenText() {}

    /** The text as it is read; said again it stays the same. */
    public static String of(String text) {
        String before = text;
        String after = once(text);
        while (!after.equals(before)) {
            before = after;
            after = once(after);
        }
        return after;
    }

    private static String once(String text) {
        String said = ThaiDigits.arabic(ThaiText.normalise(text)).replace('\u00a0', ' ');
        said = PAGE.matcher(said).replaceAll(word("page"));
        said = MAIL.matcher(said).replaceAll(word("mail"));
        said = ITEM.matcher(said).replaceAll(word("item") + " $1 ");
        said = days(said);
        said = times(said);
        said = phones(said);
        said = sums(said);
        said = Abbreviations.read(said);
        said = numbers(said);
        return signs(said);
    }

    /** About how long it takes to read it aloud, in seconds. */
    public static int seconds(String text) {
        long letters = text.codePoints()
                .filter(letter -> Character.isLetter(letter) && Character.getType(letter) != Character.NON_SPACING_MARK)
                .count();
        return (int) ((letters + LETTERS_A_SECOND - 1) / LETTERS_A_SECOND);
    }

    private static String days(String text) {
        String said = DAYS.matcher(text).replaceAll("$1 " + word("to") + " ");
        said = dated(DAY, said, day -> ThaiDates.parse(day.group(1), day.group(2), day.group(3)));
        said = dated(DAY_IN_NUMBERS, said, day -> ThaiDates.parse(day.group(1), day.group(2), day.group(3)));
        return dated(ISO_DAY, said, day -> ThaiDates.parse(day.group(3), day.group(2), day.group(1)));
    }

    private static String dated(Pattern pattern, String text, Function<MatchResult, Optional<LocalDate>> day) {
        return replaced(
                pattern, text, found -> day.apply(found).map(Spoken::day).orElse(found.group()));
    }

    private static String times(String text) {
        String said = replaced(
                HOURS,
                text,
                both -> time(both.group(1), both.group(2)) + word("to") + time(both.group(3), both.group(4)));
        for (Pattern pattern : List.of(TIME, TIME_BY_COLON, TIME_AT, FULL_HOUR)) {
            said = replaced(
                    pattern, said, one -> (one.group().startsWith(" ") ? " " : "") + time(one.group(1), one.group(2)));
        }
        return said;
    }

    private static String time(String hour, String minute) {
        return Spoken.time(LocalTime.of(Integer.parseInt(hour) % 24, minute.isEmpty() ? 0 : Integer.parseInt(minute)));
    }

    private static String phones(String text) {
        String said = replaced(PHONE, text, SpokenText::phone);
        said = replaced(SHORT_PHONE, said, one -> " " + Spoken.digits(one.group(2)));
        said = replaced(EXTENSION, said, one -> one.group(1) + Spoken.digits(one.group(2)));
        return replaced(HOTLINE, said, one -> Spoken.digits(one.group()));
    }

    private static String phone(MatchResult found) {
        String last = found.group(1);
        String first = last == null ? found.group() : found.group().substring(0, found.start(1) - found.start());
        String said = Spoken.digits(first.replaceFirst("^\\+66[ -]?", "0"));
        return last == null ? said : said + " " + word("to") + " " + Spoken.digits(last);
    }

    private static String sums(String text) {
        String said = replaced(
                MONEY,
                text,
                sum -> Spoken.money(Long.parseLong(sum.group(1).replace(",", "")), Integer.parseInt(sum.group(2))));
        said = replaced(SHARE, said, share -> {
            String to = share.group(2);
            return word("percent") + Spoken.number(share.group(1)) + (to == null ? "" : word("to") + Spoken.number(to));
        });
        return replaced(
                HOUSE,
                said,
                house -> house.group(1)
                        + Arrays.stream(house.group(2).split("/"))
                                .map(Spoken::digits)
                                .collect(Collectors.joining(word("stroke"))));
    }

    private static String numbers(String text) {
        String said = replaced(CODE, text, code -> Spoken.digits(code.group().replace("-", "")));
        said = STROKE.matcher(said).replaceAll(word("stroke"));
        said = RANGE.matcher(said).replaceAll(word("to"));
        said = MINUS.matcher(said).replaceAll(word("minus"));
        return replaced(PLAIN, said, number -> Spoken.number(number.group()));
    }

    private static String signs(String text) {
        String said = replaced(CAPITALS, text, word -> Abbreviations.spelled(word.group()));
        said = said.replace("&", " " + word("and") + " ")
                .replace("+", " " + word("plus") + " ")
                .replace("=", " " + word("equals") + " ")
                .replace("\u00b0", " " + word("degrees") + " ");
        return UNSAID.matcher(said)
                .replaceAll(" ")
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\R ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> with) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(with.apply(found)));
    }

    /** All months, long and short, with or without the dots of the short ones. */
    private static String months() {
        return Arrays.stream(Month.values())
                .flatMap(month -> {
                    String small = month.getDisplayName(TextStyle.SHORT, Locale.of("th"));
                    return List.of(
                            month.getDisplayName(TextStyle.FULL, Locale.of("th")),
                            small.replace(".", "\\.\\s?"),
                            small.replace(".", "") + "(?![\u0e01-\u0e4e])")
                            .stream();
                })
                .collect(Collectors.joining("|"));
    }
}
