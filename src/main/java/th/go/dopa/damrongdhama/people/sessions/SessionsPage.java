package th.go.dopa.damrongdhama.people.sessions;

import java.util.List;

/** One's own open sessions. */
public record SessionsPage(List<OpenSession> sessions, boolean others) {}
