package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import java.util.Map;

/**
 * A row of a file after it was checked (แถวที่ตรวจแล้ว).
 *
 * @param number as Excel counts it
 * @param cells as they stand in the file
 * @param meant what they certainly mean, as we keep it: days as ISO, names by their code, numbers as digits
 * @param secret whether its type is secret, or may be
 */
record CheckedRow(
        int number, Map<Column, String> cells, Map<Column, String> meant, boolean secret, List<Finding> findings) {

    CheckedRow {
        cells = Map.copyOf(cells);
        meant = Map.copyOf(meant);
        findings = List.copyOf(findings);
    }

    Verdict verdict() {
        return findings.stream().map(one -> one.flaw().verdict()).reduce(Verdict.RIGHT, Verdict::orWorse);
    }
}
