package th.go.dopa.damrongdhama.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What short writing stands for (คำย่อ), as the file {@code kernel/abbreviations.txt} has it: อ. is อำเภอ, but ม. a village before a number and a metre behind one. */
final class Abbreviations {

    private static final String THAI = "[\u0e01-\u0e2e\u0e30-\u0e4e]";
    private static final Map<Character, String> LETTERS = new HashMap<>();
    private static final List<Abbreviation> ALL = read();

    private Abbreviations() {}

    private record Abbreviation(Pattern pattern, String full, int length) {}

    /** The text with all of them written out. */
    static String read(String text) {
        String said = text;
        for (Abbreviation one : ALL) {
            said = one.pattern.matcher(said).replaceAll(Matcher.quoteReplacement(one.full));
        }
        return said;
    }

    /** The names of Latin letters, one after the other. */
    static String spelled(String capitals) {
        return capitals.chars()
                .mapToObj(letter -> LETTERS.getOrDefault((char) letter, ""))
                .collect(Collectors.joining());
    }

    private static List<Abbreviation> read() {
        try (InputStream file =
                        Objects.requireNonNull(Abbreviations.class.getResourceAsStream("/kernel/abbreviations.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains(" = ") && !line.startsWith("//") && !line.startsWith("# "))
                    .map(line -> line.split(" = ", 2))
                    .filter(Abbreviations::noLetter)
                    .map(parts -> abbreviation(parts[0], parts[1]))
                    .sorted(Comparator.comparingInt(Abbreviation::length).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean noLetter(String[] parts) {
        boolean letter = parts[0].matches("[A-Z]");
        if (letter) {
            LETTERS.put(parts[0].charAt(0), parts[1]);
        }
        return !letter;
    }

    private static Abbreviation abbreviation(String written, String full) {
        boolean behind = written.startsWith("#");
        boolean before = written.endsWith("#");
        boolean name = written.endsWith("+");
        String core = written.replaceAll("^#|[#+]$", "");
        String starts = behind ? "(?<=[0-9])\\s?" : core.endsWith("\u0e2f") ? "" : "(?<![\u0e01-\u0e4eA-Za-z.])";
        String ends = before
                ? "\\s*(?=[0-9])"
                : name
                        ? (core.endsWith(".") ? "" : "(?=[\\s\u0e40-\u0e44\u0e01-\u0e2e])") + "(?:\\s(?=" + THAI + "))?"
                        : core.matches(".*[.\u0e2f]") ? "" : "(?!" + THAI + "|[A-Za-z])";
        return new Abbreviation(
                Pattern.compile(starts + Pattern.quote(core) + ends),
                (behind ? " " : "") + full,
                core.length() + (behind ? 1 : 0));
    }
}
