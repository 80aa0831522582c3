package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof of a machine that dies over a register in small. */
class ImportsKillTest {

    private static final int ROWS = 2_500;

    @Test
    void aRegisterIsTakenInOnceThoughTheMachineDiesOverIt(@TempDir Path data) throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        try (Importing importing = new Importing(data)) {
            importing.takeInDying(Importing.register("B", ROWS), 0, 1, 300, new Random(seed));

            importing.assertEachIsThereOnce("B", ROWS);
            assertThat(importing.deathsInTheMiddle()).isOne();
        }
    }
}
