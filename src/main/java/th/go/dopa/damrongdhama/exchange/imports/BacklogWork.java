package th.go.dopa.damrongdhama.exchange.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the system does for the runs (งานเบื้องหลังของการนำเข้า), one after the other; whatever stopped in the middle goes on where it was. */
@Component
class BacklogWork {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogWork.class);

    private final Runs runs;
    private final Checking checking;
    private final Committing committing;
    private final Undoing undoing;

    BacklogWork(Runs runs, Checking checking, Committing committing, Undoing undoing) {
        this.runs = runs;
        this.checking = checking;
        this.committing = committing;
        this.undoing = undoing;
    }

    /** Does all that waits. A run that fails is left for the next time, so that it does not hold up those of others. */
    void run() {
        for (Run run : runs.waiting()) {
            try {
                work(run);
                LOG.info("backlog run={} step={} done", run.id(), run.state());
            } catch (RuntimeException failed) {
                LOG.error("backlog run={} step={} failed and is tried again", run.id(), run.state(), failed);
            }
        }
    }

    private void work(Run run) {
        switch (run.state()) {
            case CHECKING -> checking.work(run);
            case COMMITTING -> committing.work(run);
            case UNDOING -> undoing.work(run);
            case REFUSED, COLUMNS, CHECKED, COMMITTED, UNDONE, DROPPED -> {}
        }
    }
}
