package th.go.dopa.damrongdhama.kernel;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Thai text (ข้อความภาษาไทย) written one way only: what looks alike is stored, indexed and asked for alike. Keyboards and copied papers
 * bring the same word in several spellings of marks; NFC alone repairs none of them.
 */
public final class ThaiText {

    private static final String TONE = "[\u0e48-\u0e4b]";
    private static final String VOWEL = "[\u0e31\u0e34-\u0e3a\u0e47]";

    private static final Pattern INVISIBLE = Pattern.compile("[\u200b-\u200d\u2060\ufeff\u00ad]");
    private static final Pattern DOUBLE_E = Pattern.compile("\u0e40\u0e40");
    private static final Pattern TONE_BEFORE_VOWEL = Pattern.compile("(" + TONE + "+)(" + VOWEL + "+)");
    private static final Pattern SPLIT_AM = Pattern.compile("(" + TONE + "*)\u0e4d(" + TONE + "*)\u0e32");
    private static final Pattern AM_BEFORE_TONE = Pattern.compile("\u0e33(" + TONE + "+)");
    private static final Pattern DOUBLED_MARK = Pattern.compile("([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\\1+");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<=[\u0e01-\u0e4e]\\.)(?=[\u0e01-\u0e4e])");

    private ThaiText() {}

    /** The one spelling of a text. Saying it twice changes nothing more. */
    public static String normalise(String text) {
        if (settled(text)) {
            return text;
        }
        String before = text;
        String after = once(before);
        while (!after.equals(before)) {
            before = after;
            after = once(before);
        }
        return after;
    }

    /** The words by which a text is found (คำค้น), in their order, digits as Arabic ones. */
    public static List<String> words(String text) {
        String folded = ThaiDigits.arabic(normalise(text)).toLowerCase(Locale.ROOT);
        String spaced = ABBREVIATION.matcher(folded).replaceAll(" ");
        BreakIterator breaks = BreakIterator.getWordInstance(new ULocale("th"));
        breaks.setText(spaced);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words.add(spaced.substring(start, end));
            }
            start = end;
        }
        return words;
    }

    /**
     * What a person looks for (คำค้น) as the database asks for it: between spaces stands a phrase of one word or more, and all phrases must be there.
     * Empty where there is no word in it.
     */
    public static String sought(String typed) {
        return sought(typed, false);
    }

    /** The same, but a phrase may end within a word that goes on: compounds are not cut alike everywhere. A number is always whole. */
    public static String soughtAsBegun(String typed) {
        return sought(typed, true);
    }

    private static String sought(String typed, boolean begun) {
        return Arrays.stream(normalise(typed).strip().split("\\s+"))
                .map(phrase -> words(phrase).stream()
                        .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'")
                        .collect(Collectors.joining(" <-> ")))
                .filter(phrase -> !phrase.isBlank())
                .map(phrase -> "(" + phrase + (begun && !phrase.matches(".*[0-9]'") ? ":*" : "") + ")")
                .collect(Collectors.joining(" & "));
    }

    /** Whether no rule can have anything to do: most texts are typed well, and are not read six times for it. */
    private static boolean settled(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean thai = letter >= '\u0e00' && letter <= '\u0e7f';
            if ((letter >= 0x80 && !thai) || letter == '\u0e4d') {
                return false;
            }
            boolean doubled = letter == before && (mark(letter) || letter == '\u0e40');
            boolean misplaced = (mark(before) && vowel(letter)) || (before == '\u0e33' && tone(letter));
            if (doubled || misplaced) {
                return false;
            }
            before = letter;
        }
        return true;
    }

    private static boolean tone(char letter) {
        return letter >= '\u0e48' && letter <= '\u0e4b';
    }

    private static boolean vowel(char letter) {
        return letter == '\u0e31' || (letter >= '\u0e34' && letter <= '\u0e3a') || letter == '\u0e47';
    }

    private static boolean mark(char letter) {
        return vowel(letter) || (letter >= '\u0e48' && letter <= '\u0e4e');
    }

    private static String once(String text) {
        String clean = INVISIBLE.matcher(text).replaceAll("").replace('\u00a0', ' ');
        String composed = Normalizer.normalize(clean, Normalizer.Form.NFC);
        composed = DOUBLE_E.matcher(composed).replaceAll("\u0e41");
        composed = TONE_BEFORE_VOWEL.matcher(composed).replaceAll("$2$1");
        composed = SPLIT_AM.matcher(composed).replaceAll("$1$2\u0e33");
        composed = AM_BEFORE_TONE.matcher(composed).replaceAll("$1\u0e33");
        return DOUBLED_MARK.matcher(composed).replaceAll("$1");
    }
}
