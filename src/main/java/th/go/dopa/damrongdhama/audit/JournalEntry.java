package th.go.dopa.damrongdhama.audit;

import org.jspecify.annotations.Nullable;

/**
 * A line of the journal as an auditor reads it.
 *
 * @param who the name of the person, or null where it was no member of staff
 * @param office the name of the office acted for, or null where there was none
 * @param reason the written reason, or null
 * @param blanked whether a written reason was taken away
 */
public record JournalEntry(
        JournalLine line,
        @Nullable String who,
        @Nullable String office,
        @Nullable String reason,
        boolean blanked) {}
