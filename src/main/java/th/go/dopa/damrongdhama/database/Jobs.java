package th.go.dopa.damrongdhama.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the recurring jobs of all rooms while the application is up; the table recurring_job keeps two nodes from doing the same. A node that was silent
 * for {@link #SILENCES} heartbeats is dead: another one, or it itself when it is back, does what it had begun.
 */
final class Jobs implements SmartLifecycle {

    /** Fewer are not allowed. */
    private static final int SILENCES = 4;

    private final DataSource database;
    private final List<RecurringJob> jobs;
    private final Duration heartbeat;
    private @Nullable Scheduler scheduler;

    Jobs(DataSource database, List<RecurringJob> jobs, Duration heartbeat) {
        this.database = database;
        this.jobs = List.copyOf(jobs);
        this.heartbeat = heartbeat;
    }

    @Override
    public void start() {
        Scheduler starting = Scheduler.create(database)
                .tableName("recurring_job")
                .startTasks(jobs.stream().map(Jobs::task).toList())
                .threads(4)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(SILENCES)
                .build();
        starting.start();
        scheduler = starting;
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }
}
