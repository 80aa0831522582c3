package th.go.dopa.damrongdhama;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application in a process of its own, so that it can be killed, or be one of two nodes. */
public final class OtherNode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final int port;

    private OtherNode(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Starts it, sparing of time and memory, and waits for its first page. */
    public static OtherNode start(Path data, int port, String... settings) throws IOException, InterruptedException {
        List<String> flags = List.of(
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");
        return start(flags, data, port, settings);
    }

    /** Starts it as bin/run does, to be measured. */
    public static OtherNode asBinRun(Path data, int port, String... settings) throws IOException, InterruptedException {
        return start(flagsOfBinRun(), data, port, settings);
    }

    /** Starts it as bin/run does, with a heap of so many megabytes. */
    public static OtherNode asBinRunWithin(int megabytes, Path data, int port, String... settings)
            throws IOException, InterruptedException {
        List<String> flags = flagsOfBinRun().stream()
                .map(flag -> flag.startsWith("-Xmx") ? "-Xmx" + megabytes + "m" : flag)
                .toList();
        return start(flags, data, port, settings);
    }

    private static List<String> flagsOfBinRun() throws IOException {
        String flags = Files.readAllLines(Path.of("bin", "lib.sh")).stream()
                .filter(line -> line.startsWith("JAVA_FLAGS=\""))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .findFirst()
                .orElseThrow();
        return List.of(flags.split(" "));
    }

    private static OtherNode start(List<String> flags, Path data, int port, String... settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                classPath(),
                "th.go.dopa.damrongdhama.Application",
                "--server.port=" + port,
                "--damrongdhama.data=" + data.toAbsolutePath()));
        command.addAll(Arrays.asList(settings));
        Files.createDirectories(data);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("node-" + port + ".log").toFile()))
                .start();
        OtherNode node = new OtherNode(process, data, port);
        node.awaitFirstPage();
        return node;
    }

    public int port() {
        return port;
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The JVM and every process of its database, killed with -9, in this order or the other. */
    public void kill(boolean databaseFirst) throws InterruptedException, IOException {
        List<ProcessHandle> database = database();
        if (databaseFirst) {
            database.forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
        database.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** How to reach the database of the node from outside, with the password of its folder. */
    public String databaseUrl() throws IOException {
        String databasePort =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/damrongdhama";
    }

    public String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres.password")).strip();
    }

    /** What the program has computed so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What all processes of its database have computed so far, those that ended too. */
    public Duration databaseCpu() throws IOException {
        long ticks = 0;
        for (ProcessHandle one : database()) {
            ticks += ticks(one.pid());
        }
        return Duration.ofMillis(ticks * 10);
    }

    /** User and system time of a process and of its children that ended, in hundredths of a second. */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private List<ProcessHandle> database() throws IOException {
        Path pid = data.resolve("postgres/postmaster.pid");
        if (!Files.exists(pid)) {
            return List.of();
        }
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .toList())
                .orElse(List.of());
    }

    private void awaitFirstPage() throws InterruptedException, IOException {
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the node ended: " + lastWords());
            }
            try {
                HttpRequest first = HttpRequest.newBuilder(uri("/track"))
                        .timeout(Duration.ofSeconds(20))
                        .build();
                if (client.send(first, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the node shows no page: " + lastWords());
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("node-" + port + ".log"));
        return lines.subList(Math.max(0, lines.size() - 30), lines.size()).stream()
                .collect(Collectors.joining("\n"));
    }

    /** What this process runs on, without the tests and their settings. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(System.getProperty("path.separator"), -1))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
