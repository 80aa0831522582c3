package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import th.go.dopa.damrongdhama.complaints.intake.OldComplaint;
import th.go.dopa.damrongdhama.complaints.intake.OldFilings;
import th.go.dopa.damrongdhama.kernel.ComplaintId;
import th.go.dopa.damrongdhama.kernel.Overtaken;
import th.go.dopa.damrongdhama.kernel.Staff;
import th.go.dopa.damrongdhama.keys.Keys;
import th.go.dopa.damrongdhama.people.People;

/**
 * Taking the good rows of a run in (นำเข้าแถวที่ถูกต้อง). The cases of some hundreds of rows, what became of each row, and the place that was reached are one
 * transaction: whoever dies in between has taken in none of them, whoever goes on takes in each once.
 */
@Component
class Committing {

    private static final int AT_ONCE = 500;

    private final Runs runs;
    private final RunRows rows;
    private final OldFilings filings;
    private final People people;
    private final TransactionTemplate transaction;
    private final Taking taking;

    Committing(Runs runs, RunRows rows, OldFilings filings, People people, Keys keys, TransactionTemplate transaction) {
        this.runs = runs;
        this.rows = rows;
        this.filings = filings;
        this.people = people;
        this.transaction = transaction;
        this.taking = new Taking(keys, Spellings.read());
    }

    /** Takes in what is left of the run, under the appointment of who asked for it. */
    void work(Run run) {
        Staff by = people.staff(run.actingAs());
        int done = run.done();
        int some = some(by, run.id(), done);
        while (some > 0) {
            done += some;
            some = some(by, run.id(), done);
        }
        transaction.executeWithoutResult(status -> {
            runs.committed(by, run.id());
            rows.blank(run.id());
        });
    }

    /** Takes the next rows in; 0 when none is left. */
    int some(Staff by, RunId run, int done) {
        Integer some = transaction.execute(status -> {
            List<RunRow> good = rows.good(run, AT_ONCE);
            if (!runs.goOn(run, RunState.COMMITTING, done, done + good.size())) {
                throw new Overtaken("run " + run);
            }
            if (!good.isEmpty()) {
                take(by, run, good);
            }
            return good.size();
        });
        return some == null ? 0 : some;
    }

    private void take(Staff by, RunId run, List<RunRow> good) {
        List<OldComplaint> complaints = good.stream().map(taking::complaint).toList();
        OldFilings.Taken taken = filings.file(by, complaints);
        Map<UUID, ComplaintId> begun = new HashMap<>();
        taken.begun().forEach(one -> begun.put(one.formKey(), one.id()));
        List<RunRows.Settled> settled = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            UUID key = complaints.get(i).formKey();
            boolean nowhere = taken.nowhere().contains(key);
            // The first row of a key is the case; another one with the same is there already.
            settled.add(new RunRows.Settled(
                    good.get(i).number(),
                    nowhere ? "WAITING" : begun.containsKey(key) ? "TAKEN" : "THERE",
                    begun.remove(key)));
        }
        rows.settle(run, settled);
    }
}
