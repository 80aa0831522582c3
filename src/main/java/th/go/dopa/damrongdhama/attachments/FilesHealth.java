package th.go.dopa.damrongdhama.attachments;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether all files are there (สถานะไฟล์แนบ), as the last look found. A missing file is no reason to take the whole service away, so the status is one of its
 * own and is answered with 200.
 */
@Component
class FilesHealth implements HealthIndicator {

    private static final Status MISSING = new Status("FILES_MISSING", "bring the files back from a backup");

    private final Leftovers leftovers;

    FilesHealth(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    @Override
    public Health health() {
        int missing = leftovers.knownMissing();
        return missing == 0
                ? Health.up().build()
                : Health.status(MISSING).withDetail("missing", missing).build();
    }
}
