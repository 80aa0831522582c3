package th.go.dopa.damrongdhama.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;

/**
 * An account of one person (บัญชีผู้ใช้), as an administrator sees it.
 *
 * @param externalSubject the subject id of the identity provider, where one was recorded
 * @param secondFactor whether a second factor was enrolled
 */
public record Account(
        AccountId id,
        String userName,
        String name,
        @Nullable String externalSubject,
        boolean secondFactor,
        Instant openedAt,
        @Nullable Instant lockedAt,
        @Nullable Instant closedAt) {

    /** Whether one may sign in with it. */
    public boolean usable() {
        return lockedAt == null && closedAt == null;
    }
}
