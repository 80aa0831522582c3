package th.go.dopa.damrongdhama.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import th.go.dopa.damrongdhama.TestDatabase;

class KeysTest {

    private static JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aDatabase() {
        TestDatabase.Address address = TestDatabase.empty();
        DriverManagerDataSource database =
                new DriverManagerDataSource(address.url(), address.user(), address.password());
        jdbc = JdbcClient.create(database);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V202611250810__a_database_knows_its_keys.sql"))
                .execute(database);
    }

    @BeforeEach
    void freshDatabase() {
        jdbc.sql("truncate key_canary").update();
    }

    @Test
    void whatWasEncryptedIsReadOnlyInItsContextAndForItsPurpose() {
        Keys keys = keys(folder);

        byte[] secret = keys.encrypt(KeyPurpose.IDENTITY, bytes("สมศรี"), "7");

        assertThat(secret).isNotEqualTo(bytes("สมศรี"));
        assertThat(keys.decrypt(KeyPurpose.IDENTITY, secret, "7")).isEqualTo(bytes("สมศรี"));
        assertThatThrownBy(() -> keys.decrypt(KeyPurpose.IDENTITY, secret, "8"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.decrypt(KeyPurpose.OUTBOX, secret, "7"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.mac(KeyPurpose.IDENTITY, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysOutliveAStartAndAreSharedByNodes() {
        Keys first = keys(folder);
        Keys second = keys(folder);

        assertThat(second.mac(KeyPurpose.COOKIE, "a")).isEqualTo(first.mac(KeyPurpose.COOKIE, "a"));
        assertThat(first.mac(KeyPurpose.COOKIE, "a")).hasSize(32).isNotEqualTo(first.mac(KeyPurpose.PASS, "a"));
        byte[] secret = first.encrypt(KeyPurpose.OUTBOX, bytes("x"), "1");
        assertThat(second.decrypt(KeyPurpose.OUTBOX, secret, "1")).isEqualTo(bytes("x"));
    }

    @Test
    void aNewKeyEncryptsAndTheOldOneStillReads() {
        Keys keys = keys(folder);
        Keys otherNode = keys(folder);
        byte[] before = keys.encrypt(KeyPurpose.IDENTITY, bytes("x"), "1");
        int oldKey = keys.keyId(KeyPurpose.IDENTITY);
        byte[] oldMac = keys.mac(KeyPurpose.SEARCH, "x");

        int newKey = keys.rotate(KeyPurpose.IDENTITY);
        keys.rotate(KeyPurpose.SEARCH);

        assertThat(keys.keyId(KeyPurpose.IDENTITY)).isEqualTo(newKey).isNotEqualTo(oldKey);
        assertThat(keys.decrypt(KeyPurpose.IDENTITY, before, "1")).isEqualTo(bytes("x"));
        byte[] after = keys.encrypt(KeyPurpose.IDENTITY, bytes("y"), "1");
        assertThat(otherNode.decrypt(KeyPurpose.IDENTITY, after, "1")).isEqualTo(bytes("y"));
        assertThat(keys.mac(KeyPurpose.SEARCH, "x")).isNotEqualTo(oldMac);
        assertThat(keys.macs(KeyPurpose.SEARCH, "x")).hasSize(2);
        assertThat(keys.matches(KeyPurpose.SEARCH, "x", oldMac)).isTrue();
        assertThat(keys(folder).matches(KeyPurpose.SEARCH, "y", oldMac)).isFalse();
    }

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        keys(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json")))
                    .hasSize(KeyPurpose.values().length)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aDatabaseWithoutItsKeysIsRefusedAndNothingIsMade(@TempDir Path fresh) throws IOException {
        keys(folder);

        assertThatThrownBy(() -> keys(fresh)).hasMessageContaining("backup").hasMessageContaining("is missing");

        try (Stream<Path> files = Files.list(fresh)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))).isEmpty();
        }
    }

    @Test
    void theKeysOfAnotherDatabaseAreRefused(@TempDir Path others) {
        keys(others);
        jdbc.sql("truncate key_canary").update();
        keys(folder);

        assertThatThrownBy(() -> keys(others)).hasMessageContaining("is not that of this database");
    }

    private static Keys keys(Path folder) {
        return new Keys(folder, jdbc, Clock.systemUTC());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
