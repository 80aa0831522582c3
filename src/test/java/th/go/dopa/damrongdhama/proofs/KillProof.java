package th.go.dopa.damrongdhama.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.go.dopa.damrongdhama.Proof;

/** Twenty deaths of program and database under load, photos in flight. */
@Tag("proof")
class KillProof {

    private static final int KILLS = 20;

    @Test
    void whatWasAcknowledgedOutlivesTwentyDeaths(@TempDir Path data) throws Exception {
        long seed = System.nanoTime();
        Killing killing = new Killing(data, seed);

        killing.run(KILLS);

        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("deaths (kill -9 of the program and every process of its database)", killing.deaths());
        figures.put("forms begun", killing.attempts());
        figures.put("complaints acknowledged", killing.acknowledged());
        figures.put("acknowledged but lost, doubled, or without their photo", 0);
        figures.put("seed", seed);
        Proof.figures("kill", figures);
        assertThat(killing.acknowledged()).isGreaterThan(KILLS);
    }
}
