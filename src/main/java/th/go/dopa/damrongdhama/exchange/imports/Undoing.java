package th.go.dopa.damrongdhama.exchange.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.complaints.TakenBack;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.people.People;

/** Taking the cases of a run back (เลิกการนำเข้า), some hundreds in one transaction with what became of their rows. */
@Component
class Undoing {

    private static final int AT_ONCE = 500;

    private final Runs runs;
    private final RunRows rows;
    private final TakenBack back;
    private final People people;
    private final TransactionTemplate transaction;

    Undoing(Runs runs, RunRows rows, TakenBack back, People people, TransactionTemplate transaction) {
        this.runs = runs;
        this.rows = rows;
        this.back = back;
        this.people = people;
        this.transaction = transaction;
    }

    /** Takes back what is left of the run, under the appointment of who asked for it. */
    void work(Run run) {
        Staff by = people.staff(run.actingAs());
        int done = run.done();
        int some = some(by, run.id(), done);
        while (some > 0) {
            done += some;
            some = some(by, run.id(), done);
        }
        transaction.executeWithoutResult(status -> runs.undone(by, run.id()));
    }

    private int some(Staff by, RunId run, int done) {
        Integer some = transaction.execute(status -> {
            Map<Integer, ComplaintId> taken = rows.taken(run, AT_ONCE);
            if (!runs.goOn(run, RunState.UNDOING, done, done + taken.size())) {
                throw new Overtaken("run " + run);
            }
            Set<ComplaintId> gone = new HashSet<>(back.takeBack(by, List.copyOf(taken.values())));
            rows.settle(
                    run,
                    taken.entrySet().stream()
                            .map(row -> new RunRows.Settled(
                                    row.getKey(), gone.contains(row.getValue()) ? "BACK" : "KEPT", row.getValue()))
                            .collect(Collectors.toList()));
            return taken.size();
        });
        return some == null ? 0 : some;
    }
}
