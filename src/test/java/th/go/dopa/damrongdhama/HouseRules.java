package th.go.dopa.damrongdhama;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The rules of the house as functions from sources to faults, so that each can be seen to fail. */
final class HouseRules {

    private static final Pattern TIME = Pattern.compile(
            "\\b(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|Year|YearMonth)\\.now\\(|System\\.currentTimeMillis\\(|new Date\\(\\)");
    private static final Pattern SQL_TIME = Pattern.compile(
            "\\bnow\\(\\)|\\bcurrent_(date|time|timestamp)\\b|\\blocaltimestamp\\b|\\b(clock|statement|transaction)_timestamp\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITES = Pattern.compile(
            "(?<!for )(?<!do )\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)\\s+(?:only\\s+)?([a-z_]+(?:\\.[a-z_]+)?)");
    private static final Pattern TABLE =
            Pattern.compile("(?m)^\\s*create table (?:if not exists )?([a-z_]+(?:\\.[a-z_]+)?)");
    private static final Pattern THAI = Pattern.compile("[\\u0e00-\\u0e7f]");

    private HouseRules() {}

    /** A file of sources: its path, and what stands in it. */
    record Source(Path path, String text) {

        static List<Source> under(String folder, String ending) {
            if (!Files.isDirectory(Path.of(folder))) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                return files.filter(file -> file.toString().endsWith(ending))
                        .sorted()
                        .map(Source::read)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Source read(Path path) {
            try {
                return new Source(path, Files.readString(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The room a Java file lies in; the whole for those beside Application. */
        String room() {
            Matcher room = Pattern.compile("damrongdhama/([a-z0-9]+)/").matcher(path.toString());
            return room.find() ? room.group(1) : "";
        }
    }

    /** Nothing asks the machine or the database for the time. */
    static List<String> readsTheTime(Source java) {
        List<String> faults = new ArrayList<>(found(java, TIME, withoutComments(java.text())));
        literals(java).forEach(literal -> faults.addAll(found(java, SQL_TIME, literal)));
        return faults;
    }

    static List<String> readsTheTimeInSql(Source sql) {
        return found(sql, SQL_TIME, sql.text().replaceAll("--[^\n]*", ""));
    }

    /** What a person reads stands in the messages. */
    static List<String> thaiInCode(Source java) {
        List<String> faults = new ArrayList<>();
        literals(java).forEach(literal -> faults.addAll(found(java, THAI, literal)));
        return faults;
    }

    static List<String> thaiInTemplate(Source template) {
        return found(template, THAI, template.text().replaceAll("(?s)<%--.*?--%>", ""));
    }

    /** A file has at most 400 lines and a method 40. */
    static List<String> tooLong(Source java) {
        List<String> faults = new ArrayList<>();
        long lines = java.text().lines().count();
        if (lines > 400) {
            faults.add(java.path() + " has " + lines + " lines");
        }
        parse(java, new Measuring(java, faults));
        return faults;
    }

    /** Each table is written by the SQL of one room. */
    static Map<String, Set<String>> writers(Collection<Source> java, Set<String> tables) {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (Source source : java) {
            for (String literal : literals(source)) {
                Matcher write = WRITES.matcher(literal.toLowerCase(Locale.ROOT));
                while (write.find()) {
                    if (tables.contains(write.group(1))) {
                        rooms.computeIfAbsent(write.group(1), table -> new TreeSet<>())
                                .add(source.room());
                    }
                }
            }
        }
        rooms.values().removeIf(writers -> writers.size() < 2);
        return rooms;
    }

    static Set<String> tables(Collection<Source> migrations) {
        Set<String> tables = new TreeSet<>();
        for (Source migration : migrations) {
            Matcher table = TABLE.matcher(migration.text());
            while (table.find()) {
                tables.add(table.group(1));
            }
        }
        return tables;
    }

    /** The literals of a file: what it could say, ask or name. */
    static List<String> literals(Source java) {
        List<String> literals = new ArrayList<>();
        parse(java, new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text) {
                    literals.add(text);
                }
                return null;
            }
        });
        return literals;
    }

    private static List<String> found(Source source, Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> source.path() + ": " + match.group())
                .distinct()
                .toList();
    }

    private static String withoutComments(String java) {
        return java.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//[^\n\"]*$", "");
    }

    private static void parse(Source source, TreeScanner<@Nullable Void, @Nullable Void> reader) {
        JavacTask task = task(source);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                if (reader instanceof Measuring measuring) {
                    measuring.positions = Trees.instance(task).getSourcePositions();
                    measuring.unit = unit;
                }
                reader.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavacTask task(Source source) {
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + source.path().getFileName()), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return source.text();
                    }
                };
        return (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, List.of(file));
    }

    private static final class Measuring extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Source source;
        private final List<String> faults;
        private @Nullable SourcePositions positions;
        private @Nullable CompilationUnitTree unit;

        Measuring(Source source, List<String> faults) {
            this.source = source;
            this.faults = faults;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null && positions != null && unit != null) {
                int start = (int) positions.getStartPosition(unit, method.getBody());
                int end = (int) positions.getEndPosition(unit, method.getBody());
                long lines = source.text().substring(start, end).lines().count();
                if (lines > 40) {
                    faults.add(source.path() + ": " + method.getName() + " has " + lines + " lines");
                }
            }
            return super.visitMethod(method, null);
        }
    }
}
