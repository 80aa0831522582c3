package th.go.dopa.damrongdhama.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small paper that somebody takes home (ใบรับเรื่อง), half a sheet.
 *
 * @param facts what it attests
 * @param link a page that is opened with a QR code, null where there is none
 */
public record Slip(
        String title,
        String office,
        List<Fact> facts,
        String closing,
        @Nullable String link) implements Paper {

    public Slip {
        facts = List.copyOf(facts);
    }

    /** One thing it attests. */
    public record Fact(String label, String value) {}
}
