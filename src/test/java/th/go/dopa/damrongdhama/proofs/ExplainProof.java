package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every statement that the application sends, looked at as the server planned and ran it among a million complaints: none reads a big table whole,
 * none throws away most of what it reads, none is sent once for each line of a page.
 */
@Tag("proof")
class ExplainProof {

    private static final double SLOWEST_PAGE = 250;
    private static final double SLOWEST_SUM = 100;
    private static final String SUM = "department /desk/circulars/1/returns";

    @Test
    void noStatementReadsABigTableWholeAmongAMillionComplaints(@TempDir Path home) throws Exception {
        try (FullDatabase database = new FullDatabase(home.resolve("database"));
                Explaining explaining = new Explaining(database, home.resolve("node"), 1_000_000, true)) {
            explaining.day(5, 5);

            double sum = explaining.page(SUM);
            explaining.write(
                    "the nation's answers to one of 20 circulars of 10 asks added up (" + SUM + ")",
                    String.format(Locale.ROOT, "%.0f ms in the middle", sum));
            assertThat(explaining.faults()).isEmpty();
            assertThat(explaining.slowestPage()).as("the slowest page, ms").isLessThan(SLOWEST_PAGE);
            assertThat(sum).as("the sums of the nation, ms").isLessThan(SLOWEST_SUM);
        }
    }
}
