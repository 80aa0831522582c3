package th.go.dopa.damrongdhama;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import th.go.dopa.damrongdhama.HouseRules.Source;

/** The text blocks of SQL in the sources, and whether a statement that was sent to the database came of one. */
final class SqlBlocks {

    private static final Pattern BLOCK = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile(
            "^(select|insert|update|delete|with|create|merge|copy|lock|from|join|left|where|and|or|union|order)\\b.*",
            Pattern.DOTALL);

    /** What is filled in later: a parameter by name, or a place of {@link String#format}. */
    private static final Pattern FILLED = Pattern.compile("(?<!:):[a-zA-Z]\\w*|%(?:\\d+\\$)?[sd]");

    private SqlBlocks() {}

    /** The blocks of which none of the statements came, each as "file: SQL". */
    static List<String> neverRan(List<Source> sources, Collection<String> statements) {
        List<String> sent =
                statements.stream().map(SqlBlocks::oneLine).distinct().toList();
        return sources.stream()
                .flatMap(source -> BLOCK.matcher(source.text())
                        .results()
                        .map(block -> oneLine(block.group(1).translateEscapes()))
                        .filter(block -> SQL.matcher(block).matches())
                        .filter(block -> sent.stream().noneMatch(made(block).asPredicate()))
                        .map(block -> source.path() + ": " + block))
                .toList();
    }

    private static Pattern made(String block) {
        List<MatchResult> filled = FILLED.matcher(block).results().toList();
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        for (MatchResult place : filled) {
            pattern.append(Pattern.quote(block.substring(from, place.start())));
            pattern.append(place.group().startsWith(":") ? "\\?(?:, \\?)*" : ".*");
            from = place.end();
        }
        return Pattern.compile(pattern + Pattern.quote(block.substring(from)));
    }

    private static String oneLine(String sql) {
        return sql.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
