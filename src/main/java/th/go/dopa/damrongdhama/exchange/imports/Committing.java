package th.go.dopa.damrongdhama.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** Takes in what is left of the run, under the appointment of who asked for it; the next rows are opened while some are being written. */
    void work(Run run) {
        Staff by = people.staff(run.actingAs());
        int done = run.done();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            List<RunRows.Sealed> lying = rows.good(run.id(), 0, AT_ONCE);
            CompletableFuture<List<Good>> opened = opened(lying, beside);
            while (!lying.isEmpty()) {
                List<Good> these = opened.join();
                lying = rows.good(run.id(), these.getLast().number(), AT_ONCE);
                opened = opened(lying, beside);
                take(by, run.id(), done, these);
                done += these.size();
            }
        }
        transaction.executeWithoutResult(status -> {
            runs.committed(by, run.id());
            rows.blank(run.id());
        });
    }

    /** A good row as the complaint it tells. */
    record Good(int number, OldComplaint complaint) {}

    private CompletableFuture<List<Good>> opened(List<RunRows.Sealed> lying, Executor beside) {
        return CompletableFuture.supplyAsync(() -> opened(lying), beside);
    }

    List<Good> opened(List<RunRows.Sealed> lying) {
        return lying.stream()
                .map(row ->
                        new Good(row.number(), taking.complaint(row.opening().get())))
                .toList();
    }

    /** Takes some rows in, as long as the run is where its worker left it. */
    void take(Staff by, RunId run, int done, List<Good> good) {
        transaction.executeWithoutResult(status -> {
            if (!runs.goOn(run, RunState.COMMITTING, done, done + good.size())) {
                throw new Overtaken("run " + run);
            }
            rows.settle(run, settled(by, good));
        });
    }

    private List<RunRows.Settled> settled(Staff by, List<Good> good) {
        OldFilings.Taken taken =
                filings.file(by, good.stream().map(Good::complaint).toList());
        Map<UUID, ComplaintId> begun = new HashMap<>();
        taken.begun().forEach(one -> begun.put(one.formKey(), one.id()));
        List<RunRows.Settled> settled = new ArrayList<>();
        for (Good one : good) {
            UUID key = one.complaint().formKey();
            boolean nowhere = taken.nowhere().contains(key);
            // The first row of a key is the case; another one with the same is there already.
            settled.add(new RunRows.Settled(
                    one.number(), nowhere ? "WAITING" : begun.containsKey(key) ? "TAKEN" : "THERE", begun.remove(key)));
        }
        return settled;
    }
}
