package th.go.dopa.damrongdhama.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account (ประชาชน): filing, or holding the tracking code of one complaint.
 *
 * @param complaint the complaint whose tracking code was shown, or null while filing
 */
public record Citizen(@Nullable ComplaintId complaint) implements Actor {}
