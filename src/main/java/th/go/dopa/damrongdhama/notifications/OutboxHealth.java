package th.go.dopa.damrongdhama.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands (สถานะกล่องข้อความออก).
 *
 * @param oldest since when the oldest message waits, or null when none does
 * @param failed given up; a person decides whether to try again
 * @param held waiting for their channel to be set up
 */
public record OutboxHealth(long waiting, @Nullable Instant oldest, long failed, long held, long sentToday) {}
