package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof of the killed machine in small. */
class KillTest {

    @Test
    void whatWasAcknowledgedOutlivesThreeDeaths(@TempDir Path data) throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Killing killing = new Killing(data, seed);

        killing.run(3);

        assertThat(killing.acknowledged()).isGreaterThanOrEqualTo(3);
    }
}
