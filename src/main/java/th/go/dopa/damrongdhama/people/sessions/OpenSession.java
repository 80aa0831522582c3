package th.go.dopa.damrongdhama.people.sessions;

import java.time.Instant;

/**
 * A line of one's own list of sessions.
 *
 * @param device a few words about the browser
 */
public record OpenSession(long id, String device, Instant begunAt, Instant seenAt, boolean own) {}
