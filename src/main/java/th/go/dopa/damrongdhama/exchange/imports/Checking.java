package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.complaints.AccusedSeat;
import th.go.dopa.damrongdhama.complaints.Where;
import th.go.dopa.damrongdhama.complaints.intake.Routes;
import th.go.dopa.damrongdhama.kernel.AreaCode;
import th.go.dopa.damrongdhama.kernel.OfficeId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.places.Office;

/**
 * Checking the rows of a file one after the other (ตรวจทีละแถว). Some hundreds are kept in one transaction with the place that was reached, so that a
 * killed server goes on from there: it reads the rows before once more, to know the ones that come twice, and keeps none of them again.
 */
@Component
class Checking {

    private static final int AT_ONCE = 500;

    private final Runs runs;
    private final RunRows rows;
    private final BacklogFiles files;
    private final Routes routes;
    private final TransactionTemplate transaction;

    Checking(Runs runs, RunRows rows, BacklogFiles files, Routes routes, TransactionTemplate transaction) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.routes = routes;
        this.transaction = transaction;
    }

    /** Checks what is left of the run. */
    void work(Run run) {
        byte[] file = runs.file(run.id());
        try {
            if (run.total() == null) {
                runs.counted(run.id(), counted(run, file));
            }
            new One(run).read(file);
        } catch (Unreadable refused) {
            runs.refused(run.id(), refused.why());
        }
    }

    private static int counted(Run run, byte[] file) {
        int[] all = {0};
        SheetFile.read(run.fileName(), file, (number, cells) -> all[0] += cells.isEmpty() ? 0 : 1);
        return all[0];
    }

    /** One file while it is read. */
    private final class One {

        private final Run run;
        private final Reading reading;
        private final int before;
        private final List<RunRow> batch = new ArrayList<>();
        private int done;

        One(Run run) {
            this.run = run;
            this.done = run.done();
            this.before = rows.last(run.id());
            this.reading = files.reading(run.office(), this::take);
        }

        void read(byte[] file) {
            SheetFile.read(run.fileName(), file, reading);
            reading.end();
            if (keep()) {
                runs.checked(run.id(), reading.headings(), reading.leftOut());
            }
        }

        private void take(CheckedRow row) {
            if (row.number() <= before) {
                return;
            }
            batch.add(kept(row, Map.of(), false));
            if (batch.size() == AT_ONCE && !keep()) {
                throw new Overtaken("run " + run.id());
            }
        }

        private boolean keep() {
            int gone = Math.max(done, reading.gone());
            boolean mine = Boolean.TRUE.equals(transaction.execute(status -> {
                boolean still = runs.goOn(run.id(), RunState.CHECKING, done, gone);
                if (still) {
                    rows.keep(run.id(), batch);
                }
                return still;
            }));
            done = gone;
            batch.clear();
            return mine;
        }
    }

    /** A checked row as it is kept. */
    RunRow kept(CheckedRow row, Map<Column, String> before, boolean apart) {
        return new RunRow(
                row.number(),
                row.verdict(),
                row.secret(),
                holder(row),
                new RunRow.Body(row.cells(), row.meant(), row.findings(), before, apart));
    }

    /** Where a secret case would go. */
    private @Nullable OfficeId holder(CheckedRow row) {
        String seat = row.meant().get(Column.SEAT);
        String district = row.meant().get(Column.DISTRICT);
        if (!row.secret() || seat == null || district == null) {
            return null;
        }
        Where where = new Where(new AreaCode(district), null, null, null, null);
        return routes.holder(where, true, AccusedSeat.valueOf(seat), false)
                .map(Office::id)
                .orElse(null);
    }
}
