package th.go.dopa.damrongdhama.people.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;
import th.go.dopa.damrongdhama.kernel.Staff;

/**
 * Somebody who gave the right password in a browser (การเข้าใช้งาน), at some stage of signing in.
 *
 * @param staff whom he acts as, once nothing more is asked
 * @param posts how many posts he holds today
 */
public record Session(
        long id,
        AccountId account,
        String userName,
        String name,
        Stage stage,
        @Nullable Staff staff,
        int posts,
        Instant seenAt) {}
