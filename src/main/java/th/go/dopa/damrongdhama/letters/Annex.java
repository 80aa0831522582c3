package th.go.dopa.damrongdhama.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page of its own behind a letter (แบบตอบกลับ), to be filled in and sent back.
 *
 * @param paragraphs what it is about
 * @param blanks what is to be filled in, each on dotted lines
 * @param link where the same can be answered, as a QR code; null where there is no such page
 */
public record Annex(
        String title,
        List<String> paragraphs,
        List<Blank> blanks,
        @Nullable String link) {

    public Annex {
        paragraphs = List.copyOf(paragraphs);
        blanks = List.copyOf(blanks);
    }

    /**
     * Something to be filled in.
     *
     * @param lines how many dotted lines it takes
     */
    public record Blank(String label, int lines) {}
}
