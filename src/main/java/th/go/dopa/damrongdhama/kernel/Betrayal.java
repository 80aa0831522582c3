package th.go.dopa.damrongdhama.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What in a text may give a person away (ข้อมูลส่วนบุคคลในข้อความ); looked for before it is published, in Thai and Arabic digits alike. */
public enum Betrayal {
    CITIZEN_NUMBER("(?<![0-9])[0-9](?:[ .-]?[0-9]){12}(?![0-9])"),
    /** As typed in any groups; as +66; or 081.234.5678, but not two hours of a day. */
    PHONE("(?<![0-9.])(?:(?:\\+66|0066)[ -]?[2-9]|0[ -]?[2-9])(?:[ -]{0,3}[0-9]){7,8}(?![0-9])"
            + "|(?<![0-9.])0[2-9][0-9]?[.][0-9]{3}[.][0-9]{4}(?![0-9])"),
    /** กข 1234 or 1กก 1; a short number behind two letters is more often people or villages, unless it says that it is a plate. */
    PLATE("(?<![\\p{L}\\p{M}\\p{N}])(?:[0-9][\u0e01-\u0e2e]{2}[ -]?[0-9]{1,4}|[\u0e01-\u0e2e]{2}[ -]?[0-9]{3,4})"
            + "(?![\\p{L}\\p{M}\\p{N}]|[.,/][0-9]|\\s?(?:" + Units.ALL + "))"
            + "|(?:" + Units.PLATE + ")[^0-9\\n]{0,14}[0-9]?[\u0e01-\u0e2e]{1,3}[ -]?[0-9]{1,4}(?![0-9])"),
    ACCOUNT_NUMBER(
            "(?<![0-9])(?:[0-9]{3}-[0-9]-[0-9]{5}-[0-9]|[0-9]{3}-[0-9]{6}-[0-9]|[1-9][0-9]{9}(?:[0-9]{2})?)(?![0-9])"
                    + "|(?:" + Units.BANK + ")[^0-9\\n]{0,40}[0-9](?:[ -]?[0-9]){8,14}(?![0-9])"),
    E_MAIL("[\\w.+-]+@[\\w-]+\\.[\\w.]+"),
    LINE_ID("(?i:(?<![a-z])(?:line|" + Units.LINE + ")\\s*(?:id(?![a-z])|" + Units.ID + ")\\s*[:=]?\\s*|" + Units.ID
            + Units.LINE + "\\s*[:=]?\\s*)@?[a-z0-9._-]{3,}"),
    HOUSE_NUMBER("(?:" + Units.HOUSE + ")\\s*[0-9]+(?:/[0-9]+)?"),
    /** Somebody's name; looked for by the words before it, and asked of the rooms that know names. */
    NAME("(?!)");

    private final Pattern pattern;

    Betrayal(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Words that tell one number from another, in Thai. */
    private static final class Units {

        /** บาท คน ราย ครัวเรือน หลัง เมตร กิโล ไร่ เรื่อง ชุด ครั้ง ตัว. */
        static final String ALL =
                "\u0e1a\u0e32\u0e17|\u0e04\u0e19|\u0e23\u0e32\u0e22|\u0e04\u0e23\u0e31\u0e27\u0e40\u0e23\u0e37\u0e2d\u0e19"
                        + "|\u0e2b\u0e25\u0e31\u0e07|\u0e40\u0e21\u0e15\u0e23|\u0e01\u0e34\u0e42\u0e25|\u0e44\u0e23\u0e48"
                        + "|\u0e40\u0e23\u0e37\u0e48\u0e2d\u0e07|\u0e0a\u0e38\u0e14|\u0e04\u0e23\u0e31\u0e49\u0e07|\u0e15\u0e31\u0e27";
        /** ทะเบียน ป้ายทะเบียน. */
        static final String PLATE = "\u0e17\u0e30\u0e40\u0e1a\u0e35\u0e22\u0e19";
        /** บัญชี ธนาคาร พร้อมเพย์. */
        static final String BANK =
                "\u0e1a\u0e31\u0e0d\u0e0a\u0e35|\u0e18\u0e19\u0e32\u0e04\u0e32\u0e23|\u0e1e\u0e23\u0e49\u0e2d\u0e21\u0e40\u0e1e\u0e22\u0e4c";
        /** บ้านเลขที่. */
        static final String HOUSE = "\u0e1a\u0e49\u0e32\u0e19\u0e40\u0e25\u0e02\u0e17\u0e35\u0e48";

        /** ไลน์. */
        static final String LINE = "\u0e44\u0e25\u0e19\u0e4c";
        /** ไอดี. */
        static final String ID = "\u0e44\u0e2d\u0e14\u0e35";

        private Units() {}
    }

    /**
     * What was found.
     *
     * @param words as they stand in the text, digits as Arabic ones
     */
    public record Finding(Betrayal kind, String words) {}

    private record Place(Betrayal kind, int start, int end) {}

    /** What there is of it in a text. */
    public static Set<Betrayal> in(String text) {
        return found(text).stream()
                .map(Finding::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Betrayal.class)));
    }

    /** What there is in a text and where, in its order, each once. */
    public static List<Finding> found(String text) {
        String plain = plain(text);
        return places(plain).stream()
                .map(place -> new Finding(place.kind(), plain.substring(place.start(), place.end())))
                .distinct()
                .toList();
    }

    /** The same text with all that was found in it blotted out. */
    public static String masked(String text) {
        return masked(text, true);
    }

    /** The same text with all but names blotted out. */
    public static String maskedButNames(String text) {
        return masked(text, false);
    }

    private static String masked(String text, boolean names) {
        StringBuilder masked = new StringBuilder(plain(text));
        List<Place> places = places(masked.toString()).stream()
                .filter(place -> names || place.kind() != NAME)
                .toList();
        if (places.isEmpty()) {
            return text;
        }
        for (Place place : places) {
            for (int i = place.start(); i < place.end(); i++) {
                masked.setCharAt(i, masked.charAt(i) == ' ' ? ' ' : '\u2022');
            }
        }
        return masked.toString();
    }

    private static List<Place> places(String plain) {
        List<Place> places = new ArrayList<>();
        for (Betrayal one : values()) {
            Matcher matcher = one.pattern.matcher(plain);
            while (matcher.find()) {
                if (one != CITIZEN_NUMBER || CitizenNumber.valid(matcher.group().replaceAll("[^0-9]", ""))) {
                    places.add(new Place(one, matcher.start(), matcher.end()));
                }
            }
        }
        ThaiNames.in(plain).forEach(name -> places.add(new Place(NAME, name.start(), name.end())));
        return places.stream().sorted(Comparator.comparingInt(Place::start)).collect(Collectors.toList());
    }

    /** As long as it was, but for what nobody sees. */
    private static String plain(String text) {
        return ThaiDigits.arabic(ThaiText.normalise(text));
    }
}
