package th.go.dopa.damrongdhama.letters;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.PhoneNumber;
import th.go.dopa.damrongdhama.kernel.ThaiDates;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;
import th.go.dopa.damrongdhama.web.Language;
import th.go.dopa.damrongdhama.web.Words;

/** The set words of official paper (ถ้อยคำในหนังสือราชการ), and its digits. */
final class Wording {

    private static final Pattern RUN = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern AS_TYPED = Pattern.compile(".*[A-Za-z].*");

    private final Words words;
    private final boolean sample;

    /**
     * Of the papers of one system.
     *
     * @param sample whether all that it prints are examples
     */
    Wording(Words words, boolean sample) {
        this.words = words;
        this.sample = sample;
    }

    String say(String key, Object... arguments) {
        return words.say(Language.TH, key, arguments);
    }

    /** Text with Thai digits; addresses of pages and numbers of cases, which hold Latin letters, stay as they are typed. */
    String official(String text) {
        return RUN.matcher(ThaiText.normalise(text))
                .replaceAll(run -> Matcher.quoteReplacement(
                        AS_TYPED.matcher(run.group()).matches() ? run.group() : ThaiDigits.thai(run.group())));
    }

    /** A telephone number in Thai digits, in the groups of official letters where it is one number: ๐ ๔๒๗๑ ๑๔๖๑, ๐๘ ๑๒๓๔ ๕๖๗๘. */
    String phone(String typed) {
        String grouped = PhoneNumber.of(typed)
                .map(PhoneNumber::digits)
                .filter(digits -> digits.length() >= 9)
                .map(digits -> digits.replaceFirst("^(\\d+)(\\d{4})(\\d{4})$", "$1 $2 $3"))
                .orElse(typed);
        return official(grouped);
    }

    /** A day without พ.ศ.; nothing where it is still to be written. */
    String date(@Nullable LocalDate date) {
        return date == null ? "" : ThaiDates.longDate(date, true);
    }

    String number(LetterNumber number) {
        String circular = number.circular() ? say("letters.circular") + " " : "";
        return official(number.code() + "/" + circular + (number.running() == null ? "" : number.running()));
    }

    /** What stands on every page. */
    Marks marks(Secrecy secrecy) {
        return new Marks(
                secrecy == Secrecy.OPEN ? null : say("letters.secrecy." + secrecy),
                sample ? say("letters.sample") : null);
    }

    /** How urgent; nothing where it is not. */
    String urgency(Urgency urgency) {
        return urgency == Urgency.NORMAL ? "" : say("letters.urgency." + urgency);
    }
}
