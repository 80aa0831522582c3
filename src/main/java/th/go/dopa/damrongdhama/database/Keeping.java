package th.go.dopa.damrongdhama.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The commands bin/backup and bin/restore: {@code backup ARCHIVE DATA} and {@code restore ARCHIVE DATA}. */
public final class Keeping {

    private Keeping() {}

    public static void main(String[] arguments) throws Exception {
        Path archive = Path.of(arguments[1]).toAbsolutePath();
        Path data = Path.of(arguments[2]).toAbsolutePath().normalize();
        try {
            switch (arguments[0]) {
                case "backup" -> backup(archive, data);
                case "restore" -> restore(archive, data);
                default -> throw new IllegalArgumentException("backup or restore, not " + arguments[0]);
            }
        } catch (Unfit unfit) {
            System.err.println(unfit.reason() + " " + unfit.action());
            System.exit(1);
        }
    }

    /** Saves while the system runs, or starts the database for the while when it does not. */
    static void backup(Path archive, Path data) throws Exception {
        try (DatabaseAddress address = present(data);
                Connection connection = connect(address)) {
            Backup.write(connection, data, archive);
        }
    }

    /** Brings back into an empty folder, and where the environment names a server, into an empty database. */
    static void restore(Path archive, Path data) throws Exception {
        if (!empty(data)) {
            throw new Unfit("There is something in " + data + " already.", "Restore into a new folder, with --data.");
        }
        Restore.check(archive);
        Files.createDirectories(data);
        try (DatabaseAddress address =
                external() ? fromEnvironment() : DatabaseAddress.of(EmbeddedServer.durable(data))) {
            restore(archive, data, address);
        }
    }

    static void restore(Path archive, Path data, DatabaseAddress address) throws Exception {
        Requirements.check(address);
        try (Connection connection = connect(address)) {
            if (!unused(connection)) {
                throw new Unfit("There are tables in the database already.", "Restore into an empty database.");
            }
        }
        migrate(address);
        try (Connection connection = connect(address)) {
            Restore.database(archive, connection);
        }
        Restore.folders(archive, data);
    }

    /** Makes the tables as a first start does, with the migrations that are written in Java. */
    private static void migrate(DatabaseAddress address) {
        try (AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext()) {
            rooms.registerBean(SettableClock.class);
            rooms.register(Migrations.class);
            rooms.refresh();
            List<JavaMigration> written =
                    rooms.getBeanProvider(JavaMigration.class).stream().toList();
            Flyway.configure()
                    .dataSource(address.url(), address.user(), address.password())
                    .javaMigrations(written.toArray(JavaMigration[]::new))
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }
    }

    private static boolean unused(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select from pg_tables where schemaname = 'public'")) {
            return !rows.next();
        }
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** The database that the environment names, or that of a folder: as it runs, or started for the while. */
    static DatabaseAddress present(Path data) throws IOException {
        return external() ? fromEnvironment() : running(data);
    }

    private static DatabaseAddress running(Path data) throws IOException {
        Path cluster = data.resolve("postgres");
        if (!Files.exists(cluster)) {
            throw new Unfit("There is no database in " + data + ".", "Say where it is with --data.");
        }
        if (Orphan.of(cluster).isEmpty()) {
            return DatabaseAddress.of(EmbeddedServer.durable(data));
        }
        String port =
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedServer.DATABASE,
                EmbeddedServer.OWNER,
                Files.readString(data.resolve("postgres.password")).strip(),
                null);
    }

    private static boolean external() {
        return !variable("SPRING_DATASOURCE_URL").isBlank();
    }

    private static DatabaseAddress fromEnvironment() {
        return new DatabaseAddress(
                variable("SPRING_DATASOURCE_URL"),
                variable("SPRING_DATASOURCE_USERNAME"),
                variable("SPRING_DATASOURCE_PASSWORD"),
                null);
    }

    private static String variable(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "th.go.dopa.damrongdhama",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
    static class Migrations {}
}
