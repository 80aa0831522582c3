package th.go.dopa.damrongdhama.audit;

import java.time.Instant;

/** What verifying the journal showed, and when. */
public record VerificationPage(Verification verification, Instant at) {}
