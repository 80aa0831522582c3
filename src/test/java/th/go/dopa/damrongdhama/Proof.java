package th.go.dopa.damrongdhama;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a proof has at hand: whether it runs whole ({@code bin/prove}), and where its figures go. A proof has the JUnit tag {@code proof}. */
public final class Proof {

    private Proof() {}

    /** Whether the full size is asked for; in {@code bin/test} a small form runs. */
    public static boolean full() {
        return "full".equals(System.getProperty("damrongdhama.proof"));
    }

    /**
     * Writes down what was measured, as the table of docs/proofs/NAME.md.
     *
     * @param name as given to bin/prove: {@code kill} for {@code KillProof}
     */
    public static void figures(String name, Map<String, ?> figures) {
        StringBuilder table = new StringBuilder("| what | measured |\n|---|---|\n");
        figures.forEach((what, measured) ->
                table.append("| ").append(what).append(" | ").append(measured).append(" |\n"));
        Path file = Path.of("target", "proof", name + ".md");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
