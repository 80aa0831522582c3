package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.OfficeId;

/**
 * A row of a run as it is kept (แถวที่เก็บไว้); its cells lie sealed, like the identity of a complainant.
 *
 * @param number as Excel counts it
 * @param secret whether its type is secret, or may be
 * @param holder the office that a secret one would go to; null where that is not known yet
 */
record RunRow(
        int number,
        Verdict verdict,
        boolean secret,
        @Nullable OfficeId holder,
        Body body) {

    /**
     * What is sealed of a row.
     *
     * @param cells as they stand in the file, or as somebody mended them since
     * @param meant what they mean, as we keep it: days as ISO, names by their code, numbers as digits
     * @param before what stood in the file, where somebody mended it
     * @param apart whether somebody said that it is another case than the row it is like
     */
    record Body(
            Map<Column, String> cells,
            Map<Column, String> meant,
            List<Finding> findings,
            Map<Column, String> before,
            boolean apart) {

        Body {
            cells = Map.copyOf(cells);
            meant = Map.copyOf(meant);
            findings = List.copyOf(findings);
            before = Map.copyOf(before);
        }
    }
}
