package th.go.dopa.damrongdhama.people.sessions;

import java.util.List;

/**
 * The recovery codes, shown once.
 *
 * @param next where to go on
 */
public record RecoveryCodesPage(List<String> codes, String next) {}
