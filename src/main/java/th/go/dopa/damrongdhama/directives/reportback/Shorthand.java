package th.go.dopa.damrongdhama.directives.reportback;

import java.util.List;
import java.util.Locale;

/** Letters that nobody misreads, made out of a keyed hash (ตัวอักษรที่ไม่สับสน): no i, l and o, and no digits, which papers write the Thai way. */
final class Shorthand {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private Shorthand() {}

    /** The first letters of a keyed hash. */
    static String of(byte[] mac, int letters) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            int two = (mac[2 * i] & 0xff) * 256 + (mac[2 * i + 1] & 0xff);
            written.append(LETTERS.charAt(two % LETTERS.length()));
        }
        return written.toString();
    }

    /** The letter behind others that finds each wrong letter and every two that changed places: the letters are a prime number of them. */
    static char check(String letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += (i + 1) * LETTERS.indexOf(letters.charAt(i));
        }
        return LETTERS.charAt(Math.floorMod(sum, LETTERS.length()));
    }

    /** Whether letters end in their own check letter. */
    static boolean right(String letters) {
        return letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                && check(letters.substring(0, letters.length() - 1)) == letters.charAt(letters.length() - 1);
    }

    /** What somebody typed, without the signs between the groups, in small letters. */
    static String typed(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-–.]", "");
    }

    /** In groups of four. */
    static String grouped(String letters) {
        return String.join("-", List.of(letters.split("(?<=\\G.{4})")));
    }
}
