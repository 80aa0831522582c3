package th.go.dopa.damrongdhama.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import th.go.dopa.damrongdhama.database.EmbeddedServer;

/** A database with a great number of complaints, whose server tells how it planned and ran whatever the application sends. */
class FullDatabase implements AutoCloseable {

    private final EmbeddedServer server;
    private final Path log;
    private long heard;

    FullDatabase(Path home) {
        this(EmbeddedServer.fleeting(home), home);
    }

    FullDatabase(EmbeddedServer server, Path home) {
        this.server = server;
        this.log = home.resolve("postgres.log");
    }

    /** Where a node finds it. */
    String[] settings() {
        return new String[] {
            "--spring.datasource.url=" + server.url(EmbeddedServer.DATABASE),
            "--spring.datasource.username=" + EmbeddedServer.OWNER,
            "--spring.datasource.password=" + server.password()
        };
    }

    /**
     * Puts complaints into the tables that a node has made.
     *
     * @param data where the node keeps its keys
     * @param readable the centres whose letters are opened
     * @return how long it took
     */
    Duration fill(int complaints, Path data, List<Long> readable) throws SQLException, IOException {
        long began = System.nanoTime();
        try (InputStream file = FullDatabase.class.getResourceAsStream("/proofs/million.sql");
                Connection connection = server.superuser(EmbeddedServer.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set max_wal_size = '8GB'");
            statement.execute("select pg_reload_conf()");
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("{n}", complaints + "");
            for (String one : all.split("\n\n", -1)) {
                statement.execute(one);
            }
            new FilledLetters(connection, data).write(readable);
            statement.execute("vacuum (analyze)");
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * From now on every plan is told, of every connection of the application: those that are open are ended, so that all are new.
     *
     * @param scansAllowed whether the planner may read a table whole where it thinks that best; otherwise it does so only if there is no other way
     */
    void tellPlans(boolean scansAllowed) throws SQLException, IOException {
        execute(
                tells("session_preload_libraries", "auto_explain"),
                tells("auto_explain.log_min_duration", "0"),
                tells("auto_explain.log_analyze", "on"),
                tells("auto_explain.log_timing", "off"),
                tells("auto_explain.log_nested_statements", "on"),
                tells("auto_explain.log_format", "json"),
                tells("auto_explain.log_parameter_max_length", "0"),
                tells("enable_seqscan", scansAllowed ? "on" : "off"),
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + EmbeddedServer.OWNER
                        + "'");
        heard = new RandomAccessFile(log.toFile(), "r").length();
    }

    /** Makes every recurring job due. */
    void jobsAreDue() throws SQLException {
        execute("update recurring_job set execution_time = now() - interval '1 second' where not picked");
    }

    /** How many jobs ran since they were made due. */
    boolean jobsAreDone() throws SQLException {
        return number("select count(*) from recurring_job where picked or execution_time <= now()") == 0;
    }

    /** What the server wrote since it was last asked, up to a line of our own: whatever stands before that is written to its end. */
    String told() throws SQLException, IOException {
        String asked = "asked " + UUID.randomUUID();
        execute("do $$ begin raise log '" + asked + "'; end $$");
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[Math.toIntExact(file.length() - heard)];
            file.seek(heard);
            file.readFully(fresh);
            int end = new String(fresh, StandardCharsets.ISO_8859_1).indexOf(asked);
            heard += end;
            return new String(fresh, 0, end, StandardCharsets.UTF_8);
        }
    }

    /** The tables with more rows than this, and how many they have. */
    Map<String, Long> biggerThan(long rows) throws SQLException {
        Map<String, Long> tables = new HashMap<>();
        try (Connection connection = server.superuser(EmbeddedServer.DATABASE);
                ResultSet found = connection.createStatement().executeQuery("""
                        select c.relname, c.reltuples::bigint from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname in ('public', 'identity') and c.reltuples > %d
                        """.formatted(rows))) {
            while (found.next()) {
                tables.put(found.getString(1), found.getLong(2));
            }
        }
        return tables;
    }

    long number(String question) throws SQLException {
        return Long.parseLong(text(question));
    }

    String text(String question) throws SQLException {
        try (Connection connection = server.superuser(EmbeddedServer.DATABASE);
                ResultSet row = connection.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    final void execute(String... statements) throws SQLException {
        try (Connection connection = server.superuser(EmbeddedServer.DATABASE);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String tells(String setting, String value) {
        return "alter role " + EmbeddedServer.OWNER + " in database " + EmbeddedServer.DATABASE + " set " + setting
                + " = '" + value + "'";
    }

    @Override
    public void close() {
        server.close();
    }
}
