package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.go.dopa.damrongdhama.kernel.NotFound;
import th.go.dopa.damrongdhama.kernel.Refused;
import th.go.dopa.damrongdhama.kernel.Staff;

/** Mending the rows of a run in place (แก้ในแถว): a cell, or the same writing of a name in every row where it waits; each row is checked anew. */
@Component
class Mending {

    private static final int AT_ONCE = 500;

    private final Runs runs;
    private final RunRows rows;
    private final Flaws flaws;
    private final Checking checking;
    private final BacklogFiles files;

    Mending(Runs runs, RunRows rows, Flaws flaws, Checking checking, BacklogFiles files) {
        this.runs = runs;
        this.rows = rows;
        this.flaws = flaws;
        this.checking = checking;
        this.files = files;
    }

    /**
     * Writes a cell anew.
     *
     * @param everywhere in every row in which the same writing waits in this column, as far as the person sees the row
     * @return in how many rows
     */
    @Transactional
    int mend(Staff by, RunId id, int number, Column column, String value, boolean everywhere) {
        Run run = runs.held(by, id);
        RunRow row = row(id, number);
        if (RunPages.hidden(by, row) && column != Column.SEAT) {
            throw new Refused("exchange.refused-secret");
        }
        RowCheck check = files.check(run.office());
        if (!everywhere || !column.chosen()) {
            rows.put(id, List.of(mended(check, row, column, value)));
            return 1;
        }
        int all = 0;
        int after = 0;
        List<Integer> some = flaws.alike(id, row, column, after, AT_ONCE);
        while (!some.isEmpty()) {
            List<RunRow> mended = rows.rows(id, some).stream()
                    .filter(one -> column == Column.SEAT || !RunPages.hidden(by, one))
                    .map(one -> mended(check, one, column, value))
                    .toList();
            rows.put(id, mended);
            all += mended.size();
            after = some.getLast();
            some = flaws.alike(id, row, column, after, AT_ONCE);
        }
        return all;
    }

    /** Says that a row is another case than the one it is like. */
    @Transactional
    void apart(Staff by, RunId id, int number) {
        Run run = runs.held(by, id);
        RunRow row = row(id, number);
        RunRow.Body body = row.body();
        CheckedRow again = files.check(run.office()).again(number, body.cells());
        rows.put(id, List.of(checking.kept(again, body.before(), true)));
    }

    private RunRow row(RunId id, int number) {
        return rows.rows(id, List.of(number)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("row " + number + " of run " + id));
    }

    /** That it came twice is known of the whole file only: that stays, unless what tells cases apart was written anew. */
    private RunRow mended(RowCheck check, RunRow row, Column column, String value) {
        RunRow.Body body = row.body();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.putAll(body.cells());
        cells.put(column, value);
        Map<Column, String> before = new EnumMap<>(Column.class);
        before.putAll(body.before());
        before.putIfAbsent(column, body.cells().getOrDefault(column, ""));
        CheckedRow again = check.again(row.number(), cells);
        List<Finding> findings = new ArrayList<>(again.findings());
        if (!column.tells()) {
            body.findings().stream()
                    .filter(finding -> finding.flaw() == Flaw.TWICE)
                    .forEach(findings::add);
        }
        return checking.kept(
                new CheckedRow(again.number(), again.cells(), again.meant(), again.secret(), findings),
                before,
                body.apart());
    }
}
