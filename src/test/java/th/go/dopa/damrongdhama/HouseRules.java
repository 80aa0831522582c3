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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern CASE = Pattern.compile("\\b(?:from|into|update)\\s+(?:only\\s+)?complaint\\b");
    private static final Pattern JOINED = Pattern.compile("\\bjoin\\s+complaint\\b");
    private static final String KEY = "([a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+)";
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:t|Refused|Overtaken)\\(\\s*\"" + KEY + "\"[,)]|\\bfault\\(\\s*\"[^\"]*\",\\s*\"" + KEY + "\"[,)]");
    private static final Map<Source, Parsed> PARSED = new HashMap<>();

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

    /** Who may see a case is a table: only the root of the complaints reads the cases themselves, others join them to their sight. */
    static List<String> passesBySight(Source java) {
        if (java.path().toString().matches(".*/complaints/[A-Za-z]+\\.java")) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        for (String literal : literals(java)) {
            faults.addAll(found(java, CASE, literal));
            if (!literal.contains("complaint_sight")) {
                faults.addAll(found(java, JOINED, literal));
            }
        }
        return faults;
    }

    /** A room says what it may use (but the kernel, which is plain Java and uses nothing), and every package that nothing in it is null. */
    static List<String> undeclared(Source packageInfo) {
        boolean room =
                packageInfo.path().toString().matches(".*/damrongdhama/(?!kernel/)[a-z0-9]+/package-info\\.java");
        List<String> faults = new ArrayList<>();
        if (room && !packageInfo.text().contains("@ApplicationModule(")) {
            faults.add(packageInfo.path() + ": no @ApplicationModule");
        }
        if (!packageInfo.text().contains("@NullMarked")) {
            faults.add(packageInfo.path() + ": no @NullMarked");
        }
        return faults;
    }

    /** The keys of messages that a file names where a key must stand. */
    static List<String> unknownWords(Source source, Set<String> known) {
        return SAID.matcher(source.text())
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .filter(key -> !known.contains(key))
                .map(key -> source.path() + ": " + key)
                .distinct()
                .toList();
    }

    /** Keys that stand nowhere, neither whole nor with an ending that is put to a beginning such as "complaints.channel.". */
    static Set<String> unusedWords(Set<String> keys, Collection<Source> sources) {
        String said = sources.stream().map(Source::text).collect(Collectors.joining("\n"));
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> said.contains("\"" + key + "\"")
                || Pattern.compile("[.-]")
                        .matcher(key)
                        .results()
                        .anyMatch(at -> said.contains("\"" + key.substring(0, at.end()) + "\"")));
        return unused;
    }

    /** What a person reads stands in the messages; the letters themselves are the matter of the kernel's Thai classes. */
    static List<String> thaiInCode(Source java) {
        if (java.path().toString().matches(".*/kernel/Thai[A-Za-z]+\\.java")) {
            return List.of();
        }
        return found(java, THAI, withoutComments(java.text()));
    }

    static List<String> thaiInTemplate(Source template) {
        return found(template, THAI, template.text().replaceAll("(?s)<%--.*?--%>", ""));
    }

    /** A file has at most 400 lines and a method 40; the list of all happenings is as long as it must be. */
    static List<String> tooLong(Source java) {
        if (java.path().endsWith("Happening.java")) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        long lines = java.text().lines().count();
        if (lines > 400) {
            faults.add(java.path() + " has " + lines + " lines");
        }
        parsed(java).methods().forEach((name, length) -> {
            if (length > 40) {
                faults.add(java.path() + ": " + name + " has " + length + " lines");
            }
        });
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
        return parsed(java).literals();
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

    /** Reads many files with one compiler, which is much quicker than one each. */
    static void read(Collection<Source> sources) {
        Map<URI, Source> byAddress = new HashMap<>();
        sources.forEach(source -> byAddress.put(address(source), source));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostic -> {},
                        List.of("-proc:none"),
                        null,
                        sources.stream().map(HouseRules::file).toList());
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                Source source = byAddress.get(unit.getSourceFile().toUri());
                if (source != null) {
                    Reading reading = new Reading(source, unit, positions);
                    reading.scan(unit, null);
                    PARSED.put(source, new Parsed(reading.literals, reading.methods));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parsed parsed(Source source) {
        if (!PARSED.containsKey(source)) {
            read(List.of(source));
        }
        return Objects.requireNonNull(PARSED.get(source));
    }

    private static URI address(Source source) {
        return URI.create("string:///" + source.path());
    }

    private static JavaFileObject file(Source source) {
        return new SimpleJavaFileObject(address(source), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return source.text();
            }
        };
    }

    /** What the rules look at in a file of Java: its literals, and the lines of each method's body. */
    private record Parsed(List<String> literals, Map<String, Long> methods) {}

    private static final class Reading extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Source source;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> literals = new ArrayList<>();
        private final Map<String, Long> methods = new TreeMap<>();

        Reading(Source source, CompilationUnitTree unit, SourcePositions positions) {
            this.source = source;
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(text);
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                int start = (int) positions.getStartPosition(unit, method.getBody());
                int end = (int) positions.getEndPosition(unit, method.getBody());
                long lines = source.text().substring(start, end).lines().count();
                methods.merge(method.getName().toString(), lines, Math::max);
            }
            return super.visitMethod(method, null);
        }
    }
}
