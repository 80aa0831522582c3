package th.go.dopa.damrongdhama.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server that belongs to this program: it is made at the first start, listens to this machine only, and stops with the
 * program. Its data lie in a folder, with a lock that one program holds and a password that only its user can read.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The database of the application. */
    public static final String DATABASE = "damrongdhama";

    /** The role that owns it; no superuser, as on a server of one's own. */
    public static final String OWNER = "damrongdhama";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final List<String> DURABLE =
            List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "wal_sync_method=fdatasync");
    private static final List<String> FLEETING = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private final Path home;
    private final Binaries binaries;
    private final FileChannel lock;
    private final String password;
    private final List<String> settings;
    private int port;

    private EmbeddedServer(Path home, FileChannel lock, List<String> settings) throws IOException {
        this.home = home;
        this.lock = lock;
        this.settings = settings;
        this.binaries = Binaries.unpacked(home);
        this.password = password(home.resolve("postgres.password"));
    }

    /** Starts the server whose data lie in a folder; what it has acknowledged is on disk. */
    public static EmbeddedServer durable(Path home) {
        return started(home, DURABLE);
    }

    /** Starts a server for tests: quick, and its data are lost with the machine. */
    public static EmbeddedServer fleeting(Path home) {
        return started(home, FLEETING);
    }

    private static EmbeddedServer started(Path home, List<String> settings) {
        try {
            Path absolute = Files.createDirectories(home.toAbsolutePath().normalize());
            FileChannel lock = lock(absolute);
            try {
                EmbeddedServer server = new EmbeddedServer(absolute, lock, settings);
                server.start();
                return server;
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /** The way in for whoever makes databases; tests only. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** Stops the server: sessions are ended, what is committed stays. */
    @Override
    public void close() {
        if (!lock.isOpen()) {
            return;
        }
        stopRunning();
        LOG.info("The database has stopped.");
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of the folder without stopping the server, as a killed program does. */
    void abandon() throws IOException {
        lock.close();
    }

    private void start() throws IOException {
        stopOrphan();
        boolean fresh = !Files.exists(cluster().resolve("PG_VERSION"));
        if (fresh) {
            initialise();
        }
        launch();
        createDatabase();
    }

    /** A killed program leaves its server running: it is stopped, never talked to. */
    private void stopOrphan() throws IOException {
        if (Orphan.of(cluster()).isPresent()) {
            LOG.warn("A database server of a killed run was still there; stopping it first.");
            stopRunning();
        }
    }

    private void stopRunning() {
        for (String mode : List.of("fast", "immediate")) {
            int code = binaries.run(
                    List.of("pg_ctl", "stop", "-D", cluster().toString(), "-m", mode, "-w", "-t", "20"), log());
            if (code == 0 || Orphan.of(cluster()).isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("The database server in " + cluster() + " does not stop.");
    }

    private void initialise() throws IOException {
        Path words = home.resolve("postgres.password");
        binaries.own(home, cluster(), words);
        int code = binaries.run(
                List.of(
                        "initdb",
                        "--pgdata=" + cluster(),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + words,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C.UTF-8",
                        "--lc-messages=C",
                        settings.equals(DURABLE) ? "--data-checksums" : "--no-sync"),
                log());
        if (code != 0) {
            throw new IllegalStateException("The database could not be made; see " + log());
        }
    }

    /** Processes of a server that was killed may still hold its memory for a moment: then it is tried again. */
    private void launch() throws IOException {
        for (int tries = 1; ; tries++) {
            port = freePort();
            int code = binaries.run(
                    List.of(
                            "pg_ctl",
                            "start",
                            "-D",
                            cluster().toString(),
                            "-w",
                            "-t",
                            "60",
                            "-l",
                            log() + "",
                            "-o",
                            options()),
                    log());
            if (code == 0) {
                return;
            }
            if (tries == 10) {
                throw new IllegalStateException("The database does not start; see " + log());
            }
            pause();
        }
    }

    private String options() {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=''",
                "max_connections=100",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "shared_buffers=128MB",
                "password_encryption=scram-sha-256"));
        return "-p " + port + " -c " + String.join(" -c ", all);
    }

    private void createDatabase() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login createrole createdb password '" + password + "'");
            }
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be prepared; see " + log(), e);
        }
    }

    private static boolean exists(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    private Path cluster() {
        return home.resolve("postgres");
    }

    private Path log() {
        return home.resolve("postgres.log");
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel = FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!taken(channel)) {
            channel.close();
            throw new Unfit(
                    "The data in " + home + " are in use by another run of this program.",
                    "Stop that one first, or choose another folder with --data.");
        }
        return channel;
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisProgram) {
            return false;
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, password.getBytes(StandardCharsets.UTF_8));
        return password;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
