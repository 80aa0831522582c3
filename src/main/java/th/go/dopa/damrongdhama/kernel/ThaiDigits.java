package th.go.dopa.damrongdhama.kernel;

/** Thai digits (เลขไทย): read wherever a number is typed, written on official paper. */
public final class ThaiDigits {

    private static final char ZERO = '\u0e50';

    private ThaiDigits() {}

    /** The text with every Thai digit as an Arabic one (เลขอารบิก). */
    public static String arabic(String text) {
        return shifted(text, ZERO, '0');
    }

    /** The text with every Arabic digit as a Thai one. */
    public static String thai(String text) {
        return shifted(text, '0', ZERO);
    }

    private static String shifted(String text, char from, char to) {
        StringBuilder shifted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            shifted.append(letter >= from && letter <= from + 9 ? (char) (letter - from + to) : letter);
        }
        return shifted.toString();
    }
}
