package th.go.dopa.damrongdhama.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.TestDatabase;
import th.go.dopa.damrongdhama.TestDatabase.Address;

/** The drill: what was saved comes back whole, elsewhere. */
@PageTest
class KeepingTest {

    @Autowired
    Flyway flyway;

    @TempDir
    Path folder;

    @Test
    void everythingSavedComesBack() throws Exception {
        Address here = TestDatabase.fresh(flyway);
        Path data = Files.createDirectories(folder.resolve("here"));
        Files.createDirectories(data.resolve("files/ab"));
        Files.write(data.resolve("files/ab/photo"), new byte[] {1, 2, 3});
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/identity"), "secret");
        Path archive = folder.resolve("backup.zip");
        Map<String, String> before;
        try (Connection connection = connect(here)) {
            Tables.execute(connection, """
                    insert into journal (xid, noted_at, actor, job, act, subject_kind, subject_id)
                    values (pg_current_xact_id(), '2026-11-25', 'MACHINE', 'test', 'test.kept', 'test', '1')
                    """);
            before = sums(connection);
            Backup.write(connection, data, archive);
        }

        Address there = TestDatabase.empty();
        Path elsewhere = Files.createDirectories(folder.resolve("there"));
        Restore.check(archive);
        Keeping.restore(archive, elsewhere, new DatabaseAddress(there.url(), there.user(), there.password(), null));

        try (Connection connection = connect(there)) {
            assertThat(sums(connection)).isEqualTo(before);
            assertThatThrownBy(() -> Tables.execute(connection, "delete from journal"))
                    .hasMessageContaining("append-only");
        }
        assertThat(elsewhere.resolve("files/ab/photo")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(elsewhere.resolve("keys/identity")).hasContent("secret");
    }

    @Test
    void aFolderWithSomethingInItIsNotRestoredInto() throws Exception {
        Files.writeString(folder.resolve("something"), "");

        assertThatThrownBy(() -> Keeping.restore(folder.resolve("any.zip"), folder))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("something in");
    }

    @Test
    void aBackupThatWasCutShortIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path whole = folder.resolve("whole.zip");
        try (Connection connection = connect(TestDatabase.fresh(flyway))) {
            Backup.write(connection, data, whole);
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Keeping.restore(cut, folder.resolve("new")))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("damaged");

        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static Connection connect(Address address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static Map<String, String> sums(Connection connection) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        for (Tables.Table table : Tables.all(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                    + table.name() + " t")) {
                rows.next();
                sums.put(table.name(), rows.getString(1));
            }
        }
        Tables.sequences(connection).forEach(sequence -> sums.put(sequence, ""));
        return sums;
    }
}
