package th.go.dopa.damrongdhama;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import th.go.dopa.damrongdhama.HouseRules.Source;

/** The text blocks of SQL in the sources, and whether a statement that was sent to the database came of one. */
final class SqlBlocks {

    private static final Pattern BLOCK = Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile(
            "^(select|insert|update|delete|with|create|merge|copy|lock|from|join|left|where|and|or|union|order)\\b.*",
            Pattern.DOTALL);

    private static final Pattern NAMED = Pattern.compile("(?<!:):[a-zA-Z]\\w*");
    private static final Pattern FORMATTED = Pattern.compile("(?<!%)%(?:\\d+\\$)?[sd]");

    private SqlBlocks() {}

    /** The blocks of which none of the statements came, each as "file: SQL". */
    static List<String> neverRan(List<Source> sources, Collection<String> statements) {
        List<String> sent = statements.stream().map(SqlBlocks::plain).distinct().toList();
        return sources.stream()
                .flatMap(source -> BLOCK.matcher(source.text())
                        .results()
                        .map(block -> plain(block.group(1).translateEscapes()))
                        .filter(block -> SQL.matcher(block).matches())
                        .filter(block -> sent.stream().noneMatch(statement -> cameOf(block, statement)))
                        .map(block -> source.path() + ": " + block))
                .toList();
    }

    /** Whether the pieces of the block between what is formatted into it stand in the statement, in their order. */
    private static boolean cameOf(String block, String statement) {
        int from = 0;
        for (String piece : FORMATTED.split(block, -1)) {
            String literal = piece.strip().replace("%%", "%");
            int found = statement.indexOf(literal, from);
            if (found < 0) {
                return false;
            }
            from = found + literal.length();
        }
        return true;
    }

    /** In one line, with one question mark for each parameter or list of them. */
    private static String plain(String sql) {
        String oneLine = sql.replaceAll("\\s+", " ").strip();
        return NAMED.matcher(oneLine).replaceAll("?").replaceAll("\\?(?:, \\?)+", "?");
    }
}
