package th.go.dopa.damrongdhama;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import th.go.dopa.damrongdhama.database.EmbeddedServer;

/**
 * The PostgreSQL of the tests: one embedded server a run, started at first use, or the server that the environment variable
 * TEST_DATABASE_URL names (with user and password, and the right to create databases). The shared context has a database of its own;
 * {@link #fresh} gives a test that needs one another, migrated.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String RUN =
            "test_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    private static final Path HOME = Path.of("target", "postgres-" + RUN);
    private static @Nullable EmbeddedServer server;
    private static boolean templateMade;
    private static int number;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Address address = create(RUN + "_shared", null);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url", address.url(),
                                "spring.datasource.username", address.user(),
                                "spring.datasource.password", address.password(),
                                "damrongdhama.data", HOME.resolve("data").toString())));
    }

    /** Another database, migrated as the application's is; it takes a tenth of a second after the first. */
    public static synchronized Address fresh(Flyway flyway) {
        if (!templateMade) {
            Address template = create(RUN + "_template", null);
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .dataSource(template.url(), template.user(), template.password())
                    .load()
                    .migrate();
            templateMade = true;
        }
        return create(RUN + "_" + ++number, RUN + "_template");
    }

    /** Another database with nothing in it. */
    public static synchronized Address empty() {
        return create(RUN + "_" + ++number, null);
    }

    private static synchronized Address create(String name, @Nullable String template) {
        Address address = address(name);
        execute("create database " + name + (template == null ? "" : " template " + template + " strategy wal_log"));
        return address;
    }

    private static void execute(String sql) {
        Address way = address(null);
        try (Connection connection = DriverManager.getConnection(way.url(), way.user(), way.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized Address address(@Nullable String database) {
        String external = System.getenv("TEST_DATABASE_URL");
        if (external != null && !external.isBlank()) {
            return external(external, database);
        }
        if (server == null) {
            server = EmbeddedServer.fleeting(HOME);
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::end));
        }
        String name = database == null ? EmbeddedServer.DATABASE : database;
        return new Address(server.url(name), EmbeddedServer.OWNER, server.password());
    }

    private static Address external(String url, @Nullable String database) {
        if (database == null) {
            return new Address(url, parameter(url, "user"), parameter(url, "password"));
        }
        String there = url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
        return new Address(there, parameter(url, "user"), parameter(url, "password"));
    }

    private static String parameter(String url, String name) {
        java.util.regex.Matcher found =
                java.util.regex.Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? found.group(1) : "";
    }

    private static void end() {
        if (server != null) {
            server.close();
        }
        try (Stream<Path> files = Files.walk(HOME)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to enter a database. */
    public record Address(String url, String user, String password) {}
}
