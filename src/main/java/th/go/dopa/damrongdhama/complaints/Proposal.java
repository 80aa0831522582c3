package th.go.dopa.damrongdhama.complaints;

import java.time.Instant;
import th.go.dopa.damrongdhama.kernel.AccountId;

/** What an officer proposes (ความเห็นเสนอ), waiting for the order. */
public record Proposal(long id, int seq, Order order, String opinion, AccountId proposedBy, Instant proposedAt) {}
