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
            assertThat(database.number("select count(*) from report_back_fact where circular_id <= 20"))
                    .as("answers of 878 offices to ten asks of twenty circulars")
                    .isEqualTo(878 * 20 * 10);

            explaining.day(1, 1);

            assertThat(explaining.faults()).isEmpty();
        }
    }
}
