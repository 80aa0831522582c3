package th.go.dopa.damrongdhama.exchange.scans;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.go.dopa.damrongdhama.complaints.CaseNumber;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/**
 * What the name of a scanned file says (ชื่อไฟล์สแกน): the number of a case, and perhaps which page it is.
 *
 * @param stem without folders and ending, digits as Arabic ones
 */
record ScanName(String stem) {

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern COPY = Pattern.compile("\\s*\\([0-9]{1,3}\\)$");
    private static final Pattern PAGE = Pattern.compile("^(.*[^\\s_.-][\\s_.-]+[^\\s_.-].*?)[\\s_.-]+[0-9]{1,3}$");
    private static final Pattern OWN = Pattern.compile("^(DOPA[0-9]{14,20})([^0-9].*)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static ScanName of(String file) {
        String bare = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return new ScanName(
                ThaiDigits.arabic(ThaiText.normalise(ENDING.matcher(bare).replaceFirst("")))
                        .strip());
    }

    /** The number that this system gave, if the name begins with one. */
    Optional<CaseNumber> own() {
        Matcher own = OWN.matcher(stem);
        return own.matches() ? CaseNumber.read(own.group(1)) : Optional.empty();
    }

    /** What the number of the older register may be: all of the name, then without the count of a copy or page. */
    List<String> readings() {
        Set<String> readings = new LinkedHashSet<>(List.of(stem));
        String one = COPY.matcher(stem).replaceFirst("");
        readings.add(one);
        Matcher page = PAGE.matcher(one);
        if (page.matches()) {
            readings.add(page.group(1));
        }
        return List.copyOf(readings);
    }

    /** Whether a number of an older register is the one read: 1/1/2563 is not 11/2563, but 122563 may be 12/2563. */
    static boolean same(String reading, String number) {
        List<String> read = parts(reading);
        return read.size() == 1 || read.equals(parts(number));
    }

    private static List<String> parts(String number) {
        String folded = ThaiDigits.arabic(ThaiText.normalise(number)).toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(folded).filter(part -> !part.isEmpty()).toList();
    }
}
