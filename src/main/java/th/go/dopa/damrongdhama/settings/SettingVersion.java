package th.go.dopa.damrongdhama.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import th.go.dopa.damrongdhama.kernel.AccountId;

/**
 * A version of one setting: what it said, who put it and why.
 *
 * @param putBy null for the version the system came with
 */
public record SettingVersion(
        SettingKind kind,
        int version,
        String body,
        String note,
        @Nullable AccountId putBy,
        Instant putAt) {}
