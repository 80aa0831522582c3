package th.go.dopa.damrongdhama.kernel;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in a text may give a person away (ข้อมูลส่วนบุคคลในข้อความ); looked for before it is published, in Thai and Arabic digits alike. */
public enum Betrayal {
    CITIZEN_NUMBER("(?<![0-9])[0-9](?:[ -]?[0-9]){12}(?![0-9])"),
    PHONE("(?<![0-9])0[2-9](?:[ -]?[0-9]){7,8}(?![0-9])"),
    /** กข 1234 or 1กก 1; a short number behind two letters is more often people or villages. */
    PLATE("(?<![\\p{L}\\p{M}\\p{N}])(?:[0-9][\u0e01-\u0e2e]{2}[ -]?[0-9]{1,4}|[\u0e01-\u0e2e]{2}[ -]?[0-9]{3,4})"
            + "(?![\\p{L}\\p{M}\\p{N}]|[.,/][0-9])"),
    ACCOUNT_NUMBER("(?<![0-9])(?:[0-9]{3}-[0-9]-[0-9]{5}-[0-9]|[0-9]{3}-[0-9]{6}-[0-9]|[1-9][0-9]{9})(?![0-9])"),
    E_MAIL("[\\w.+-]+@[\\w-]+\\.[\\w.]+");

    private final Pattern pattern;

    Betrayal(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** What there is of it in a text. */
    public static Set<Betrayal> in(String text) {
        String plain = ThaiDigits.arabic(ThaiText.normalise(text));
        Set<Betrayal> found = EnumSet.noneOf(Betrayal.class);
        for (Betrayal one : values()) {
            Matcher matcher = one.pattern.matcher(plain);
            while (matcher.find()) {
                if (one != CITIZEN_NUMBER || CitizenNumber.valid(matcher.group())) {
                    found.add(one);
                }
            }
        }
        return found;
    }
}
