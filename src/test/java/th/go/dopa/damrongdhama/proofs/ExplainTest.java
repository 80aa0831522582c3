package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of {@link ExplainProof}: on so few rows reading a table whole would be quick, so the planner may do it only where no index serves. */
class ExplainTest {

    @Test
    void everyStatementHasAnIndex(@TempDir Path home) throws Exception {
        try (FullDatabase database = new FullDatabase(home.resolve("database"));
                Explaining explaining = new Explaining(database, home.resolve("node"), 20_000, false)) {
            explaining.day(1, 1);

            assertThat(explaining.faults()).isEmpty();
        }
    }
}
