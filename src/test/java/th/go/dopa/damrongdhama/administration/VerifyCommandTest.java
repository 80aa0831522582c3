package th.go.dopa.damrongdhama.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.go.dopa.damrongdhama.PageTest;
import th.go.dopa.damrongdhama.TestDatabase;
import th.go.dopa.damrongdhama.audit.Journal;
import th.go.dopa.damrongdhama.audit.Sealing;
import th.go.dopa.damrongdhama.audit.Subject;
import th.go.dopa.damrongdhama.audit.Verifier;
import th.go.dopa.damrongdhama.database.SideDoor;
import th.go.dopa.damrongdhama.kernel.Machine;

/** The journal is verified from the command line; a script learns from the number whether it is whole. */
@PageTest
@SuppressWarnings("NullAway.Init")
class VerifyCommandTest {

    @Autowired
    Flyway flyway;

    @TempDir
    Path data;

    private SideDoor door;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void threeLines() {
        TestDatabase.Address address = TestDatabase.fresh(flyway);
        door = SideDoor.at(address.url(), address.user(), address.password(), data)
                .with(Verifier.class, Journal.class, Sealing.class);
        for (String id : new String[] {"1", "2", "3"}) {
            door.desk(Journal.class).note(new Machine("test"), "test.looked", new Subject("test", id));
        }
        door.desk(Sealing.class).sealAll();
    }

    @AfterEach
    void leave() {
        door.close();
    }

    @Test
    void aWholeJournalEndsWithNoughtAndShowsItsHead() {
        assertThat(verify(null)).isZero();

        String head = printed().replaceAll("(?s).*: ([0-9]+:[0-9a-f]{64})\\s*$", "$1");
        assertThat(head).startsWith("3:");
        assertThat(verify(head)).isZero();
        assertThat(verify("3:" + "0".repeat(64))).isEqualTo(1);
        assertThat(verify("three")).isEqualTo(2);
    }

    @Test
    void aChangedLineEndsWithOneAndIsNamed() {
        JdbcClient jdbc = door.desk(JdbcClient.class);
        jdbc.sql("alter table journal disable trigger journal_stays").update();
        jdbc.sql("update journal set subject_id = '9' where subject_id = '2'").update();

        assertThat(verify(null)).isEqualTo(1);

        assertThat(printed()).contains("CHANGED at position 2").doesNotContain("position 3");
    }

    private int verify(@Nullable String head) {
        return new VerifyCommand(door, new PrintStream(printed, true, StandardCharsets.UTF_8)).obey(head);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
