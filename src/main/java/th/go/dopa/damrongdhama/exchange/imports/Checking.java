package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** One file while it is read: the next rows are checked while some are being kept. */
    private final class One {

        private final Run run;
        private final Reading reading;
        private final int before;
        private List<CheckedRow> batch = new ArrayList<>();
        private Consumer<Piece> ready = piece -> {};
        private int done;

        One(Run run) {
            this.run = run;
            this.done = run.done();
            this.before = rows.last(run.id());
            this.reading = files.reading(run.office(), run.headingRow(), this::take);
        }

        void read(byte[] file) {
            try (Ahead<Piece> pieces = new Ahead<>("backlog-reading", to -> check(file, to))) {
                for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                    keep(piece.get());
                }
            }
            rows.weighed();
            runs.checked(run.id(), reading.headings(), reading.leftOut());
        }

        private void check(byte[] file, Consumer<Piece> to) {
            ready = to;
            SheetFile.read(run.fileName(), file, reading);
            reading.end();
            to.accept(new Piece(batch, reading.gone()));
        }

        private void take(CheckedRow row) {
            if (row.number() > before) {
                batch.add(row);
            }
            if (batch.size() == AT_ONCE) {
                ready.accept(new Piece(batch, reading.gone()));
                batch = new ArrayList<>();
            }
        }

        private void keep(Piece piece) {
            int gone = Math.max(done, piece.gone());
            List<RunRow> some =
                    piece.rows().stream().map(row -> kept(row, Map.of(), false)).toList();
            transaction.executeWithoutResult(status -> {
                if (!runs.goOn(run.id(), RunState.CHECKING, done, gone)) {
                    throw new Overtaken("run " + run.id());
                }
                rows.keep(run.id(), some);
            });
            done = gone;
        }
    }

    /**
     * Rows that were checked.
     *
     * @param gone how many rows had gone by after the last of them
     */
    private record Piece(List<CheckedRow> rows, int gone) {}

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
