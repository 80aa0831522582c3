package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;

/**
 * A cell with something the matter, and what is proposed instead (ช่องที่ต้องดู).
 *
 * @param typed what stands in the file
 * @param about what the sentence names: a day, a number of a row
 * @param proposed what it was mended to, or may mean; none where nothing comes near
 */
public record Finding(Column column, String typed, Flaw flaw, String about, List<String> proposed) {

    private static final int SHOWN = 120;

    public Finding {
        typed = typed.length() > SHOWN ? typed.substring(0, SHOWN) + "\u2026" : typed;
        proposed = List.copyOf(proposed);
    }

    /** The same without a word of the file. */
    Finding bare() {
        return new Finding(column, "", flaw, "", List.of());
    }
}
