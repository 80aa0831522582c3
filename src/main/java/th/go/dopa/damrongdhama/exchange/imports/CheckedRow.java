package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;

/**
 * A row of a file after it was checked (แถวที่ตรวจแล้ว).
 *
 * @param number as Excel counts it
 */
public record CheckedRow(int number, List<Finding> findings) {

    public CheckedRow {
        findings = List.copyOf(findings);
    }

    public Verdict verdict() {
        return findings.stream().map(one -> one.flaw().verdict()).reduce(Verdict.RIGHT, Verdict::orWorse);
    }
}
