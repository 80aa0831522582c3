package th.go.dopa.damrongdhama.exchange.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.go.dopa.damrongdhama.keys.KeyPurpose;
import th.go.dopa.damrongdhama.keys.SealedTable;

/** Files and rows that wait to be taken in lie sealed (ไฟล์ที่รอนำเข้าเก็บแบบเข้ารหัส). */
@Component
class SealedRuns implements SealedTable.Owner {

    /** It may have some megabytes. */
    private static final int ONE_FILE = 1;

    @Override
    public List<SealedTable> sealed() {
        return List.of(
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "backlog_row",
                        List.of("run_id", "row_number"),
                        List.of("sealed"),
                        500,
                        (row, column) -> RunRows.context(row.getLong("run_id"), row.getInt("row_number"))),
                new SealedTable(
                        KeyPurpose.IDENTITY,
                        "backlog_run",
                        List.of("id", "form_key"),
                        List.of("file"),
                        ONE_FILE,
                        (row, column) -> Runs.context(row.getObject("form_key", UUID.class))));
    }
}
