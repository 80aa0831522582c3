package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.dopa.damrongdhama.Proof;

/** A register of 100,000 rows with a heap of 512 MB in two minutes, and one during which the machine dies. */
@Tag("proof")
class ImportsProof {

    private static final int ROWS = Integer.getInteger("damrongdhama.imports.rows", 100_000);
    private static final int KILLS = Integer.getInteger("damrongdhama.imports.kills", 3);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Test
    void everyRowBecomesACaseOnceAndInTime(@TempDir Path data) throws Exception {
        long seed = System.nanoTime();
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Importing importing = new Importing(data)) {
            byte[] big = Importing.register("A", ROWS);
            importing.takeIn(big, ROWS);
            Duration took = importing.took();
            figures.putAll(importing.figures());
            Proof.figures("imports", figures);
            importing.assertEachIsThereOnce("A", ROWS);
            importing.assertNothingIsAddedBy(big, ROWS);

            byte[] other = Importing.register("B", ROWS / 4);
            importing.takeInDying(other, KILLS, KILLS, 1_000, new Random(seed));
            importing.assertEachIsThereOnce("B", ROWS / 4);
            importing.assertNothingIsAddedBy(other, ROWS / 4);

            figures.put(
                    "deaths while " + ROWS / 4 + " other rows were checked and taken in",
                    importing.deathsInTheMiddle());
            figures.put("rows lost or doubled", 0);
            figures.put("heap", "512 MB");
            figures.put("seed", seed);
            Proof.figures("imports", figures);
            assertThat(importing.deathsInTheMiddle()).isGreaterThan(KILLS);
            assertThat(took).isLessThan(LONGEST);
        }
    }
}
