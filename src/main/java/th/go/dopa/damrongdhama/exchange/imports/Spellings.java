package th.go.dopa.damrongdhama.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import th.go.dopa.damrongdhama.kernel.ThaiDigits;
import th.go.dopa.damrongdhama.kernel.ThaiText;

/** How offices write headings, channels and the rest (คำที่หน่วยงานใช้): {@code exchange/spellings.properties}, so that a word is added without a programmer. */
final class Spellings {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Map<String, List<String>> words = new HashMap<>();

    private Spellings() {}

    static Spellings read() {
        Spellings spellings = new Spellings();
        try (InputStream file = Spellings.class.getResourceAsStream("/exchange/spellings.properties")) {
            if (file == null) {
                throw new IllegalStateException("no spellings");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            read.forEach((what, words) -> spellings.words.put(what.toString(), words(words.toString())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return spellings;
    }

    List<String> of(String what) {
        return words.getOrDefault(what, List.of());
    }

    private static List<String> words(String written) {
        return Arrays.stream(written.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Without a word before it that says only what it is: อำเภอ, อ. */
    String without(String what, String typed) {
        String text = ThaiText.normalise(typed).strip();
        return of(what).stream()
                .filter(word -> text.startsWith(word) && text.length() > word.length())
                .findFirst()
                .map(word -> text.substring(word.length()).strip())
                .orElse(text);
    }

    /** What is left of a writing when spaces, dots, dashes and the sort of digits do not count. */
    static String bare(String typed) {
        String folded = ThaiDigits.arabic(ThaiText.normalise(typed)).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(folded).replaceAll("");
    }
}
