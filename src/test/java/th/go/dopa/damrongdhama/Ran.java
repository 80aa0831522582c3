package th.go.dopa.damrongdhama;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.go.dopa.damrongdhama.HouseRules.Source;

/**
 * What has been run: test classes, and statements sent to the database, of this JVM and of those that ran before it. {@code bin/test} runs two
 * halves side by side, each leaves what it ran in target/ran, and the check of all statements reads both.
 */
final class Ran {

    private static final Path LEFT = Path.of("target", "ran");
    private static volatile Set<String> classes = Set.of();

    private Ran() {}

    /** The classes that run in this JVM; of several choices the last one counts. */
    static void classes(Collection<String> simpleNames) {
        classes = Set.copyOf(simpleNames);
    }

    /** Leaves the statements, which are still to come, to those who run later. */
    static void writtenAtTheEnd(Set<String> sent) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            leave("classes", classes);
            leave("statements", sent);
        }));
    }

    /** Whether every test class has been run, by whom ever; not only a choice of them. */
    static boolean all() {
        Set<String> ran = together("classes", classes);
        return Source.under("src/test/java", "Test.java").stream()
                .filter(source -> source.text().contains("    @Test\n"))
                .map(source -> source.path().getFileName().toString().replace(".java", ""))
                .allMatch(ran::contains);
    }

    /** All statements, of every pool and every connection, as they were sent to the driver, each in one line. */
    static Set<String> statements() {
        return together("statements", StatementRecorder.STATEMENTS);
    }

    private static void leave(String what, Set<String> lines) {
        try {
            Files.createDirectories(LEFT);
            Files.write(
                    LEFT.resolve(ProcessHandle.current().pid() + "." + what),
                    lines.stream().map(Ran::oneLine).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> together(String what, Set<String> here) {
        try (Stream<Path> files = Files.exists(LEFT) ? Files.list(LEFT) : Stream.empty()) {
            List<Path> left =
                    files.filter(file -> file.toString().endsWith("." + what)).toList();
            Set<String> all = here.stream().map(Ran::oneLine).collect(Collectors.toSet());
            for (Path file : left) {
                all.addAll(Files.readAllLines(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
