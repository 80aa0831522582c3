package th.go.dopa.damrongdhama.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path home;

    @Test
    void itIsDurableAndKeepsWhatWasWritten() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.durable(home);
                Connection connection = owner(server)) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "show jit")).isEqualTo("off");
            connection.createStatement().execute("create table kept as select 'ก' as letter");
        }

        try (EmbeddedServer server = EmbeddedServer.durable(home);
                Connection connection = owner(server)) {
            assertThat(ask(connection, "select letter from kept")).isEqualTo("ก");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondRunOnTheSameDataIsRefused() {
        try (EmbeddedServer server = EmbeddedServer.fleeting(home)) {
            assertThat(server.password()).isNotEmpty();
            assertThatThrownBy(() -> EmbeddedServer.fleeting(home))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("in use by another run");
        }
    }

    /** A copy of the folder's lock is all that dies with a killed JVM; the server goes on. */
    @Test
    void theServerOfAKilledRunIsStoppedFirst() throws Exception {
        EmbeddedServer killed = EmbeddedServer.fleeting(home);
        long before = Orphan.of(home.resolve("postgres")).orElseThrow().process();

        killed.abandon();
        try (EmbeddedServer server = EmbeddedServer.fleeting(home);
                Connection connection = owner(server)) {
            assertThat(ask(connection, "select 1")).isEqualTo("1");
            assertThat(Orphan.of(home.resolve("postgres")).orElseThrow().process())
                    .isNotEqualTo(before);
            assertThat(runs(before)).isFalse();
        }
    }

    @Test
    void anUnfitServerIsRefusedWithASentence() {
        assertThatThrownBy(() -> Requirements.version(14)).hasMessageContaining("15 or newer");
        assertThatThrownBy(() -> Requirements.encoding("SQL_ASCII")).hasMessageContaining("Thai needs UTF8");
        assertThatThrownBy(() -> Requirements.letters("C")).hasMessageContaining("lc_ctype C");
        Requirements.letters("en_US.utf8");
        Requirements.letters("C.UTF-8");
    }

    @Test
    void aUserWithoutRightsIsRefusedWithASentence() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.fleeting(home);
                Connection superuser = server.superuser("postgres")) {
            superuser.createStatement().execute("create role weak login password 'weak'");
            DatabaseAddress address = new DatabaseAddress(server.url("postgres"), "weak", "weak", null);

            assertThatThrownBy(() -> Requirements.check(address))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("create in the database")
                    .hasMessageContaining("shop_window");
        }
    }

    /** A dead process whose parent has not asked for its end yet is still listed, as a zombie. */
    private static boolean runs(long process) throws IOException {
        Path state = Path.of("/proc", Long.toString(process), "stat");
        return Files.exists(state) && !Files.readString(state).matches("(?s).*\\) [ZX] .*");
    }

    private static Connection owner(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url(EmbeddedServer.DATABASE), EmbeddedServer.OWNER, server.password());
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
